// What the importer answers for one file: a guide, or the reason why there is none.
import type { DiagnosticCode, Guide } from '#contract/guide.ts'

export type ParseFailure = { code: DiagnosticCode; line: number | null; message: string }

export type ParsedFile =
  | { ok: true; guide: Guide; text: string; encoding: string }
  | { ok: false; failure: ParseFailure }

export function failed(
  code: DiagnosticCode,
  line: number | null,
  message: string,
): { ok: false; failure: ParseFailure } {
  return { ok: false, failure: { code, line, message } }
}
