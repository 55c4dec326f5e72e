// Counts learning days from today with the days off left out, in calendar days whatever the clock does.

import type { LocalDate } from '#contract/skills.ts'
import { addDaysWithin, daysBetween } from './local-date.ts'

/** Both days are off, and those between. */
export type DaysOff = { from: LocalDate; to: LocalDate }

export type WorkingDays = {
  /** The day of the nth learning day, 0 being the first from today on; null: later than a calendar can say. */
  dayOf(index: number): LocalDate | null
  /** Days off from today on before this day. */
  offBefore(day: LocalDate): number
}

/** As days from today, the past cut off, in order and without overlaps. */
function merged(today: LocalDate, daysOff: readonly DaysOff[]): { from: number; days: number }[] {
  const ranges = daysOff
    .map(({ from, to }) => ({ from: Math.max(0, daysBetween(today, from)), to: daysBetween(today, to) }))
    .filter(({ from, to }) => to >= from)
    .sort((a, b) => a.from - b.from)
  const found: { from: number; to: number }[] = []
  for (const range of ranges) {
    const last = found.at(-1)
    if (last && range.from <= last.to + 1) last.to = Math.max(last.to, range.to)
    else found.push({ ...range })
  }
  return found.map(({ from, to }) => ({ from, days: to - from + 1 }))
}

export function workingDays(today: LocalDate, daysOff: readonly DaysOff[]): WorkingDays {
  const off = merged(today, daysOff)
  return {
    dayOf: (index) => {
      let day = index
      for (const { from, days } of off) {
        if (from > day) break
        day += days
      }
      return addDaysWithin(today, day)
    },
    offBefore: (day) => {
      const until = daysBetween(today, day)
      return off.reduce((sum, { from, days }) => sum + Math.max(0, Math.min(days, until - from)), 0)
    },
  }
}
