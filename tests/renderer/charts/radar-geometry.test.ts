// The radar puts its axes where the mock page has them, joins only rated neighbours and hatches only unrated sectors.

import { describe, expect, it } from 'vitest'
import {
  axisLabelPlace,
  axisPoint,
  firstBaseline,
  fitsRadar,
  radarRadius,
  ratedRuns,
  unratedSector,
} from '../../../src/renderer/charts/radar-geometry.ts'

const centre = { x: 144, y: 116 }
const near = (point: { x: number; y: number } | undefined, x: number, y: number) => {
  expect(point?.x).toBeCloseTo(x, 1)
  expect(point?.y).toBeCloseTo(y, 1)
}

describe('radar', () => {
  it('is for three to eight axes', () => {
    expect([2, 3, 8, 9].map(fitsRadar)).toEqual([false, true, true, false])
  })

  it('starts at the top and goes clockwise, as on the mock page', () => {
    near(axisPoint(0, 5, 76, centre), 144, 40)
    near(axisPoint(1, 5, 57, centre), 198.2, 98.4)
    near(axisPoint(3, 5, 76, centre), 99.3, 177.5)
  })

  it('joins rated neighbours, round the top too', () => {
    expect(ratedRuns([false, true, true, true, false])).toEqual([{ axes: [1, 2, 3], closed: false }])
    expect(ratedRuns([true, false, true, true])).toEqual([{ axes: [2, 3, 0], closed: false }])
    expect(ratedRuns([true, false, true, false])).toEqual([
      { axes: [2], closed: false },
      { axes: [0], closed: false },
    ])
    expect(ratedRuns([true, true, true])).toEqual([{ axes: [0, 1, 2], closed: true }])
    expect(ratedRuns([false, false, false])).toEqual([])
  })

  it('hatches from the centre to half way to both neighbours', () => {
    const required = [3, 3, 4, 3, 3].map((level, index) => axisPoint(index, 5, (76 / 4) * level, centre))
    const [middle, before, here, after] = unratedSector(0, required, centre)
    near(middle, 144, 116)
    near(before, 116.9, 78.7)
    near(here, 144, 59)
    near(after, 171.1, 78.7)
  })

  it('gives a label the room on its own side', () => {
    expect(axisLabelPlace(0, 4, 76, centre, 288)).toMatchObject({ anchor: 'middle' })
    expect(axisLabelPlace(1, 4, 76, centre, 288)).toMatchObject({ anchor: 'start', maxWidth: 288 - 144 - 84 })
    expect(axisLabelPlace(3, 4, 76, centre, 288)).toMatchObject({ anchor: 'end', maxWidth: 60 })
  })

  it('gives the two labels below an odd number of axes more room, as the mock page does', () => {
    const right = axisLabelPlace(2, 5, 76, centre, 288)
    const left = axisLabelPlace(3, 5, 76, centre, 288)
    expect(right).toMatchObject({ anchor: 'start' })
    expect(right.x).toBeCloseTo(161.3, 0)
    expect(left.x).toBeCloseTo(126.7, 0)
    expect(right.x - left.x).toBeGreaterThan(16)
  })

  it('lets lines grow away from the drawing', () => {
    const lineHeight = 15
    expect(firstBaseline(32, 116, 84, 2, lineHeight) + lineHeight).toBeLessThanOrEqual(32)
    expect(firstBaseline(200, 116, 84, 2, lineHeight)).toBeGreaterThan(200)
  })

  it('grows smaller only as far as long labels need it', () => {
    const room = { width: 288, height: 212, centre: { x: 144, y: 110 } }
    const linesOf = (name: string, width: number) => Math.ceil((name.length * 12) / width)
    const short = radarRadius(['計画', '設計', '実装', '検証'], room, linesOf)
    const long = radarRadius(['計画', '設計', '実装', 'ネットワークとセキュリティの設計と運用'], room, linesOf)
    expect(short).toBe(76)
    expect(long).toBeLessThan(short)
    expect(long).toBeGreaterThanOrEqual(76 * 0.65)
  })
})
