// Figures, amounts and dates as the interface writes them.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  byteSize,
  dayInList,
  daysBetween,
  longDay,
  money,
  moneyRange,
  oneDecimal,
  percent,
  percentRange,
  points,
} from '../../src/renderer/parts/formats.ts'

describe('percentages', () => {
  it('has one decimal, half up', () => {
    expect(percent((100 * 14) / 17)).toBe('82.4 %')
    expect(oneDecimal(6.25)).toBe('6.3')
    expect(oneDecimal(0.15)).toBe('0.2') // 0.15 is stored as 0.1499…
    expect(oneDecimal(74.649999)).toBe('74.6')
    expect(oneDecimal(0)).toBe('0.0')
    expect(oneDecimal(100)).toBe('100.0')
  })

  it('rounds every quotient of small integers as exact arithmetic does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (total, part) => {
        fc.pre(part <= total)
        // Tenths of a percent, half up, in whole numbers only.
        const tenths = (2n * 1000n * BigInt(part) + BigInt(total)) / (2n * BigInt(total))
        expect(oneDecimal((100 * part) / total)).toBe(`${tenths / 10n}.${tenths % 10n}`)
      }),
      { numRuns: 2000 },
    )
  })

  it('writes ranges with an en dash and differences with their sign', () => {
    expect(percentRange(60.8, 79.38)).toBe('60.8–79.4 %')
    expect(points(3.05, 'ja')).toBe('＋3.1')
    expect(points(3.05, 'en')).toBe('+3.1')
    expect(points(-0.44, 'en')).toBe('−0.4')
    expect(points(0, 'ja')).toBe('0.0')
  })
})

describe('amounts', () => {
  it('are 万円 in Japanese and millions in English', () => {
    expect(money(1300, 'ja')).toBe('1,300万円')
    expect(money(1300, 'en')).toBe('¥13.0M')
    expect(money(85, 'en')).toBe('¥850K')
  })

  it('keep an open top open', () => {
    expect(moneyRange(1300, 2000, true, 'ja')).toBe('1,300–2,000＋万円')
    expect(moneyRange(1300, null, true, 'ja')).toBe('1,300＋万円')
    expect(moneyRange(null, 500, false, 'ja')).toBe('500万円以下')
    expect(moneyRange(null, 500, false, 'en')).toBe('up to ¥5.0M')
    expect(moneyRange(500, 800, false, 'en')).toBe('¥5.0M–8.0M')
    expect(moneyRange(1300, 2000, true, 'en')).toBe('¥13.0M–20.0M+')
  })
})

describe('days', () => {
  it('are calendar days, whatever the time zone', () => {
    expect(dayInList('2026-11-28', 'ja')).toBe('11/28 土')
    expect(dayInList('2026-11-28', 'en')).toBe('Sat 11/28')
    expect(longDay('2026-11-21', 'ja')).toBe('11月21日（土）')
    expect(longDay('2026-11-21', 'en')).toBe('Saturday, November 21')
    expect(daysBetween('2026-11-21', '2027-05-31')).toBe(191)
    expect(addDays('2026-12-28', 7)).toBe('2027-01-04')
  })

  it('add and count back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
        expect(daysBetween('2026-03-29', addDays('2026-03-29', days))).toBe(days)
      }),
    )
  })
})

describe('sizes of files', () => {
  it('are decimal', () => {
    expect(byteSize(999)).toBe('999 B')
    expect(byteSize(37_300)).toBe('37.3 kB')
    expect(byteSize(51_000_000)).toBe('51.0 MB')
  })
})
