// Calendar days of the user's own clock: making one from an instant, and counting in days whatever the clock does.

import type { LocalDate } from '#contract/skills.ts'

const DAY = 86_400_000
const LAST_DAY = Date.UTC(9999, 11, 31)

const written = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Days are counted in UTC, where every day has 24 hours; in local time two of them a year do not. */
const utcOf = (on: LocalDate): number => Date.parse(`${on}T00:00:00Z`)

/** The day that the user's calendar shows at this instant, in the time zone of the process. */
export function localDate(date: Date): LocalDate {
  return written(date.getFullYear(), date.getMonth() + 1, date.getDate())
}

/** null: later than a date of four-digit years can say. */
export function addDaysWithin(on: LocalDate, days: number): LocalDate | null {
  const at = utcOf(on) + days * DAY
  if (!(at <= LAST_DAY)) return null
  const date = new Date(at)
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

export function addDays(on: LocalDate, days: number): LocalDate {
  return addDaysWithin(on, days) ?? '9999-12-31'
}

/** The same day of a later month, or the last one that month has. */
export function addMonths(on: LocalDate, months: number): LocalDate {
  const date = new Date(utcOf(on))
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return addDays(localStart(year, month), Math.min(date.getUTCDate(), lastDay) - 1)
}

const localStart = (year: number, month: number): LocalDate => {
  const start = new Date(Date.UTC(year, month, 1))
  return written(start.getUTCFullYear(), start.getUTCMonth() + 1, 1)
}

/** Positive when `to` is later than `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY)
}
