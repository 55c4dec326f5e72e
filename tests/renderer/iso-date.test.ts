// Days as people type them.

import { describe, expect, it } from 'vitest'
import { readDate } from '../../src/renderer/parts/iso-date.ts'

describe('dates', () => {
  it('are read in the usual forms', () => {
    for (const text of [
      '2027-05-31',
      '2027/5/31',
      '2027.5.31',
      '20270531',
      '2027年5月31日',
      '２０２７－０５－３１',
      ' 2027-5-31 ',
    ]) {
      expect(readDate(text), text).toBe('2027-05-31')
    }
  })

  it('are refused when they are no day of the calendar', () => {
    for (const text of ['', '2027-02-29', '2027-13-01', '27-05-31', '5/31', '2027-05-31x', '2027-5']) {
      expect(readDate(text), text).toBeNull()
    }
    expect(readDate('2028-02-29')).toBe('2028-02-29')
  })
})
