// Pure geometry of the activity map: a column for each of 53 weeks, a row for each day of the week, Monday first.

import type { LocalDate } from '#contract/skills.ts'
import { addDays, daysBetween } from '../parts/formats.ts'

const weeks = 53
export const cell = 16
/** Room for the names of the days at the left and of the months above. */
export const inset = { left: 28, top: 20 }
export const mapSize = { width: inset.left + weeks * cell, height: inset.top + 7 * cell }

const monday = '2024-01-01'

/** 0 is Monday. */
const dayOfWeek = (on: LocalDate): number => ((daysBetween(monday, on) % 7) + 7) % 7

/** The days shown: whole weeks, the last of them with the day `until`. */
export function daysOfMap(until: LocalDate): { first: LocalDate; last: LocalDate } {
  return { first: addDays(until, -dayOfWeek(until) - (weeks - 1) * 7), last: until }
}

export function placeOf(first: LocalDate, on: LocalDate): { x: number; y: number } {
  return {
    x: inset.left + Math.floor(daysBetween(first, on) / 7) * cell,
    y: inset.top + dayOfWeek(on) * cell,
  }
}

/** The first week of each month that begins in the map, but not where its name would touch the one before. */
export function monthStarts(first: LocalDate, last: LocalDate): { month: number; year: number; x: number }[] {
  const starts: { month: number; year: number; x: number }[] = []
  for (let on = first; on <= last; on = addDays(on, 1)) {
    if (!on.endsWith('-01')) continue
    const { x } = placeOf(first, on)
    if (x - (starts.at(-1)?.x ?? -100) >= 3 * cell) {
      starts.push({ month: Number(on.slice(5, 7)), year: Number(on.slice(0, 4)), x })
    }
  }
  return starts
}

/** Side of the square for a number of changes, in four steps, so that size says what colour says: 1–2, 3–5, 6–10, more. */
export function stepOf(count: number): 1 | 2 | 3 | 4 {
  if (count <= 2) return 1
  if (count <= 5) return 2
  return count <= 10 ? 3 : 4
}
export const sides = { 1: 6, 2: 8, 3: 11, 4: 14 } as const
