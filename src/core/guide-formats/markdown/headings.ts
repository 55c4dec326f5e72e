// Finds the headings of a guide: ATX headings, and bold paragraphs that begin with a keycap number.
import { plainText } from './plain-text.ts'
import { isBlank, type SourceLine } from './source-lines.ts'

export type Heading = {
  line: SourceLine
  /** 1–6; 0 for a paragraph that stands in for a heading. */
  level: number
  /** Plain text with its number and emoji. */
  fullText: string
  /** Plain text without number, emoji and punctuation at its start. */
  title: string
  numbering: 'keycap' | 'plain' | null
  number: number | null
}

export function findHeadings(lines: readonly SourceLine[]): Heading[] {
  const headings: Heading[] = []
  for (const [index, line] of lines.entries()) {
    if (line.code || isBlank(line)) continue
    const heading = readHeading(line, lines[index + 1])
    if (heading !== null) headings.push(heading)
  }
  return headings
}

export function readHeading(line: SourceLine, next?: SourceLine): Heading | null {
  if (line.code) return null
  const atx = /^(#{1,6})(?:\s+|(?=[^\s#]\ufe0f?\u20e3|\ud83d\udd1f))(.*?)(?:\s+#+)?$/.exec(line.text)
  if (atx && !line.quoted && line.indent < 4) return build(line, atx[1]?.length ?? 1, atx[2] ?? '')
  if (line.quoted || line.indent > 0) return null
  if (startsWithKeycap(line.text) && /\*\*.+\*\*/.test(line.text)) return build(line, 0, line.text)
  if (/^(?:\p{Extended_Pictographic}\ufe0f?\s*)?[#＃]推奨タグ\s*$/u.test(line.text)) return build(line, 0, line.text)
  if (next !== undefined && /^={3,}$/.test(next.text) && next.indent < 4) return build(line, 1, line.text)
  return null
}

function build(line: SourceLine, level: number, source: string): Heading {
  const fullText = plainText(source)
  return { line, level, fullText, ...splitNumber(fullText) }
}

function startsWithKeycap(text: string): boolean {
  return keycapNumber(text.replace(/^\*\*/, '')) !== null
}

/** `3️⃣`, `10️⃣` (a plain 1 before a keycap 0) and `🔟`; the variation selector may be missing. */
function keycapNumber(text: string): { number: number; length: number } | null {
  const ten = /^\u{1f51f}\ufe0f?/u.exec(text)
  if (ten) return { number: 10, length: ten[0].length }
  const keycap = /^((?:\d\ufe0f?\u20e3?)?)(\d)\ufe0f?\u20e3/.exec(text)
  if (!keycap) return null
  return { number: Number(keycap[0].replaceAll(/\D/g, '')), length: keycap[0].length }
}

export function splitNumber(text: string): Pick<Heading, 'title' | 'numbering' | 'number'> {
  let rest = dropDecoration(text)
  const keycap = keycapNumber(rest)
  if (keycap !== null)
    return { title: dropDecoration(rest.slice(keycap.length)), numbering: 'keycap', number: keycap.number }
  const plain = /^(\d{1,2})\s*(?:[.．、)）:：]\s*|\s+(?=[^\dつ年大か個種段ヶカ%]))/.exec(
    rest.normalize('NFKC') === rest ? rest : toHalfWidthDigits(rest),
  )
  if (plain) {
    rest = rest.slice(plain[0].length)
    return { title: dropDecoration(rest), numbering: 'plain', number: Number(plain[1]) }
  }
  const circled = /^[\u2460-\u2473]/.exec(rest)
  if (circled) {
    return { title: dropDecoration(rest.slice(1)), numbering: 'plain', number: rest.charCodeAt(0) - 0x245f }
  }
  return { title: rest, numbering: null, number: null }
}

function toHalfWidthDigits(text: string): string {
  return text.replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

/** Emoji (also with a broken joiner), bullets and marks before the words; brackets, quotes and digits stay. */
export function dropDecoration(text: string): string {
  let rest = text.trim()
  for (;;) {
    if (keycapNumber(rest) !== null) return rest
    const next = rest.replace(
      /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\u25a0-\u25ff\u2600-\u27bf*#＃•・\s]|\u200d|\ufe0f)+/u,
      '',
    )
    if (next === rest) return rest
    rest = next
  }
}
