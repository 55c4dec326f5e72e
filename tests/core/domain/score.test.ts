// The score: golden test, the worked example of the gap screen, edge cases, and the laws of the formulas.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Level, Weight } from '#contract/skills.ts'
import { isCritical, pointsOf, type ScoredRow, scoreRequirements } from '#core/domain/score.ts'

const row = (name: string, weight: Weight, required: Level, level: Level | null, toolRule = false): ScoredRow => ({
  key: `hard:${name}`,
  name,
  weight,
  required,
  level,
  toolRule,
})

const golden = (d: Level | null) => [row('A', 3, 3, 2), row('B', 2, 3, 3), row('C', 1, 2, 4), row('D', 3, 3, d)]

describe('golden test', () => {
  it('gives 82.4, 66.7, 53.8–88.5 and no critical gap', () => {
    const score = scoreRequirements(golden(null))
    expect(score.fit).toBeCloseTo((100 * 14) / 17, 10)
    expect(score.coverage).toBeCloseTo((100 * 6) / 9, 10)
    expect(score.low).toBeCloseTo((100 * 14) / 26, 10)
    expect(score.high).toBeCloseTo((100 * 23) / 26, 10)
    expect([score.fit, score.coverage, score.low, score.high].map((one) => one?.toFixed(1))).toEqual([
      '82.4',
      '66.7',
      '53.8',
      '88.5',
    ])
    expect(score.critical).toEqual([])
    expect(score.state).toBe('scored')
    expect(score.thin).toBe(false)
    expect(score.sums).toEqual({ reached: 14, ratedTotal: 17, unknown: 9, total: 26, ratedWeight: 6, totalWeight: 9 })
  })

  it('lets fit fall from 82.4 to 65.4 when the unknown becomes R1, and low rise', () => {
    const score = scoreRequirements(golden(1))
    expect(score.fit?.toFixed(1)).toBe('65.4')
    expect(score.low?.toFixed(1)).toBe('65.4')
    expect(score.high).toBe(score.low)
    expect(score.critical).toEqual([{ key: 'hard:D', name: 'D' }])
  })
})

it('gives the figures of the gap screen: 59, 18 and 20 of 97', () => {
  const score = scoreRequirements([
    row('リスク管理', 3, 3, 1),
    row('非機能要件定義', 2, 3, 1),
    row('ファシリテーションと交渉', 2, 4, 2),
    row('システムアーキテクチャ', 3, 3, 2),
    row('ネットワークとセキュリティ', 2, 3, 2),
    row('IaC', 1, 3, 2),
    row('戦略的思考', 2, 3, null),
    row('チームビルディングと指導', 2, 3, null),
    row('監視・ロギング', 1, 3, null),
    row('設計・モデリング', 1, 3, null),
    row('クラウドコンピューティング', 2, 3, 3),
    row('プログラミング言語', 2, 2, 4),
    row('データベースとデータ基盤', 2, 2, 3),
    row('DevOpsとインフラストラクチャ', 2, 3, 3),
    row('コミュニケーション', 2, 3, 3),
    row('プロジェクト管理', 2, 3, 3),
    row('CI/CDツール', 1, 3, 3),
    row('コラボレーション', 1, 3, 3),
  ])
  const { reached, unknown, total, ratedTotal, ratedWeight, totalWeight } = score.sums
  expect([reached, unknown, total - reached - unknown, total]).toEqual([59, 18, 20, 97])
  expect([ratedTotal, ratedWeight, totalWeight]).toEqual([79, 27, 33])
  expect([score.fit, score.low, score.high, score.coverage].map((one) => one?.toFixed(1))).toEqual([
    '74.7',
    '60.8',
    '79.4',
    '81.8',
  ])
  expect(score.critical.map(({ name }) => name)).toEqual(['リスク管理'])
})

