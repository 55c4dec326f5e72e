// Splits a line such as `**目的:** …` into its label and the rest.
import { dropDecoration } from './headings.ts'
import { plainText } from './plain-text.ts'

export type Label = {
  /** Plain text without colon and decoration. */
  name: string
  /** Markdown source of what follows the label. */
  rest: string
  bold: boolean
  colon: boolean
}

/** `content` is a line without its list mark. The colon may stand inside or outside the bold, half- or full-width. */
export function readLabel(content: string): Label | null {
  const bold = /^(?:\*\*|__)(.+?)(?:\*\*|__)\s*(.*)$/.exec(content)
  if (bold) {
    const inner = plainText(bold[1] ?? '')
    const rest = bold[2] ?? ''
    const outside = /^[:：]\s*/.exec(rest)
    const colon = outside !== null || /[:：]$/.test(inner)
    return { name: cleanName(inner), rest: outside ? rest.slice(outside[0].length) : rest, bold: true, colon }
  }
  const plain = /^([^:：。、「『*`|]{1,24})[:：]\s*(.*)$/.exec(content)
  if (plain) return { name: cleanName(plainText(plain[1] ?? '')), rest: plain[2] ?? '', bold: false, colon: true }
  return null
}

function cleanName(text: string): string {
  return dropDecoration(text.replace(/\s*[:：]$/, ''))
    .replace(/^【(.*)】$/, '$1')
    .trim()
}
