// The importer's entry: the bytes of one file become a guide, or the reason why they do not.
import type { Guide } from '#contract/guide.ts'
import { decodeText } from './decode-text.ts'
import { checkLimits } from './limits.ts'
import { findHeadings } from './markdown/headings.ts'
import { readGuide } from './markdown/read-guide.ts'
import { scanLines } from './markdown/source-lines.ts'
import { type FailedFile, failed, type ParsedFile } from './parsed-file.ts'

export type { ParsedFile } from './parsed-file.ts'
export { parserVersion } from './version.ts'

export function parseGuide(bytes: Uint8Array, fileName: string): ParsedFile {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding, brokenAt } = decoded
  const tooMuch = checkLimits(text)
  if (tooMuch !== null) return { ok: false, failure: tooMuch }
  if (!/\.(?:md|markdown|mdown|mkd)$/i.test(fileName) && !/^#{1,6}\s+\S|^---/m.test(text)) {
    return failed('not-a-guide', 1, 'The file is no Markdown: it has neither a heading nor front matter.')
  }
  const guide = readGuide(text, fileName)
  const nothing = nothingOfAGuide(guide, text)
  if (nothing !== null) return nothing
  if (brokenAt !== null) {
    guide.diagnostics.push({
      severity: 'warning',
      line: brokenAt,
      code: 'repaired-text',
      message: 'A character could not be read and was replaced.',
    })
  }
  return { ok: true, guide, text, encoding }
}

/** Plain text that happens to be called .md; why a heading is enough is told in docs/decisions/0008. */
function nothingOfAGuide(guide: Guide, text: string): FailedFile | null {
  const stranger = guide.diagnostics.find(({ code }) => code === 'not-a-guide')
  if (stranger === undefined || guide.salary !== null || findHeadings(scanLines(text, 0)).length > 0) return null
  const broken = guide.diagnostics.find(({ severity }) => severity === 'error')
  return broken
    ? failed(broken.code, broken.line, broken.message)
    : failed('not-a-guide', 1, 'The file has neither front matter nor a heading.')
}
