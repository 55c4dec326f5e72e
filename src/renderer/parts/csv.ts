// A table as CSV for the clipboard (RFC 4180): values, not the texts that a screen makes of them; the core writes the files.

export type CsvCell = string | number | boolean | null

/** What a spreadsheet would take for a formula is text: names come from guides. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]/

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = FORMULA.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
