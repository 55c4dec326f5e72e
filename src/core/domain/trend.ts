// Points of a trend from the scores as they stood at the end of each day.

import type { Score, TrendPoint } from '#contract/gap.ts'
import type { LocalDate } from '#contract/skills.ts'
import { daysBetween } from './local-date.ts'

/** The score by the requirements, weights and ratings that held when the day ended. */
export type DayScore = { on: LocalDate; score: Score }

/** More points than a line of a screen's width can show tell nothing more. */
const mostShown = 400

/** Of many days the last of each stretch, stretches of equal length counted back from the last day; days come in order. */
export function daysShown(days: readonly LocalDate[]): ReadonlySet<LocalDate> {
  const last = days.at(-1)
  if (last === undefined || days.length <= mostShown) return new Set(days)
  const stretch = Math.ceil((daysBetween(days[0] ?? last, last) + 1) / mostShown)
  const chosen = new Map(days.map((day) => [Math.floor(daysBetween(day, last) / stretch), day]))
  return new Set(chosen.values())
}

/** A day without a score has no point, since unknown is not zero. */
export function trendPoints(days: readonly DayScore[]): TrendPoint[] {
  return days.flatMap(({ on, score }) => {
    if (score.state !== 'scored') return []
    const { low, high, fit, coverage } = score
    return [{ on, low, high, fit, coverage }]
  })
}
