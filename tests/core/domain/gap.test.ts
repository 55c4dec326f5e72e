// The gap analysis of a role: rows with gap and surplus, scores by kind, the tool rule, and its laws over whole roles.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Level } from '#contract/skills.ts'
import { scoredRow, scoreRole } from '#core/domain/gap.ts'
import { scoreRequirements } from '#core/domain/score.ts'
import { analyse, anyRoles, asks, type Role, ratingsOf, requirementsOf, skillIds } from './roles.ts'

const goldenRole: Role = {
  slug: 'golden',
  asked: [asks('hard', 'A', 3, 3), asks('hard', 'B', 2, 3), asks('soft', 'C', 1, 2), asks('hard', 'D', 3, 3)],
}

describe('the golden role', () => {
  const { rows, score, categories } = analyse(goldenRole, { 'hard:a': 2, 'hard:b': 3, 'soft:c': 4 })

  it('has the score of the golden test', () => {
    expect([score.fit, score.coverage, score.low, score.high].map((one) => one?.toFixed(1))).toEqual([
      '82.4',
      '66.7',
      '53.8',
      '88.5',
    ])
  })

  it('shows gap and surplus apart; what is unknown has neither', () => {
    expect(rows.map(({ name, gap, surplus, level }) => [name, gap, surplus, level])).toEqual([
      ['A', 1, 0, 2],
      ['B', 0, 0, 3],
      ['C', 0, 2, 4],
      ['D', 0, 0, null],
    ])
  })

  it('shows the points that make up the sums', () => {
    expect(
      rows.map(({ reachedPoints, unknownPoints, totalPoints }) => [reachedPoints, unknownPoints, totalPoints]),
    ).toEqual([
      [6, 0, 9],
      [6, 0, 6],
      [2, 0, 2],
      [0, 9, 9],
    ])
  })

  it('scores each kind that it asks for by the same formula', () => {
    expect(categories.map(({ kind, requirementCount }) => [kind, requirementCount])).toEqual([
      ['hard', 3],
      ['soft', 1],
    ])
    expect(categories[0]?.score.fit).toBe(80)
    expect(categories[1]?.score).toMatchObject({ fit: 100, low: 100, high: 100 })
  })
})

describe('a tool category', () => {
  const role = (ownLevel: Level | null = null): Role => ({
    slug: 'role',
    asked: [asks('tool', '管理', 1, 3, { tools: ['Jira', 'Asana'], ownLevel }), asks('hard', '設計', 1, 3)],
  })
  const rowOf = (role: Role, levels: Parameters<typeof analyse>[1]) => analyse(role, levels).rows[0]

  it('below r with a tool 未評価 leaves the rest open', () => {
    expect(rowOf(role(), { 'tool:jira': 1 })).toMatchObject({
      level: 1,
      levelFrom: 'tool',
      fromTool: 'Jira',
      gap: 2,
      reachedPoints: 1,
      unknownPoints: 2,
    })
  })

  it('below r with all tools rated has a known gap', () => {
    expect(rowOf(role(), { 'tool:jira': 1, 'tool:asana': 0 })).toMatchObject({ gap: 2, unknownPoints: 0 })
  })

  it('that misses r by one point leaves that point open in the score', () => {
    const one: Role = { slug: 'r', asked: [asks('tool', '管理', 1, 2, { tools: ['Jira', 'Asana'] })] }
    expect(analyse(one, { 'tool:jira': 1 }).score).toMatchObject({ low: 50, high: 100 })
  })

  it('that reaches r leaves nothing open', () => {
    expect(rowOf(role(), { 'tool:jira': 3 })).toMatchObject({ gap: 0, unknownPoints: 0, reachedPoints: 3 })
  })

  it('whose level was set by hand is known, whatever its tools', () => {
    expect(rowOf(role(1), {})).toMatchObject({ level: 1, levelFrom: 'set', gap: 2, unknownPoints: 0, fromTool: null })
    expect(rowOf(role(1), { 'tool:jira': 4 })).toMatchObject({ level: 1, gap: 2 })
  })

  it('counts w·r for high in the score of the role', () => {
    const { score } = analyse(role(), { 'tool:jira': 1, 'hard:設計': 3 })
    expect(score.sums).toMatchObject({ reached: 4, unknown: 2, total: 6 })
    expect(score.high).toBe(100)
  })
})

