// The gap bar draws each state of a requirement with its own marks: known, unknown, R0, surplus, and the tool rule.

import { describe, expect, it } from 'vitest'
import { gapMarks } from '../../../src/renderer/charts/gap-geometry.ts'

describe('gap bar', () => {
  it('is solid to my level and outlined to the required one', () => {
    expect(gapMarks(1, 3, 36)).toMatchObject({
      solid: 36,
      outline: [36, 108],
      hatch: null,
      surplus: null,
      required: 108,
    })
  })

  it('is hatched to the required level while 未評価, and not empty', () => {
    expect(gapMarks(null, 3, 36)).toMatchObject({ solid: null, outline: null, hatch: [0, 108], foot: false })
  })

  it('tells R0 from 未評価 by a foot and an outline', () => {
    expect(gapMarks(0, 2, 36)).toMatchObject({ solid: 0, foot: true, outline: [0, 72], hatch: null })
  })

  it('shows a surplus beyond the tick and never makes the solid part longer', () => {
    expect(gapMarks(4, 2, 36)).toMatchObject({ solid: 72, surplus: [72, 144], outline: null })
  })

  it('hatches the distance of a tool category with tools that are not rated', () => {
    expect(gapMarks(2, 3, 36, true)).toMatchObject({ solid: 72, outline: null, hatch: [72, 108] })
    expect(gapMarks(3, 3, 36, true)).toMatchObject({ solid: 108, outline: null, hatch: null })
  })
})
