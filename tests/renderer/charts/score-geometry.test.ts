// The score bar places its marks as the mock pages do, and its labels never cover one another.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Score } from '#contract/gap.ts'
import { scoreRequirements } from '#core/domain/score.ts'
import { textWidth } from '../../../src/renderer/charts/label-text.ts'
import {
  type BarLabel,
  edgeLabels,
  needleLabel,
  scoreMarks,
  shortfall,
} from '../../../src/renderer/charts/score-geometry.ts'

/** The sums of the mock pages: 59 reached, 18 unknown, 20 missing of 97. */
const mock: Score = {
  state: 'scored',
  fit: (100 * 59) / 79,
  coverage: (100 * 27) / 33,
  low: (100 * 59) / 97,
  high: (100 * 77) / 97,
  thin: false,
  sums: { reached: 59, ratedTotal: 79, unknown: 18, total: 97, ratedWeight: 27, totalWeight: 33 },
  critical: [],
}
const texts = { low: '60.8', high: '79.4' }

const edges = ({ x, anchor, text }: BarLabel): [number, number] => {
  const width = textWidth(text, 12)
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [start, start + width]
}

describe('score bar', () => {
  it('stands where the mock page has it', () => {
    const marks = scoreMarks(mock, 392)
    expect(marks?.reached).toBeCloseTo(238.4, 1)
    expect(marks?.unknown).toBeCloseTo(311.2, 1)
    expect(marks?.needle).toBeCloseTo(292.8, 1)
    expect(marks?.coverage).toBeCloseTo(320.7, 1)
    expect(shortfall(mock)).toBe(20)
  })

  it('labels bounds under their edges and keeps 0 and 100', () => {
    const marks = scoreMarks(mock, 392)
    if (marks === null) throw new Error('the mock score can be drawn')
    const { bounds, ends } = edgeLabels(marks, 392, texts, 12)
    expect(bounds.map(({ x }) => Math.round(x))).toEqual([238, 311])
    expect(ends.map(({ text }) => text)).toEqual(['0', '100'])
  })

  it('is all hatch without a needle while nothing is rated', () => {
    const unrated = scoreRequirements([{ key: 'a', name: 'a', weight: 2, required: 3, level: null, toolRule: false }])
    expect(scoreMarks(unrated, 200)).toEqual({ reached: 0, unknown: 200, needle: null, coverage: 0 })
    expect(edgeLabels({ reached: 0, unknown: 200, needle: null, coverage: 0 }, 200, texts, 12).bounds).toEqual([])
  })

  it('draws nothing when nothing can be analysed', () => {
    expect(scoreMarks(scoreRequirements([]), 200)).toBeNull()
  })

  it('shares one label where low and high are equal', () => {
    const marks = { reached: 100, unknown: 100, needle: 100, coverage: 200 }
    expect(edgeLabels(marks, 200, { low: '50.0', high: '50.0' }, 12).bounds).toHaveLength(1)
  })

  it('turns the label of the needle to the side that has room', () => {
    expect(needleLabel(292.8, '充足率 74.7', 12)).toMatchObject({ anchor: 'end', x: 282.8 })
    expect(needleLabel(20, '充足率 5.1', 12)).toMatchObject({ anchor: 'start', x: 30 })
  })

  it('never lets labels cover one another or leave the bar', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 180, max: 700 }),
        (a, b, width) => {
          const [low, high] = a < b ? [a, b] : [b, a]
          const marks = scoreMarks({ ...mock, low, high, fit: high }, width)
          if (marks === null) return false
          const { bounds, ends } = edgeLabels(marks, width, { low: low.toFixed(1), high: high.toFixed(1) }, 12)
          const all = [...bounds, ...ends].map(edges).sort(([x], [y]) => x - y)
          const apart = all.every(([start], index) => index === 0 || start >= (all[index - 1]?.[1] ?? 0) - 0.01)
          return apart && all.every(([start, end]) => start >= -0.01 && end <= width + 0.01)
        },
      ),
    )
  })
})
