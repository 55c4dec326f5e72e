// Tried levels: the score they give is the one that rating them gives, and trying nothing changes nothing.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Level } from '#contract/skills.ts'
import { analyseGap } from '#core/domain/gap.ts'
import { requirementKey } from '#core/domain/requirement.ts'
import { type TriedLevels, tryLevels } from '#core/domain/what-if.ts'
import { analyse, anyRoles, asks, type Levels, type Role, ratingsOf, requirementsOf, skillIds } from './roles.ts'

function tried(role: Role, levels: Levels, what: TriedLevels, ids = skillIds([role])) {
  const after = tryLevels(requirementsOf(role), ratingsOf(ids, levels), what)
  return analyseGap(after.requirements, after.ratingOf)
}

const role: Role = {
  slug: 'r',
  asked: [
    asks('hard', '設計', 3, 3),
    asks('soft', '交渉', 2, 3),
    asks('tool', '管理', 1, 3, { tools: ['Jira', 'Asana'] }),
  ],
}

describe('a level that is tried', () => {
  it('scores as if it had been rated', () => {
    const { score } = tried(role, { 'hard:設計': 1 }, new Map([['hard:設計', 3]]))
    expect(score).toEqual(analyse(role, { 'hard:設計': 3 }).score)
    expect(score.critical).toEqual([])
  })

  it('may also be 未評価, which is not zero', () => {
    const { score } = tried(role, { 'hard:設計': 1, 'soft:交渉': 2 }, new Map([['hard:設計', null]]))
    expect(score).toEqual(analyse(role, { 'soft:交渉': 2 }).score)
    expect(score.coverage).toBeLessThan(50)
  })

  it('of a tool category is set for this role, and its tools keep theirs', () => {
    const { rows } = tried(role, { 'tool:jira': 1 }, new Map([['tool:管理', 3]]))
    expect(rows[2]).toMatchObject({ level: 3, levelFrom: 'set', unknownPoints: 0 })
    expect(rows[2]?.tools).toMatchObject([
      { name: 'Jira', level: 1 },
      { name: 'Asana', level: null },
    ])
  })

  it('of a tool category that has the name of one of its tools leaves that tool as it was rated', () => {
    const one: Role = { slug: 'o', asked: [asks('tool', 'Jira', 1, 3, { tools: ['Jira', 'Asana'] })] }
    const { rows } = tried(one, { 'tool:jira': 1 }, new Map([['tool:jira', 3]]))
    expect(rows[0]).toMatchObject({ level: 3, levelFrom: 'set' })
    expect(rows[0]?.tools[0]).toMatchObject({ name: 'Jira', level: 1 })
  })

  it('of a skill that no record knows yet changes nothing', () => {
    const known = new Map([['soft:交渉', 1]])
    expect(tried(role, { 'soft:交渉': 2 }, new Map([['hard:設計', 4]]), known)).toEqual(
      analyse(role, { 'soft:交渉': 2 }, known),
    )
  })

  it('of a skill is not set for this role alone', () => {
    const levels: TriedLevels = new Map([['hard:設計', 4]])
    const { requirements } = tryLevels(requirementsOf(role), ratingsOf(skillIds([role]), {}), levels)
    expect(requirements).toEqual(requirementsOf(role))
  })

  it('of a skill under two names moves both', () => {
    const ids = new Map([
      ['hard:設計', 1],
      ['hard:デザイン', 1],
    ])
    const two: Role = { slug: 't', asked: [asks('hard', '設計', 1, 3), asks('hard', 'デザイン', 1, 3)] }
    const { rows } = tried(two, {}, new Map([['hard:設計', 2]]), ids)
    expect(rows.map(({ level }) => level)).toEqual([2, 2])
  })

  it('of a requirement that the role does not have changes nothing', () => {
    const levels = { 'hard:設計': 2 } as const
    expect(tried(role, levels, new Map([['hard:別', 4]]))).toEqual(analyse(role, levels))
  })
})

describe('laws', () => {
  it('trying is rating: over any roles, levels and trials of skills', () => {
    const any = anyRoles.chain(({ roles, levels }) =>
      fc.record({
        role: fc.constantFrom(...roles),
        levels: fc.constant(levels),
        trial: fc.dictionary(
          fc.constantFrom('', ...Object.keys(levels).filter((key) => !key.startsWith('tool:'))),
          fc.option(fc.constantFrom<Level[]>(0, 1, 2, 3, 4)),
        ),
      }),
    )
    fc.assert(
      fc.property(any, ({ role: one, levels, trial }) => {
        const { score } = tried(one, levels, new Map(Object.entries(trial)))
        expect(score).toEqual(analyse(one, { ...levels, ...trial }).score)
      }),
      { numRuns: 500 },
    )
  })

  it('trying the levels that are there changes no figure', () => {
    fc.assert(
      fc.property(anyRoles, ({ roles, levels }) => {
        for (const one of roles) {
          const now = analyse(one, levels)
          const same = new Map(now.rows.filter(({ kind }) => kind !== 'tool').map((row) => [row.key, row.level]))
          expect(tried(one, levels, same).score).toEqual(now.score)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('touches neither the requirements nor the ratings that it was given', () => {
    const requirements = requirementsOf(role)
    const before = structuredClone(requirements)
    const ratingOf = ratingsOf(skillIds([role]), { 'hard:設計': 1 })
    tryLevels(
      requirements,
      ratingOf,
      new Map([
        [requirementKey('tool', '管理'), 4],
        ['hard:設計', 4],
      ]),
    )
    expect(requirements).toEqual(before)
    expect(ratingOf('hard:設計')?.level).toBe(1)
  })
})
