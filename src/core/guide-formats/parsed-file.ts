// What the importer is asked and answers for one file: a guide, or the reason why there is none.
import type { DiagnosticCode, Guide } from '#contract/guide.ts'
import type { SearchDoc } from '#core/domain/search-docs.ts'

export type ParseRequest = { id: number; bytes: Uint8Array; fileName: string }

export type ParseFailure = { code: DiagnosticCode; line: number | null; message: string }

export type FailedFile = { ok: false; failure: ParseFailure }

export type ParsedFile = { ok: true; guide: Guide; text: string; encoding: string } | FailedFile

/** With all that can be made ready beside the main thread. */
export type PreparedFile =
  | { ok: true; guide: Guide; text: string; encoding: string; sha256: string; docs: SearchDoc[] }
  | FailedFile

export function failed(code: DiagnosticCode, line: number | null, message: string): FailedFile {
  return { ok: false, failure: { code, line, message } }
}
