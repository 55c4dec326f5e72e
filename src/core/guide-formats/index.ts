// The importer's entry: the bytes of one file become a guide, or the reason why they do not.
import { decodeText } from './decode-text.ts'
import { checkLimits } from './limits.ts'
import { readGuide } from './markdown/read-guide.ts'
import { failed, type ParsedFile } from './parsed-file.ts'

export type { ParsedFile } from './parsed-file.ts'
export { parserVersion } from './version.ts'

export function parseGuide(bytes: Uint8Array, fileName: string): ParsedFile {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding, brokenAt } = decoded
  const tooMuch = checkLimits(text)
  if (tooMuch !== null) return { ok: false, failure: tooMuch }
  if (!/\.(?:md|markdown|mdown|mkd)$/i.test(fileName) && !/^#{1,6}\s+\S|^---/m.test(text)) {
    return failed('not-a-guide', null, 'The file is no Markdown: it has neither a heading nor front matter.')
  }
  const guide = readGuide(text, fileName)
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
