// Ranking: by low, ties by critical gaps, and the roles that stand apart without a rank.

import { describe, expect, it } from 'vitest'
import type { Level, Weight } from '#contract/skills.ts'
import { type RankingRole, rankRoles } from '#core/domain/ranking.ts'
import { scoreRequirements } from '#core/domain/score.ts'

const role = (slug: string, rows: [Weight, Level, Level | null][]): RankingRole => ({
  slug,
  role: slug.toUpperCase(),
  subtitle: null,
  stage: 'middle',
  isTarget: false,
  score: scoreRequirements(
    rows.map(([weight, required, level], at) => ({
      key: `k${at}`,
      name: `n${at}`,
      weight,
      required,
      level,
      toolRule: false,
    })),
  ),
})

const ranks = (roles: RankingRole[]) => rankRoles(roles).map(({ slug, rank }) => [slug, rank])

describe('rankRoles', () => {
  it('puts the highest low first, not the highest fit', () => {
    const guarded = role('guarded', [
      [2, 2, 1],
      [2, 2, 2],
    ])
    const open = role('open', [
      [2, 2, 2],
      [2, 2, null],
    ])
    expect(open.score.fit).toBeGreaterThan(guarded.score.fit ?? 0)
    expect(ranks([open, guarded])).toEqual([
      ['guarded', 1],
      ['open', 2],
    ])
  })

  it('settles equal lows by fewer critical gaps', () => {
    const critical = role('a', [
      [3, 2, 0],
      [3, 2, 2],
    ])
    const none = role('b', [
      [3, 2, 1],
      [3, 2, 1],
    ])
    expect(critical.score.low).toBe(none.score.low)
    expect(ranks([critical, none])).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })

  it('gives roles that are equal in both one rank, in the order of their names', () => {
    const same = (slug: string) => role(slug, [[1, 4, 2]])
    expect(ranks([same('c'), same('a'), role('z', [[1, 4, 1]]), same('b')])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['z', 4],
    ])
  })

  it('settles equal names by slug', () => {
    const named = (slug: string) => ({ ...role(slug, [[1, 4, 2]]), role: 'Tech PM' })
    expect(ranks([named('b'), named('a')])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
  })

  it('sets thin, then unrated, then not analysable roles apart', () => {
    const thin = role('thin', [
      [1, 4, 4],
      [2, 4, null],
    ])
    expect(thin.score.thin).toBe(true)
    const all = [role('nothing', []), role('unrated', [[1, 4, null]]), thin, role('low', [[1, 4, 0]])]
    expect(ranks(all)).toEqual([
      ['low', 1],
      ['thin', null],
      ['unrated', null],
      ['nothing', null],
    ])
  })

  it('orders the thin ones by low too', () => {
    const thin = (slug: string, level: Level) =>
      role(slug, [
        [1, 4, level],
        [2, 4, null],
      ])
    expect(ranks([thin('x', 1), thin('y', 3)])).toEqual([
      ['y', null],
      ['x', null],
    ])
  })

  it('leaves its input alone and keeps every field', () => {
    const input = [role('b', [[1, 4, 1]]), { ...role('a', [[1, 4, 2]]), isTarget: true, subtitle: '副題' }]
    const found = rankRoles(input)
    expect(input.map(({ slug }) => slug)).toEqual(['b', 'a'])
    expect(found[0]).toEqual({ ...input[1], rank: 1 })
  })

  it('ranks nothing of nothing', () => {
    expect(rankRoles([])).toEqual([])
  })
})
