// Points of a trend from the scores as they stood at the end of each day.

import type { Score, TrendPoint } from '#contract/gap.ts'
import type { LocalDate } from '#contract/skills.ts'

/** The score by the requirements, weights and ratings that held when the day ended. */
export type DayScore = { on: LocalDate; score: Score }

/** In order of days, one point a day (the last given); a day without a score has no point, since unknown is not zero. */
export function trendPoints(days: readonly DayScore[]): TrendPoint[] {
  const byDay = new Map(days.map(({ on, score }) => [on, score]))
  return [...byDay.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([on, { low, high, fit, coverage }]) =>
      low === null || high === null || coverage === null ? [] : [{ on, low, high, fit, coverage }],
    )
}
