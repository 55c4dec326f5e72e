// Trend points: one for each day with a score, and of a long history as many days as a line can show.

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

it('gives range, fit and coverage of each day', () => {
  expect(trendPoints([day('2026-10-31', 1, null), day('2026-11-02', 2, 2)])).toEqual([
    { on: '2026-10-31', low: 12.5, high: 62.5, fit: 25, coverage: 50 },
    { on: '2026-11-02', low: 50, high: 50, fit: 50, coverage: 100 },
  ])
})

it('has no point where nothing is rated or nothing can be analysed', () => {
  expect(trendPoints([day('2026-10-01', null), day('2026-10-02'), day('2026-10-03', 0)])).toEqual([
    { on: '2026-10-03', low: 0, high: 0, fit: 0, coverage: 100 },
  ])
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

it('keeps every day of someone who comes back after years, and of 401 days in a row no more than a line can show', () => {
  const returned = ['2016-04-01', '2026-11-20', '2026-11-21']
  expect([...daysShown(returned)]).toEqual(returned)
  const inARow = Array.from({ length: 401 }, (_, day) => addDays('2025-10-17', day))
  expect(daysShown(inARow).size).toBeLessThanOrEqual(400)
  expect(daysShown(inARow)).toContain(inARow.at(-1))
})
