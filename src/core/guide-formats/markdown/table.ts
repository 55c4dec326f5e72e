// Reads pipe tables with the line of every row.
import { plainText } from './plain-text.ts'
import { isBlank, type SourceLine } from './source-lines.ts'

export type TableRow = { line: number; cells: string[] }
export type Table = { headerLine: number; endLine: number; headers: string[]; rows: TableRow[] }

/** A table that a person wrote has dozens of rows; what lies beyond is reported, not read. */
const maxTableRows = 1_000

/** `| :--- | ---: |`. Judged cell by cell: one expression over the whole row takes quadratic time on a hostile one. */
function isDelimiter(text: string): boolean {
  if (!text.includes('-') || !/^[\s|:-]+$/.test(text)) return false
  return text
    .replace(/^\||\|$/g, '')
    .split('|')
    .every((cell) => /^:?-+:?$/.test(cell.trim()))
}

export function findTables(lines: readonly SourceLine[]): Table[] {
  const tables: Table[] = []
  let index = 0
  while (index < lines.length) {
    const table = readTable(lines, index)
    if (table === null) index += 1
    else {
      tables.push(table.table)
      index = table.next
    }
  }
  return tables
}

function readTable(lines: readonly SourceLine[], index: number): { table: Table; next: number } | null {
  const header = lines[index]
  if (header === undefined || header.code || !header.text.includes('|')) return null
  const below = lines[index + 1]
  const hasDelimiter = below?.text.includes('|') === true && isDelimiter(below.text)
  // A lost delimiter row is repaired only where the pipes at both ends leave no doubt.
  const isFramed = isFramedRow(header) && below !== undefined && isFramedRow(below)
  if (!hasDelimiter && !isFramed) return null
  const headers = splitCells(header.text, null).map(plainText)
  if (headers.length < 2) return null
  const rows: TableRow[] = []
  let next = index + (hasDelimiter ? 2 : 1)
  let endLine = lines[next - 1]?.number ?? header.number
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (line === undefined || line.code || isBlank(line) || !line.text.includes('|') || /^#{1,6}\s/.test(line.text))
      break
    endLine = line.number
    if (rows.length >= maxTableRows) break
    if (isDelimiter(line.text)) continue
    const cells = splitCells(line.text, headers.length)
    if (cells.some((cell) => cell !== '')) rows.push({ line: line.number, cells })
  }
  return { table: { headerLine: header.number, endLine, headers, rows }, next }
}

function isFramedRow(line: SourceLine): boolean {
  const { text } = line
  return (
    !line.code &&
    text.length > 2 &&
    text.startsWith('|') &&
    text.endsWith('|') &&
    text.indexOf('|', 1) < text.length - 1
  )
}

/** GFM splits at pipes inside code too; where that gives too many cells, the pipes inside code belong to the text. */
function splitCells(text: string, expected: number | null): string[] {
  const cells = splitAt(text, false)
  if (expected === null || cells.length <= expected) return cells
  const careful = splitAt(text, true)
  if (careful.length <= expected) return careful
  return [...careful.slice(0, expected - 1), careful.slice(expected - 1).join(' | ')]
}

function splitAt(text: string, respectCode: boolean): string[] {
  const inner = text.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  const cells: string[] = []
  let cell = ''
  let inCode = false
  for (let index = 0; index < inner.length; index += 1) {
    const character = inner[index] ?? ''
    if (character === '\\' && inner[index + 1] === '|') {
      cell += '|'
      index += 1
    } else if (character === '|' && !(respectCode && inCode)) {
      cells.push(cell.trim())
      cell = ''
    } else {
      if (character === '`') inCode = !inCode
      cell += character
    }
  }
  cells.push(cell.trim())
  return cells
}

/** The first column whose header matches one of the patterns, in the patterns' order. */
export function column(table: Table, ...patterns: RegExp[]): number | null {
  for (const pattern of patterns) {
    const at = table.headers.findIndex((header) => pattern.test(header))
    if (at >= 0) return at
  }
  return null
}

export function cellText(row: TableRow, at: number | null): string | null {
  if (at === null) return null
  const text = plainText(row.cells[at] ?? '')
  return text === '' ? null : text
}
