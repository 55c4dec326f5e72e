// Writes a table as CSV that spreadsheets open as it is meant: byte order mark, CRLF, and no cell that runs as a formula.

export type CsvCell = string | number | null

/** Without the mark, Excel reads UTF-8 in the code page of the computer. */
const byteOrderMark = '\uFEFF'

/** What a spreadsheet takes for the beginning of a formula, in either width. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]/

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = cell.replaceAll('\0', '')
  const safe = FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}