describe('points', () => {
  it.each<[string, ScoredRow, { reached: number; unknown: number; total: number }]>([
    ['rated below', row('A', 2, 3, 1), { reached: 2, unknown: 0, total: 6 }],
    ['rated R0', row('A', 2, 3, 0), { reached: 0, unknown: 0, total: 6 }],
    ['rated above', row('A', 2, 3, 4), { reached: 6, unknown: 0, total: 6 }],
    ['未評価', row('A', 2, 3, null), { reached: 0, unknown: 6, total: 6 }],
    ['tool rule, below', row('A', 2, 3, 1, true), { reached: 2, unknown: 4, total: 6 }],
    ['tool rule, R0', row('A', 1, 3, 0, true), { reached: 0, unknown: 3, total: 3 }],
    ['tool rule, reached', row('A', 2, 3, 3, true), { reached: 6, unknown: 0, total: 6 }],
    ['tool rule, above', row('A', 2, 3, 4, true), { reached: 6, unknown: 0, total: 6 }],
    ['tool rule, 未評価', row('A', 2, 3, null, true), { reached: 0, unknown: 6, total: 6 }],
    ['対象外', row('A', 0, 3, 1), { reached: 0, unknown: 0, total: 0 }],
  ])('%s', (_, one, points) => {
    expect(pointsOf(one)).toEqual(points)
  })

  it('under the tool rule count as rated for fit and coverage, and as open for high', () => {
    const score = scoreRequirements([row('A', 1, 3, 1, true), row('B', 1, 3, 3)])
    expect(score.fit).toBeCloseTo(66.666667, 5)
    expect(score.coverage).toBe(100)
    expect(score.low).toBeCloseTo(66.666667, 5)
    expect(score.high).toBe(100)
  })
})

describe('critical gaps', () => {
  it.each<[Weight, Level, Level | null, boolean]>([
    [3, 3, 1, true],
    [3, 4, 0, true],
    [3, 3, 2, false],
    [3, 2, 0, true],
    [3, 2, 4, false],
    [2, 4, 0, false],
    [3, 4, null, false],
    [3, 1, 0, false],
  ])('w %i r %i l %s: %s', (weight, required, level, critical) => {
    expect(isCritical({ weight, required, level })).toBe(critical)
  })
})

describe('states', () => {
  it('with nothing rated is unrated: no figure but the sums', () => {
    const score = scoreRequirements([row('A', 2, 3, null), row('B', 0, 3, 3)])
    expect(score).toMatchObject({ state: 'unrated', fit: null, low: null, high: null, coverage: 0, thin: true })
    expect(score.sums).toMatchObject({ reached: 0, ratedTotal: 0, unknown: 6, total: 6 })
  })

  it.each([
    ['no requirement', []],
    ['all weights 0', [row('A', 0, 3, 3), row('B', 0, 4, null)]],
  ])('with %s is not analysable', (_, rows) => {
    expect(scoreRequirements(rows)).toMatchObject({
      state: 'not-analysable',
      fit: null,
      low: null,
      high: null,
      coverage: null,
      thin: false,
      critical: [],
    })
  })

  it('with everything rated R0 has a true zero', () => {
    expect(scoreRequirements([row('A', 2, 3, 0)])).toMatchObject({
      state: 'scored',
      fit: 0,
      low: 0,
      high: 0,
      coverage: 100,
    })
  })

  it('is thin under half the weight, not at half', () => {
    const half = scoreRequirements([row('A', 1, 3, 3), row('B', 1, 3, null)])
    const less = scoreRequirements([row('A', 1, 3, 3), row('B', 2, 3, null)])
    expect([half.thin, half.coverage]).toEqual([false, 50])
    expect([less.thin, less.state]).toEqual([true, 'scored'])
  })

  it('takes no notice of weight 0', () => {
    expect(scoreRequirements([...golden(null), row('E', 0, 4, 0), row('F', 0, 4, null)])).toEqual(
      scoreRequirements(golden(null)),
    )
  })

  it('does not let a surplus pay for a gap', () => {
    expect(scoreRequirements([row('A', 1, 2, 4), row('B', 1, 2, 0)]).fit).toBe(50)
  })
})

