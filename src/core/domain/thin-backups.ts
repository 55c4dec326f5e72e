// Which daily copies stay: the newest of so many days, weeks and months.

import type { LocalDate } from '#contract/skills.ts'
import { daysBetween } from './local-date.ts'

export type Keep = { daily: number; weekly: number; monthly: number }

/** A Monday. */
const firstWeek = '2001-01-01'

const weekOf = (on: LocalDate): string => String(Math.floor(daysBetween(firstWeek, on) / 7))
const monthOf = (on: LocalDate): string => on.slice(0, 7)

/** The newest of all stays whatever keep says. */
export function daysToKeep(days: readonly LocalDate[], keep: Keep): Set<LocalDate> {
  const newestFirst = [...new Set(days)].sort().reverse()
  const kept = new Set(newestFirst.slice(0, Math.max(1, keep.daily)))
  for (const [periodOf, count] of [
    [weekOf, keep.weekly],
    [monthOf, keep.monthly],
  ] as const) {
    const seen = new Set<string>()
    for (const day of newestFirst) {
      const period = periodOf(day)
      if (seen.has(period)) continue
      seen.add(period)
      if (seen.size > count) break
      kept.add(day)
    }
  }
  return kept
}
