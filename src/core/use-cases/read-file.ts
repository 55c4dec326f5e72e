// Reads one file of an import: bytes → guide → stored version, not yet in the library.

import { createHash } from 'node:crypto'
import type { Diagnostic, DiagnosticCode } from '#contract/guide.ts'
import type { GuideDifference } from '#contract/library.ts'
import { guideDifferences } from '#core/domain/guide-difference.ts'
import { breaksSchema, storageFailure } from '#core/storage/failures.ts'
import { readVersion, saveVersion } from '#core/storage/guide-versions.ts'
import { readLibraryRow } from '#core/storage/library.ts'
import { readGuide } from '#core/storage/read-guide.ts'
import { type Context, now } from './context.ts'

/** bytes null: the file is larger than any guide. */
export type ImportSource = { fileName: string; byteLength: number; bytes: (() => Uint8Array) | null }

export type ReadGuideFile = {
  ok: true
  slug: string
  role: string
  versionId: number
  diagnostics: Diagnostic[]
  /** The version that the library had when the file was read, and what differs from it. */
  comparedWith: number | null
  differences: GuideDifference[]
}

export type UnreadFile = { ok: false; code: DiagnosticCode; line: number | null; detail: string }

const unread = (code: DiagnosticCode, detail: string, line: number | null = null): UnreadFile => ({
  ok: false,
  code,
  line,
  detail,
})

function explain(error: unknown): UnreadFile {
  if (breaksSchema(error)) return unread('too-complex', error instanceof Error ? error.message : String(error))
  const failure = storageFailure(error)
  return unread('file-unreadable', failure?.message ?? (error instanceof Error ? error.message : String(error)))
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

export async function readFile(context: Context, source: ImportSource): Promise<ReadGuideFile | UnreadFile> {
  if (source.bytes === null) return unread('too-large', `The file has ${source.byteLength} bytes.`)
  try {
    const bytes = source.bytes()
    const parsed = await context.parser.parse(bytes, source.fileName)
    if (!parsed.ok) return unread(parsed.failure.code, parsed.failure.message, parsed.failure.line)
    const { guide, text, encoding } = parsed
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = {
      fileName: source.fileName,
      sha256,
      bytes,
      text,
      encoding,
      parserVersion: context.parser.version,
      guide,
    }
    const versionId = saveVersion(context.db, file, now(context).at)
    return {
      ok: true,
      slug: guide.slug,
      role: guide.role ?? guide.title ?? guide.slug,
      versionId,
      diagnostics: guide.diagnostics,
      ...compareWithLibrary(context, guide.slug, versionId),
    }
  } catch (error) {
    return explain(error)
  }
}
