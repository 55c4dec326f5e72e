// The axis and the bands of the salary chart: everything stays inside the drawing, open ends stay open, nothing is invented.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/renderer/charts/label-text.ts'
import {
  bandMarks,
  flagStart,
  niceStep,
  onAxis,
  openReach,
  placeLabel,
  salaryAxis,
} from '../../../src/renderer/charts/salary-geometry.ts'

const mock = [
  { min: 500, max: 800, openEnded: false, label: '500–800' },
  { min: 800, max: 1300, openEnded: false, label: '800–1,300' },
  { min: 1400, max: 2500, openEnded: true, label: '1,400–2,500＋' },
]
const wish = {
  bands: mock,
  pay: 680,
  left: 312,
  width: 1024,
  fontSize: 12.7,
  labelsBeside: true,
  tickText: (amount: number) => amount.toLocaleString('en-US'),
  unitWidth: 48,
  tickGap: 96,
}

describe('axis', () => {
  it('draws the mock page: ticks of 500 from 0 to 2,500', () => {
    const axis = salaryAxis(wish)
    expect(axis.ticks).toEqual([0, 500, 1000, 1500, 2000, 2500])
    expect(axis.perUnit).toBeGreaterThan(0.22)
    expect(axis.perUnit).toBeLessThan(0.24)
  })

  it('starts at zero and is linear: no truncated axis', () => {
    const axis = salaryAxis(wish)
    expect(onAxis(0, axis)).toBe(312)
    expect(onAxis(1000, axis) - onAxis(500, axis)).toBeCloseTo(onAxis(500, axis) - onAxis(0, axis), 9)
  })

  it('keeps bands, arrows and labels inside the width', () => {
    const amount = fc.integer({ min: 1, max: 50_000 })
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: amount, b: amount, openEnded: fc.boolean() }), { minLength: 1, maxLength: 12 }),
        fc.option(fc.integer({ min: 0, max: 50_000 })),
        (drawn, pay) => {
          const bands = drawn.map(({ a, b, openEnded }) => {
            const [min, max] = [Math.min(a, b), Math.max(a, b)]
            return { min, max, openEnded, label: `${min.toLocaleString('en-US')}–${max.toLocaleString('en-US')}` }
          })
          const axis = salaryAxis({ ...wish, bands, pay })
          for (const band of bands) {
            const marks = bandMarks(band, axis)
            if (marks === null) throw new Error('a band with both amounts has marks')
            expect(marks.left).toBeGreaterThanOrEqual(wish.left)
            // The narrowest bar is 4 px wide, which the scale does not foresee.
            expect(marks.label + textWidth(band.label, wish.fontSize)).toBeLessThanOrEqual(wish.width + 4)
          }
          if (pay !== null) expect(onAxis(pay, axis)).toBeLessThanOrEqual(wish.width)
          for (const tick of axis.ticks) expect(onAxis(tick, axis)).toBeLessThanOrEqual(wish.width)
          expect(axis.ticks.length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('has a tick for the top of the longest band in the narrow form too, its figure and the unit inside', () => {
    const narrow = { ...wish, bands: mock.slice(0, 2), left: 0, labelsBeside: false }
    for (const width of [320, 420, 504, 560]) {
      const bands = [...narrow.bands, { min: 1300, max: 2000, openEnded: true, label: '' }]
      const axis = salaryAxis({ ...narrow, bands, width })
      const last = axis.ticks.at(-1) ?? 0
      expect(last).toBe(2000)
      const end = onAxis(last, axis) + textWidth(wish.tickText(last), wish.fontSize) / 2 + wish.unitWidth
      expect(end).toBeLessThanOrEqual(width + 0.5)
    }
  })

  it('has room for amounts of nine digits', () => {
    const label = '123,456,789–999,999,999＋'
    const bands = [{ min: 123_456_789, max: 999_999_999, openEnded: true, label }]
    const axis = salaryAxis({ ...wish, bands, pay: 999_999_999 })
    const marks = bandMarks(bands[0] ?? { min: null, max: null, openEnded: false }, axis)
    expect((marks?.label ?? Number.NaN) + textWidth(label, wish.fontSize)).toBeLessThanOrEqual(wish.width)
    const [first, second] = [axis.ticks.at(-2) ?? 0, axis.ticks.at(-1) ?? 0]
    expect(onAxis(second, axis) - onAxis(first, axis)).toBeGreaterThan(textWidth('999,999,999', wish.fontSize))
  })

  it('stands without any amount', () => {
    const axis = salaryAxis({ ...wish, bands: [], pay: null })
    expect(axis.ticks.length).toBeGreaterThan(1)
    expect(Number.isFinite(axis.perUnit)).toBe(true)
  })

  it('steps by 1, 2 or 5 times a power of ten', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), (wanted) => {
        const step = niceStep(wanted)
        const leading = step / 10 ** Math.floor(Math.log10(step) + 1e-9)
        expect(step).toBeGreaterThanOrEqual(wanted * (1 - 1e-6))
        expect(step).toBeLessThanOrEqual(wanted * 2.5 * (1 + 1e-6))
        expect([1, 2, 5].some((one) => Math.abs(one - leading) < 1e-6)).toBe(true)
      }),
    )
  })
})

