// CSV as another program reads it: every cell as it was written, nothing that runs, the bytes that Excel wants.

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvCell, writeCsv } from '#core/exports/csv.ts'

const read = (text: string): string[][] =>
  parse(Buffer.from(text, 'utf8'), { bom: true, record_delimiter: '\r\n', relax_column_count: true })

const dangerous = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** As a reader sees a cell: a text that would run has a mark before it. */
const shown = (cell: CsvCell): string =>
  typeof cell === 'string' && dangerous.test(cell) ? `'${cell}` : String(cell ?? '')

describe('CSV', () => {
  it('has a byte order mark, CRLF at the end of every line, and quotes only where they are needed', () => {
    expect(
      writeCsv([
        ['名前', '数'],
        ['測量, "計画"', 2.5],
        ['二\n行', null],
      ]),
    ).toBe('\uFEFF名前,数\r\n"測量, ""計画""",2.5\r\n"二\n行",\r\n')
  })

  it.each([
    '=1+1',
    '+81 3',
    '-2',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\r=1',
    '\n=1',
    '＝1',
    '=HYPERLINK("http://a","b")',
    '＠SUM',
  ])('gives %j no chance to run', (text) => {
    const [[cell = ''] = []] = read(writeCsv([[text, 'x']]))
    expect(cell).toBe(`'${text}`)
  })

  it('keeps numbers, negative ones too', () => {
    expect(writeCsv([[-3, 0, 1.5]])).toBe('\uFEFF-3,0,1.5\r\n')
  })

  it('comes back cell for cell, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }).map((one) => one.replaceAll('\0', '')),
      fc.stringMatching(/^[\s"',;=+\-@＝あ漢]{0,6}$/),
    )
    const cell = fc.oneof(text, fc.integer(), fc.constant(null))
    // A line of one empty cell is an empty line to every reader.
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, (table) => {
        expect(read(writeCsv(table))).toEqual(table.map((row) => row.map(shown)))
      }),
    )
  })
})
