// Salary bands: which stage a band means, which band holds the years, what comes next, how far the pay is.

import { describe, expect, it } from 'vitest'
import type { SalaryBand } from '#contract/guide.ts'
import {
  bandForYears,
  distanceToMin,
  nextBand,
  overallRange,
  stageForYears,
  stageOfBand,
} from '#core/domain/salary-band.ts'

const band = (
  minYears: number | null,
  maxYears: number | null,
  min: number | null = 500,
  max: number | null = 800,
  over: Partial<SalaryBand> = {},
): SalaryBand => ({
  label: '',
  minYears,
  maxYears,
  min,
  max,
  openEnded: false,
  note: null,
  line: 1,
  endLine: 1,
  ...over,
})

const usual = [band(0, 3, 500, 800), band(3, 7, 800, 1300), band(7, null, 1300, 2000, { openEnded: true })]

describe('stageOfBand', () => {
  it.each([
    ['ジュニア (0-3年)', 0, 'junior'],
    ['ミドル (3-7年)', 3, 'middle'],
    ['シニア (7年以上/リード)', 7, 'senior'],
    ['ｼﾞｭﾆｱ', null, 'junior'],
    ['Senior / Lead', null, 'senior'],
    ['Mid-level', null, 'middle'],
    ['ミドル〜シニア', null, 'middle'],
    ['シニア', 0, 'senior'],
    ['シニア・ミドル', null, 'senior'],
    ['中堅からリードへ', null, 'middle'],
    ['1年目', 0, 'junior'],
    ['3〜7年', 3, 'middle'],
    ['10年以上', 10, 'senior'],
    ['その他', null, null],
  ] as const)('%s from %s years is %s', (label, minYears, stage) => {
    expect(stageOfBand({ label, minYears })).toBe(stage)
  })
})

it.each([
  [0, 'junior'],
  [2.9, 'junior'],
  [3, 'middle'],
  [5, 'middle'],
  [6.9, 'middle'],
  [7, 'senior'],
  [40, 'senior'],
] as const)('%d years are %s', (years, stage) => {
  expect(stageForYears(years)).toBe(stage)
})

describe('bandForYears', () => {
  it.each([
    [0, 0],
    [2.99, 0],
    [3, 1],
    [5, 1],
    [6.99, 1],
    [7, 2],
    [30, 2],
    [null, null],
  ])('%s years are in band %s', (years, index) => {
    expect(bandForYears(usual, years)).toBe(index)
  })

  it('has none in a gap, before the first, or after a closed last', () => {
    const gaps = [band(1, 3), band(5, 8)]
    expect([0, 3, 4, 8, 20].map((years) => bandForYears(gaps, years))).toEqual([null, null, null, null, null])
  })

  it('takes of two bands the one that begins later, in whatever order they stand', () => {
    expect(bandForYears([band(0, 5), band(3, 7)], 4)).toBe(1)
    expect(bandForYears([band(3, 7), band(0, 5)], 4)).toBe(0)
  })

  it('takes the first of two bands that begin together', () => {
    expect(bandForYears([band(3, 7), band(3, 8)], 4)).toBe(0)
  })

  it('takes a band without a lower bound from 0, and one without any years never', () => {
    expect(bandForYears([band(null, 3)], 0)).toBe(0)
    expect(bandForYears([band(null, null)], 2)).toBeNull()
    expect(bandForYears([], 2)).toBeNull()
  })
})

describe('nextBand', () => {
  it('is the one that begins next', () => {
    expect([0, 1, 2, null].map((index) => nextBand(usual, index))).toEqual([1, 2, null, null])
  })

  it('goes by years, not by place in the table', () => {
    expect(nextBand([band(7, null), band(0, 3), band(3, 7)], 1)).toBe(2)
    expect(nextBand([band(0, 3), band(10, null), band(3, 10)], 0)).toBe(2)
  })

  it('passes over bands that begin together or say no years', () => {
    expect(nextBand([band(0, 3), band(0, 5), band(null, null), band(5, null)], 0)).toBe(3)
    expect(nextBand([band(null, 3), band(3, 7)], 0)).toBe(1)
    expect(nextBand([band(null, 1), band(1, 3), band(3, 7)], 0)).toBe(1)
    expect(nextBand([band(0, 3), band(3, 7), band(3, 8)], 0)).toBe(1)
  })
})

describe('distanceToMin', () => {
  it.each([
    [900, 800, 100],
    [800, 800, 0],
    [650, 800, -150],
    [null, 800, null],
    [650, null, null],
  ])('pay %s, min %s: %s', (pay, min, distance) => {
    expect(distanceToMin(pay, { min })).toBe(distance)
  })

  it('is null without a band', () => {
    expect(distanceToMin(650, null)).toBeNull()
    expect(distanceToMin(650, undefined)).toBeNull()
  })
})

describe('overallRange', () => {
  it('goes from the lowest to the highest amount', () => {
    expect(overallRange(usual)).toEqual({ min: 500, max: 2000, openEnded: true })
    expect(overallRange([band(3, 7, 800, 1200), band(0, 3, 600, 900)])).toEqual({
      min: 600,
      max: 1200,
      openEnded: false,
    })
  })

  it('reads bands with one amount only', () => {
    expect(overallRange([band(0, 3, 2000, null, { openEnded: true })])).toEqual({
      min: 2000,
      max: 2000,
      openEnded: true,
    })
    expect(overallRange([band(0, 3, null, 400), band(3, 7, 500, null)])).toEqual({
      min: 400,
      max: 500,
      openEnded: false,
    })
  })

  it('is null without any amount, never 0', () => {
    expect(overallRange([])).toBeNull()
    expect(overallRange([band(0, 3, null, null)])).toBeNull()
  })
})
