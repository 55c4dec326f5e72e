// The file as numbered lines, each knowing its indentation, its list mark and whether it is code.

export type SourceLine = {
  /** 1-based, as an editor shows it. */
  number: number
  raw: string
  /** Without indentation and quote marks. */
  text: string
  /** In columns; a tab counts four. */
  indent: number
  quoted: boolean
  /** Inside a code fence, or the fence itself. */
  code: boolean
}

export type ListItem = { ordered: boolean; number: number | null; content: string }

/** Lines from the one after `after` to the end, both ends as in an editor. */
export function scanLines(text: string, after: number): SourceLine[] {
  const lines: SourceLine[] = []
  const rows = text.split('\n')
  for (let index = after; index < rows.length; index += 1) lines.push(scanLine(rows[index] ?? '', index + 1))
  markCode(lines)
  return lines
}

function scanLine(raw: string, number: number): SourceLine {
  let rest = raw.trimEnd()
  let indent = 0
  let quoted = false
  for (;;) {
    const white = /^[ \t\u3000]+/.exec(rest)?.[0] ?? ''
    indent += [...white].reduce((sum, character) => sum + (character === '\t' ? 4 : 1), 0)
    rest = rest.slice(white.length)
    if (!rest.startsWith('>')) break
    quoted = true
    rest = rest.slice(1)
  }
  return { number, raw, text: rest, indent, quoted, code: false }
}

/** Only closed fences count: an open one would hide the rest of the guide. A `markdown` fence is a leak, not code. */
function markCode(lines: SourceLine[]): void {
  let open: { index: number; mark: string; leak: boolean } | null = null
  for (const [index, line] of lines.entries()) {
    const fence = /^(`{3,}|~{3,})\s*([^`]*)$/.exec(line.text)
    if (!fence) continue
    const mark = fence[1] ?? ''
    const info = (fence[2] ?? '').trim().toLowerCase()
    if (open === null) {
      open = { index, mark, leak: /^(markdown|md|text)?$/.test(info) && wrapsMarkdown(lines, index, mark) }
    } else if (info === '' && mark.startsWith(open.mark)) {
      const { index: first, leak } = open
      for (let inside = first; inside <= index; inside += 1) {
        const row = lines[inside]
        if (row !== undefined && (!leak || inside === first || inside === index)) row.code = true
      }
      open = null
    }
  }
}

/** A fence round headings or tables was meant for the whole guide, or leaked out of the tool that wrote it. */
function wrapsMarkdown(lines: SourceLine[], index: number, mark: string): boolean {
  for (let next = index + 1; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? ''
    if (text.startsWith(mark)) return false
    if (/^#{1,6}\s+\S/.test(text) || /^\|.+\|$/.test(text)) return true
  }
  return false
}

export function isBlank(line: SourceLine): boolean {
  return line.text === ''
}

export function isRule(line: SourceLine): boolean {
  return /^([-*_])( ?\1){2,}$/.test(line.text)
}

export function isFence(line: SourceLine): boolean {
  return line.code && /^(`{3,}|~{3,})/.test(line.text)
}

export function listItem(line: SourceLine): ListItem | null {
  if (line.code || isRule(line)) return null
  // The box of a checklist is a mark, as the bullet before it.
  const bullet = /^(?:[-*+]\s+|[•・]\s*)(?:\[[ xX]\]\s+|[☐☑□]\s*)?(.*)$/.exec(line.text)
  if (bullet) return { ordered: false, number: null, content: bullet[1] ?? '' }
  const ordered = /^([\d０-９]{1,3})(?:[.)]\s+|[．）]\s*)(.*)$/.exec(line.text)
  return ordered
    ? { ordered: true, number: Number((ordered[1] ?? '').normalize('NFKC')), content: ordered[2] ?? '' }
    : null
}

/** The line's text without its list mark. */
export function lineContent(line: SourceLine): string {
  return listItem(line)?.content ?? line.text
}

/** The line inside a longer text: a bullet is only a mark, a number says something. */
export function continuedContent(line: SourceLine): string {
  const item = listItem(line)
  return item === null || item.ordered ? line.text : item.content
}
