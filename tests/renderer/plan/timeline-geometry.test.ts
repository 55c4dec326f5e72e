// The timeline of the plan: whole months, labels that never touch, dates that stay on it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barOf, lineLabels, monthLines, placeOf, timelineSpan } from '../../../src/renderer/charts/timeline-geometry.ts'

const today = '2026-11-21'
const day = fc
  .integer({ min: -4000, max: 20_000 })
  .map((offset) => new Date(Date.UTC(2026, 10, 21) + offset * 86_400_000).toISOString().slice(0, 10))

describe('span', () => {
  it('is that of the mock page: November to the end of July', () => {
    const span = timelineSpan(today, ['2027-05-31', '2027-06-25', null])
    expect(span).toEqual({ from: '2026-11-01', to: '2027-08-01', days: 273 })
    expect(placeOf(today, span) * 424).toBeCloseTo(31.1, 1)
    expect(placeOf('2027-05-31', span) * 424).toBeCloseTo(327.7, 1)
    expect(placeOf('2027-06-25', span) * 424).toBeCloseTo(366.5, 1)
  })

  it('does not stretch to dates long past', () => {
    expect(timelineSpan(today, ['2019-01-01']).from).toBe('2026-08-01')
    expect(placeOf('2019-01-01', timelineSpan(today, ['2019-01-01']))).toBe(0)
  })

  it('holds today and every later date', () => {
    fc.assert(
      fc.property(fc.array(fc.option(day), { maxLength: 20 }), (dates) => {
        const span = timelineSpan(today, dates)
        expect(span.days).toBeGreaterThanOrEqual(89)
        expect(span.from <= today && today < span.to).toBe(true)
        for (const date of dates) if (date !== null) expect(date < span.to).toBe(true)
      }),
    )
  })
})

describe('month lines', () => {
  const widthOf = ({ year }: { year: number | null }) => (year === null ? 30 : 66)

  it('skips no month silently: without room beside 2027年1月 every second month stands, from January', () => {
    const span = timelineSpan(today, ['2027-06-25'])
    const labels = monthLines(span, 424, widthOf).map((line) => line.label)
    expect(labels.map((label) => label?.month ?? null)).toEqual([11, 1, 3, 5, 7])
    expect(labels[1]?.year).toBe(2027)
    expect(labels.filter((label) => label?.year != null)).toHaveLength(1)
  })

  it('keeps labels apart and on the line, however long the plan', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 120, max: 900 }), (end, width) => {
        const span = timelineSpan(today, [end])
        let free = Number.NEGATIVE_INFINITY
        const lines = monthLines(span, width, widthOf)
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.length).toBeLessThan(80)
        for (const { at, label } of lines) {
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThan(1)
          if (label === null) continue
          expect(at * width).toBeGreaterThanOrEqual(free)
          free = at * width + widthOf(label)
          expect(free).toBeLessThanOrEqual(width)
        }
      }),
    )
  })
})

describe('bars and names', () => {
  it('stands between its days and never runs backwards', () => {
    const span = timelineSpan(today, ['2027-06-25'])
    const bar = barOf({ start: today, end: '2026-12-01' }, span)
    expect(bar.left).toBeCloseTo(20 / 273)
    expect(bar.width).toBeCloseTo(10 / 273)
    expect(barOf({ start: '2030-01-01', end: '2031-01-01' }, span)).toEqual({ left: 1, width: 0 })
  })

  it('moves the names of target and forecast apart', () => {
    const [first = 0, second = 0] = lineLabels(
      [
        { at: 0.5, size: 40 },
        { at: 0.51, size: 40 },
      ],
      400,
    )
    expect(second - first).toBeGreaterThanOrEqual(47.9)
  })
})
