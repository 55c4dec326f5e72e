// Trend points: one a day, in order, none on a day without a score.

import { expect, it } from 'vitest'
import type { Level } from '#contract/skills.ts'
import { addDays } from '#core/domain/local-date.ts'
import { scoreRequirements } from '#core/domain/score.ts'
import { daysShown, trendPoints } from '#core/domain/trend.ts'

const day = (on: string, ...levels: (Level | null)[]) => ({
  on,
  score: scoreRequirements(
    levels.map((level, at) => ({ key: `${at}`, name: `${at}`, weight: 1, required: 4, level, toolRule: false })),
  ),
})

it('gives range, fit and coverage of each day in order', () => {
  expect(trendPoints([day('2026-11-02', 2, 2), day('2026-10-31', 1, null)])).toEqual([
    { on: '2026-10-31', low: 12.5, high: 62.5, fit: 25, coverage: 50 },
    { on: '2026-11-02', low: 50, high: 50, fit: 50, coverage: 100 },
  ])
})

it('has no point where nothing is rated or nothing can be analysed', () => {
  expect(trendPoints([day('2026-10-01', null), day('2026-10-02'), day('2026-10-03', 0)])).toEqual([
    { on: '2026-10-03', low: 0, high: 0, fit: 0, coverage: 100 },
  ])
})

it('takes the last score of a day', () => {
  expect(trendPoints([day('2026-10-01', 1), day('2026-10-01', 3)]).map(({ low }) => low)).toEqual([75])
  expect(trendPoints([day('2026-10-01', 1), day('2026-10-01', null)])).toEqual([])
})

it('shows every day of a short history, and of a long one the last day of each stretch', () => {
  const days = (count: number) => Array.from({ length: count }, (_, day) => addDays('2020-01-01', day))
  expect([...daysShown([])]).toEqual([])
  expect([...daysShown(days(400))]).toEqual(days(400))
  const long = days(1001)
  const shown = [...daysShown(long)]
  expect(shown).toHaveLength(334)
  expect(shown.at(-1)).toBe(long.at(-1))
  expect(shown.slice(-3)).toEqual([long[994], long[997], long[1000]])
  // Days far apart are few enough, however long the history is.
  expect(daysShown(days(4000).filter((_, day) => day % 10 === 0)).size).toBe(400)
})
