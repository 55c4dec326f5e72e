// Decides the slug of a guide: the front matter's when it is a plain name, else the file's stem, never a path.

export const maxSlugLength = 100

export type SlugChoice = { slug: string; replaced: string | null }

/** `given` is the front matter's value as read, undefined when there is none. */
export function chooseSlug(given: unknown, fileName: string): SlugChoice {
  const stem = slugFromFileName(fileName)
  if (given === undefined || given === null) return { slug: stem, replaced: null }
  if (typeof given !== 'string') return { slug: stem, replaced: JSON.stringify(given) ?? String(given) }
  const trimmed = given.trim().normalize('NFC')
  return isPlainName(trimmed) ? { slug: trimmed, replaced: null } : { slug: stem, replaced: given.slice(0, 200) }
}

/** A slug becomes part of file names and addresses: letters, digits, `_`, `-` and single dots inside, nothing else. */
function isPlainName(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= maxSlugLength &&
    /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(text) &&
    !text.includes('..') &&
    !text.endsWith('.') &&
    !isReservedOnWindows(text)
  )
}

function slugFromFileName(fileName: string): string {
  const base = fileName.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const stem = base.replace(/\.[A-Za-z0-9]{1,10}$/, '')
  const cleaned = Array.from(
    stem
      .replaceAll(/[^\p{L}\p{M}\p{N}_.-]+/gu, '_')
      .replaceAll(/\.{2,}/g, '.')
      .replace(/^[^\p{L}\p{N}_]+/u, ''),
  )
    .slice(0, maxSlugLength)
    .join('')
    .slice(0, maxSlugLength)
    .replace(/[.\ud800-\udbff]+$/, '')
  if (cleaned === '' || /^_+$/.test(cleaned)) return 'guide'
  return isReservedOnWindows(cleaned) ? `guide-${cleaned}`.slice(0, maxSlugLength) : cleaned
}

/** Windows refuses files of these names, with any extension. */
function isReservedOnWindows(text: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(text)
}
