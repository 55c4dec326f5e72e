// The head of the heat map: names whole where the window is high enough, cut with an ellipsis where it is not.

import { describe, expect, it } from 'vitest'
import { headHeightFor, headLines } from '../../../src/renderer/charts/heat-head.ts'

const long = 'Tech PM（技術とビジネスを繋ぎ、プロダクトの価値を最大化する司令塔）'

describe('head of the heat map', () => {
  it('is as low as short names allow', () => {
    expect(headHeightFor(['CISO', 'Agile Coach'], 900)).toBeLessThan(120)
  })

  it('grows until the longest name stands whole in two lines', () => {
    const height = headHeightFor(['CISO', long], 900)
    expect(height).toBeLessThanOrEqual(300)
    expect(headLines(long, height)).toEqual(['Tech PM（技術とビジネスを繋ぎ、', 'プロダクトの価値を最大化する司令塔）'])
  })

  it('leaves two thirds of a low window to the rows and cuts the name with an ellipsis', () => {
    const height = headHeightFor([long], 400)
    expect(height).toBeLessThanOrEqual(134)
    expect(headLines(long, height).join('')).toMatch(/^Tech PM（.+…$/)
    expect(headLines('CISO', height)).toEqual(['CISO'])
  })

  it('stands without any role', () => {
    expect(headHeightFor([], 900)).toBeGreaterThan(0)
  })
})
