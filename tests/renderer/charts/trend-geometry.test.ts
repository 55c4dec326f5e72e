// The trend stands on calendar days and on 0–100, labels only dates that have room, and parts its two end labels.

import { describe, expect, it } from 'vitest'
import type { TrendPoint } from '#contract/gap.ts'
import {
  endLabels,
  labelledDates,
  type Plot,
  showsDots,
  trendXs,
  trendY,
} from '../../../src/renderer/charts/trend-geometry.ts'

const plot: Plot = { left: 30, right: 336, top: 10, bottom: 134 }
const on = (date: string): TrendPoint => ({ on: date, low: 40, high: 80, fit: 60, coverage: 50 })

describe('trend', () => {
  it('stands where the mock page has it', () => {
    const xs = trendXs(['2026-08-23', '2026-09-20', '2026-10-18', '2026-11-21'].map(on), plot)
    expect(xs.map((x) => x.toFixed(1))).toEqual(['30.0', '125.2', '220.4', '336.0'])
    expect(trendY(0, plot)).toBe(134)
    expect(trendY(100, plot)).toBe(10)
    expect(trendY((100 * 59) / 97, plot)).toBeCloseTo(58.6, 1)
  })

  it('puts a single day at the right end', () => {
    expect(trendXs([on('2026-11-21')], plot)).toEqual([336])
    expect(labelledDates([336], 44)).toEqual([0])
  })

  it('labels both ends and leaves out what has no room', () => {
    expect(labelledDates([30, 125, 220, 336], 44)).toEqual([0, 1, 2, 3])
    expect(labelledDates([30, 40, 320, 336], 44)).toEqual([0, 3])
    expect(labelledDates([320, 336], 44)).toEqual([1])
    expect(labelledDates([], 44)).toEqual([])
  })

  it('drops dots that would run into one another', () => {
    expect(showsDots([30, 125, 220])).toBe(true)
    expect(showsDots([30, 33, 36])).toBe(false)
  })

  it('parts the end labels, high above low, even where both are equal', () => {
    for (const [low, high] of [
      [60, 60],
      [60, 61],
      [0, 2],
      [99, 100],
      [30, 88],
    ] as const) {
      const labels = endLabels(low, high, plot)
      expect(labels.low - labels.high, `${low}–${high}`).toBeGreaterThanOrEqual(14.9)
    }
  })
})
