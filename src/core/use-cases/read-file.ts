// Reads one file of an import: bytes → guide → stored version, not yet in the library.

import type { Diagnostic } from '#contract/guide.ts'
import { guideDifferences, type PartDifference } from '#core/domain/guide-difference.ts'
import type { PreparedFile } from '#core/guide-formats/parsed-file.ts'
import { breaksSchema, failsItself } from '#core/storage/failures.ts'
import { listSlugsOfBytes, readVersion } from '#core/storage/guide-versions.ts'
import { readLibraryRow } from '#core/storage/library.ts'
import { readGuide } from '#core/storage/read-guide.ts'
import type { Context } from './context.ts'
import { type ImportSource, type UnreadFile, unread } from './import-sources.ts'
import { storeFile } from './store-file.ts'

export type ReadGuideFile = {
  ok: true
  slug: string
  role: string
  versionId: number
  byteLength: number
  diagnostics: Diagnostic[]
  /** The version that the library had when the file was read, and what differs from it. */
  comparedWith: number | null
  differences: PartDifference[]
}

/** A failure of the database or the disk is not the file's: it is thrown on, and ends the import. */
function explain(error: unknown): UnreadFile {
  if (breaksSchema(error)) return unread('too-complex', error instanceof Error ? error.message : String(error))
  if (failsItself(error)) throw error
  return unread('file-unreadable', error instanceof Error ? error.message : String(error))
}

export function compareWithLibrary(
  { db }: Context,
  slug: string,
  versionId: number,
): Pick<ReadGuideFile, 'comparedWith' | 'differences'> {
  const before = readLibraryRow(db, slug)
  if (!before || before.version_id === versionId) return { comparedWith: before?.version_id ?? null, differences: [] }
  const [old, next] = [readVersion(db, before.version_id), readVersion(db, versionId)]
  const differences = old && next ? guideDifferences(readGuide(db, old), readGuide(db, next)) : []
  return { comparedWith: before.version_id, differences }
}

/** A file that the parser read and that only waits to be stored. */
export type ParsedSource = { source: ImportSource; bytes: Uint8Array; parsed: PreparedFile } | UnreadFile

/** What needs no database, and so goes on while another guide is being stored. */
export async function parseSource({ parser }: Context, source: ImportSource): Promise<ParsedSource> {
  if (typeof source.content !== 'function') return source.content
  try {
    const bytes = await source.content()
    return { source, bytes, parsed: await parser.parse(bytes, source.guideName) }
  } catch (error) {
    return explain(error)
  }
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

/** The guide of that slug in the library, if it was read without an error: a damaged copy must not take its place. */
function goodGuide({ db }: Context, slug: string): UnreadFile['kept'] {
  const row = readLibraryRow(db, slug)
  const version = row && row.removed_at === null ? readVersion(db, row.version_id) : undefined
  if (!version) return null
  const guide = readGuide(db, version)
  return guide.diagnostics.some(isError) ? null : { slug, role: guide.role ?? guide.title ?? slug }
}

/** A file without a slug is named after its file: the same bytes under another name are the guide that they were before. */
function knownSlug({ db }: Context, slug: string, sha256: string): string {
  if (readLibraryRow(db, slug)) return slug
  const slugs = listSlugsOfBytes(db, sha256)
  return slugs.includes(slug) ? slug : (slugs[0] ?? slug)
}

export async function storeSource(context: Context, read: ParsedSource): Promise<ReadGuideFile | UnreadFile> {
  if ('ok' in read) return read
  const { source, bytes, parsed } = read
  if (!parsed.ok) return unread(parsed.failure.code, parsed.failure.message, parsed.failure.line)
  try {
    const guide = { ...parsed.guide, slug: knownSlug(context, parsed.guide.slug, parsed.sha256) }
    const broken = guide.diagnostics.find(isError)
    const kept = broken ? goodGuide(context, guide.slug) : null
    if (broken && kept) return { ...unread(broken.code, broken.message, broken.line), kept }
    const file = { ...parsed, guide, fileName: source.guideName, bytes, parserVersion: context.parser.version }
    const versionId = await storeFile(context, file)
    return {
      ok: true,
      slug: guide.slug,
      role: guide.role ?? guide.title ?? guide.slug,
      versionId,
      byteLength: bytes.byteLength,
      diagnostics: guide.diagnostics,
      ...compareWithLibrary(context, guide.slug, versionId),
    }
  } catch (error) {
    return explain(error)
  }
}