it('marks a critical gap on the row and in the score', () => {
  const { rows, score } = analyse(goldenRole, { 'hard:a': 1, 'hard:b': 0, 'hard:d': 0 })
  expect(rows.filter(({ critical }) => critical).map(({ name }) => name)).toEqual(['A', 'D'])
  expect(score.critical.map(({ name }) => name)).toEqual(['A', 'D'])
})

it('keeps a requirement of weight 0 as a row without points', () => {
  const { rows, score } = analyse({ slug: 'x', asked: [asks('hard', 'A', 0, 4)] }, { 'hard:a': 1 })
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ gap: 3, totalPoints: 0, reachedPoints: 0 })
  expect(score.state).toBe('not-analysable')
})

it('says not analysable of a role without requirements', () => {
  expect(analyse({ slug: 'x', asked: [] }, {})).toMatchObject({
    rows: [],
    categories: [],
    score: { state: 'not-analysable' },
  })
})

describe('laws over whole roles', () => {
  const raised = anyRoles.chain(({ roles, levels }) =>
    fc.record({
      role: fc.constantFrom(...roles),
      levels: fc.constant(levels),
      key: fc.constantFrom('', ...Object.keys(levels)),
      to: fc.constantFrom<Level[]>(0, 1, 2, 3, 4),
    }),
  )

  it('low never falls when the rating of a skill or a tool rises or is first set', () => {
    fc.assert(
      fc.property(raised, ({ role, levels, key, to }) => {
        const before = levels[key]
        fc.pre(before !== undefined && (before === null || to > before))
        const [old, now] = [analyse(role, levels).score, analyse(role, { ...levels, [key]: to }).score]
        expect(now.low ?? 0).toBeGreaterThanOrEqual(old.low ?? 0)
      }),
      { numRuns: 1000 },
    )
  })

  it('fit never falls when a rating that is there rises', () => {
    fc.assert(
      fc.property(raised, ({ role, levels, key, to }) => {
        const before = levels[key] ?? null
        fc.pre(before !== null && to > before)
        const [old, now] = [analyse(role, levels).score, analyse(role, { ...levels, [key]: to }).score]
        expect(now.fit ?? 0).toBeGreaterThanOrEqual(old.fit ?? 0)
      }),
      { numRuns: 1000 },
    )
  })

  it('high never rises when something is first rated', () => {
    fc.assert(
      fc.property(raised, ({ role, levels, key, to }) => {
        fc.pre(levels[key] === null)
        const old = analyse(role, levels).score
        fc.pre(old.state === 'scored')
        expect(analyse(role, { ...levels, [key]: to }).score.high ?? 0).toBeLessThanOrEqual((old.high ?? 0) + 1e-9)
      }),
      { numRuns: 1000 },
    )
  })

  it('the rows are the score: adding them up by hand gives the same figures', () => {
    fc.assert(
      fc.property(anyRoles, ({ roles, levels }) => {
        for (const role of roles) {
          const { rows, score, categories } = analyse(role, levels)
          const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
          expect(sum((row) => row.reachedPoints)).toBe(score.sums.reached)
          expect(sum((row) => row.unknownPoints)).toBe(score.sums.unknown)
          expect(sum((row) => row.totalPoints)).toBe(score.sums.total)
          expect(categories.reduce((total, one) => total + one.score.sums.total, 0)).toBe(score.sums.total)
          expect(scoreRequirements(rows.map(scoredRow))).toEqual(score)
          expect(scoreRole(requirementsOf(role), ratingsOf(skillIds([role]), levels))).toEqual(score)
        }
      }),
    )
  })
})
