// CSV for the clipboard: RFC 4180, values as they are, nothing that runs as a formula.

import { describe, expect, it } from 'vitest'
import { writeCsv } from '#core/exports/csv.ts'
import { toCsv } from '../../src/renderer/parts/csv.ts'

describe('a cell', () => {
  it.each([
    ['設計', '設計'],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    [' space', '" space"'],
    ['=1+1', "'=1+1"],
    ['＝1', "'＝1"],
    [82.35294117647058, '82.35294117647058'],
    [-3, '-3'],
    [0, '0'],
    [null, ''],
    ['', ''],
  ] as const)('%j is written %j', (cell, text) => {
    expect(toCsv([[cell]])).toBe(`${text}\r\n`)
  })
})

it('ends every line with CRLF and parts cells with commas', () => {
  expect(
    toCsv([
      ['a', 1],
      ['b', null],
    ]),
  ).toBe('a,1\r\nb,\r\n')
  expect(toCsv([])).toBe('')
})

it('writes what the files of the core write, without their byte order mark', () => {
  const rows = [
    ['=x', 'a"b,c', 12.5, null, '\tt'],
    ['x\r\ny', ' z ', -1, '＠', ''],
  ] as const
  expect(`\uFEFF${toCsv(rows)}`).toBe(writeCsv(rows))
})
