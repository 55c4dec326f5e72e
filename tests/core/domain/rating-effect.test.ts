// What rating one skill does to coverage and range: promised before, true afterwards.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Level } from '#contract/skills.ts'
import { ratingEffect } from '#core/domain/rating-effect.ts'
import { analyse, anyRoles, asks, type Levels, type Role, skillIds } from './roles.ts'

const effectOf = (role: Role, levels: Levels, key: string) => {
  const ids = skillIds([role])
  const { rows, score } = analyse(role, levels, ids)
  return ratingEffect(rows, score, ids.get(key) ?? -1)
}

describe('ratingEffect', () => {
  const golden: Role = {
    slug: 'golden',
    asked: [asks('hard', 'A', 3, 3), asks('hard', 'B', 2, 3), asks('soft', 'C', 1, 2), asks('hard', 'D', 3, 3)],
  }
  const rated: Levels = { 'hard:a': 2, 'hard:b': 3, 'soft:c': 4 }

  it('of the golden unknown: coverage to 100, range closed', () => {
    const effect = effectOf(golden, rated, 'hard:d')
    expect(effect?.coverageNow).toBeCloseTo(600 / 9, 10)
    expect(effect?.rangeWidthNow).toBeCloseTo(900 / 26, 10)
    expect(effect).toMatchObject({ coverageThen: 100, rangeWidthThen: 0 })
  })

  it('counts from nothing rated', () => {
    const effect = effectOf(golden, {}, 'hard:a')
    expect(effect).toMatchObject({ coverageNow: 0, rangeWidthNow: 100 })
    expect(effect?.coverageThen).toBeCloseTo(300 / 9, 10)
  })

  it('is null where it is rated, not asked for, or 対象外', () => {
    expect(effectOf(golden, rated, 'hard:a')).toBeNull()
    expect(effectOf(golden, rated, 'hard:x')).toBeNull()
    expect(effectOf({ slug: 'z', asked: [asks('hard', 'A', 0, 3), asks('hard', 'B', 1, 3)] }, {}, 'hard:a')).toBeNull()
  })

  describe('of a tool', () => {
    const role = (ownLevel: Level | null = null): Role => ({
      slug: 'r',
      asked: [asks('tool', '管理', 1, 3, { tools: ['Jira', 'Asana'], ownLevel }), asks('hard', 'A', 1, 3)],
    })

    it('promises coverage, but no narrower range while another tool is 未評価', () => {
      expect(effectOf(role(), {}, 'tool:jira')).toEqual({
        coverageNow: 0,
        coverageThen: 50,
        rangeWidthNow: 100,
        rangeWidthThen: 100,
      })
    })

    it('closes the range with the last tool', () => {
      expect(effectOf(role(), { 'tool:jira': 1, 'hard:a': 3 }, 'tool:asana')).toEqual({
        coverageNow: 100,
        coverageThen: 100,
        rangeWidthNow: (100 * 2) / 6,
        rangeWidthThen: 0,
      })
    })

    it('is null where the category was set by hand', () => {
      expect(effectOf(role(2), {}, 'tool:jira')).toBeNull()
    })
  })

  it('keeps its promise at every level', () => {
    let seen = 0
    fc.assert(
      fc.property(anyRoles, fc.constantFrom<Level[]>(0, 1, 2, 3, 4), ({ roles, levels }, level) => {
        const [role] = roles
        if (role === undefined) return
        const ids = skillIds([role])
        for (const [key, id] of ids) {
          const { rows, score } = analyse(role, levels, ids)
          const effect = ratingEffect(rows, score, id)
          if (effect === null) continue
          seen += 1
          const after = analyse(role, { ...levels, [key]: level }, ids).score
          expect(after.coverage).toBeCloseTo(effect.coverageThen, 8)
          expect((after.high ?? 0) - (after.low ?? 0)).toBeLessThanOrEqual(effect.rangeWidthThen + 1e-8)
          expect(effect.rangeWidthThen).toBeLessThanOrEqual(effect.rangeWidthNow + 1e-9)
        }
      }),
      { numRuns: 500 },
    )
    expect(seen).toBeGreaterThan(300)
  })
})
