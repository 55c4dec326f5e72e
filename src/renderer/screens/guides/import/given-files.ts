// Files that the user gave for import, by dialog, drop or paste; file null: it could not be opened, and the report will say so.

export type GivenFile = { name: string; file: File; problem: null } | { name: string; file: null; problem: string }

export const given = (file: File): GivenFile => ({ name: file.webkitRelativePath || file.name, file, problem: null })

/** What is taken out of a folder; a file that is given by itself is taken whatever its name is. */
export const isGuideName = (name: string): boolean => /^[^.].*\.(?:md|markdown|mdown|mkd)$/i.test(name)

/** limits.guideBytes and limits.archiveBytes of the contract: the core needs no bytes of a larger file to refuse it. */
export const guideBytes = 5 * 1024 * 1024
export const archiveBytes = 200 * 1024 * 1024

export const isOfUse = ({ name, size }: { name: string; size: number }): boolean =>
  size <= (/\.zip$/i.test(name) ? archiveBytes : guideBytes)

/** A front matter's slug, else the first heading; letters and digits only, as a file is named. */
export function nameForText(text: string): string {
  const slug = /(?:^|[{,])\s*"?slug"?\s*[:=]\s*["']?([\w-]+)/m.exec(text.slice(0, 5_000))?.[1]
  const heading = /^#\s+(.+)$/m.exec(text)?.[1]
  const words = (slug ?? heading ?? '').match(/[\p{L}\p{N}_-]+/gu)?.join('_') ?? ''
  return `${words.slice(0, 80) || 'text'}.md`
}