describe('bands', () => {
  const axis = { left: 100, perUnit: 0.2 }

  it('draws both ends where the guide gives both', () => {
    expect(bandMarks({ min: 500, max: 800, openEnded: false }, axis)).toEqual({
      left: 200,
      right: 260,
      openLeft: false,
      openRight: false,
      label: 270,
    })
  })

  it('leaves an open top open and puts the label behind its arrow', () => {
    const marks = bandMarks({ min: 1300, max: 2000, openEnded: true }, axis)
    expect(marks).toMatchObject({ right: 500, openRight: true, label: 500 + openReach + 10 })
  })

  it('opens the end that the guide does not give', () => {
    expect(bandMarks({ min: 500, max: null, openEnded: false }, axis)).toMatchObject({ left: 200, openRight: true })
    expect(bandMarks({ min: null, max: 800, openEnded: false }, axis)).toMatchObject({
      right: 260,
      openLeft: true,
      openRight: false,
    })
  })

  it('draws nothing for a band without amounts', () => {
    expect(bandMarks({ min: null, max: null, openEnded: false }, axis)).toBeNull()
  })

  it('never draws a band without width, nor one that runs backwards', () => {
    expect(bandMarks({ min: 500, max: 500, openEnded: false }, axis)).toMatchObject({ left: 200, right: 204 })
    expect(bandMarks({ min: 800, max: 500, openEnded: false }, axis)).toMatchObject({ left: 200, right: 260 })
  })
})

describe('flag of the own pay', () => {
  it('opens to the right, and to the left near the edge', () => {
    expect(flagStart(400, 150, 1024)).toBeCloseTo(398.75)
    expect(flagStart(1000, 150, 1024)).toBeCloseTo(851.25)
    expect(flagStart(60, 150, 120)).toBe(0)
  })
})

describe('labels beside the line of the own pay', () => {
  const axis = { left: 300, right: 1000, perUnit: 0.3, ticks: [] }
  const marks = { left: 400, label: 500 }

  it('stand behind their bar where the line is elsewhere', () => {
    expect(placeLabel({ marks, size: 60, line: null, axis })).toEqual({ at: 500, crosses: false })
    expect(placeLabel({ marks, size: 60, line: 480, axis })).toEqual({ at: 500, crosses: false })
  })

  it('go behind the line, before the bar, or ask the line to give way', () => {
    expect(placeLabel({ marks, size: 60, line: 520, axis })).toEqual({ at: 528, crosses: false })
    expect(placeLabel({ marks: { left: 900, label: 930 }, size: 60, line: 980, axis })).toEqual({
      at: 830,
      crosses: false,
    })
    expect(placeLabel({ marks: { left: 300, label: 930 }, size: 60, line: 980, axis })).toEqual({
      at: 930,
      crosses: true,
    })
  })

  it('never touch the line unless it gives way', () => {
    const place = fc.integer({ min: 300, max: 1000 })
    fc.assert(
      fc.property(place, place, place, fc.integer({ min: 10, max: 300 }), (a, b, line, size) => {
        const { at, crosses } = placeLabel({ marks: { left: Math.min(a, b), label: Math.max(a, b) }, size, line, axis })
        if (!crosses) expect(line < at || line > at + size).toBe(true)
      }),
    )
  })
})