describe('laws', () => {
  const weight = fc.constantFrom<Weight[]>(0, 1, 2, 3)
  const required = fc.constantFrom<Level[]>(1, 2, 3, 4)
  const level = fc.constantFrom<Level[]>(0, 1, 2, 3, 4)
  const anyRow = fc
    .record({ weight, required, level: fc.option(level, { freq: 2 }), toolRule: fc.boolean() })
    .map((one) => ({ key: 'k', name: 'n', ...one }))
  const rows = fc.array(anyRow, { minLength: 1, maxLength: 25 })
  const withChange = rows.chain((all) =>
    fc.record({ all: fc.constant(all), at: fc.nat({ max: all.length - 1 }), to: level }),
  )
  const runs = { numRuns: 2000 }
  const changed = (all: ScoredRow[], at: number, to: Level): ScoredRow[] =>
    all.map((one, index) => (index === at ? { ...one, level: to } : one))

  it('low never falls when a level rises or is first set', () => {
    fc.assert(
      fc.property(withChange, ({ all, at, to }) => {
        const before = all[at]
        fc.pre(before !== undefined && (before.level === null || to > before.level))
        expect(scoreRequirements(changed(all, at, to)).low ?? 0).toBeGreaterThanOrEqual(scoreRequirements(all).low ?? 0)
      }),
      runs,
    )
  })

  it('fit never falls when an existing level rises', () => {
    fc.assert(
      fc.property(withChange, ({ all, at, to }) => {
        const before = all[at]
        fc.pre(before !== undefined && before.level !== null && to > before.level)
        const now = scoreRequirements(changed(all, at, to))
        expect(now.fit ?? 0).toBeGreaterThanOrEqual(scoreRequirements(all).fit ?? 0)
      }),
      runs,
    )
  })

  it('high never rises when something is first set', () => {
    fc.assert(
      fc.property(withChange, ({ all, at, to }) => {
        fc.pre(all[at]?.level === null)
        const before = scoreRequirements(all)
        fc.pre(before.state === 'scored')
        expect(scoreRequirements(changed(all, at, to)).high ?? 0).toBeLessThanOrEqual((before.high ?? 0) + 1e-9)
      }),
      runs,
    )
  })

  it('low ≤ fit ≤ high, all within 0–100', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { state, low, fit, high, coverage } = scoreRequirements(all)
        fc.pre(state === 'scored' && low !== null && fit !== null && high !== null && coverage !== null)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(fit).toBeGreaterThanOrEqual(low)
        expect(high).toBeGreaterThanOrEqual(fit - 1e-9)
        expect(high).toBeLessThanOrEqual(100)
        expect(coverage).toBeGreaterThan(0)
        expect(coverage).toBeLessThanOrEqual(100)
      }),
      runs,
    )
  })

  it('low, fit and high are equal when nothing is unknown', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const known = all.map((one) => ({ ...one, level: one.level ?? 0, toolRule: false }) as ScoredRow)
        const { state, low, fit, high, coverage } = scoreRequirements(known)
        fc.pre(state === 'scored')
        expect([low, high, coverage]).toEqual([fit, fit, 100])
      }),
      runs,
    )
  })

  it('the three parts of the bar make up the whole', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { sums, low, high, state } = scoreRequirements(all)
        fc.pre(state === 'scored')
        expect(sums.reached + sums.unknown).toBeLessThanOrEqual(sums.total)
        expect(low).toBeCloseTo((100 * sums.reached) / sums.total, 9)
        expect(high).toBeCloseTo((100 * (sums.reached + sums.unknown)) / sums.total, 9)
      }),
      runs,
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { critical: _, ...backwards } = scoreRequirements([...all].reverse())
        expect(scoreRequirements(all)).toMatchObject(backwards)
      }),
    )
  })
})
