// The schedule of open learning items at the user's pace, and the forecast of when the last one is finished.

import type { Forecast } from '#contract/plan.ts'
import type { LocalDate } from '#contract/skills.ts'
import { type ItemHours, isOpen, remainingHours } from './checklist.ts'
import { addDaysWithin, daysBetween } from './local-date.ts'

export type ScheduledItem = ItemHours & { key: string }
export type ScheduleInput = { items: readonly ScheduledItem[]; today: LocalDate; weeklyHours: number }

/** Hours are decimals: 0.1 + 0.2 must not cost a day. */
const SMALLEST = 1e-6

/** Days that the hours take when a week's hours are spread over its seven days. */
const daysFor = (hours: number, weeklyHours: number): number => (hours * 7) / weeklyHours

const wholeDays = (days: number): number => Math.ceil(days - SMALLEST)

/**
 * One item after the other from today, those in progress first; days [start, end] by item key.
 * An item ends on the day by which its hours are all spent. Empty without weekly hours.
 */
export function scheduleItems({
  items,
  today,
  weeklyHours,
}: ScheduleInput): Map<string, { start: LocalDate; end: LocalDate }> {
  const schedule = new Map<string, { start: LocalDate; end: LocalDate }>()
  if (!(weeklyHours > 0)) return schedule
  const open = items.filter((item) => isOpen(item.status))
  const queue = [...open.filter((item) => item.status === 'doing'), ...open.filter((item) => item.status === 'todo')]
  let spent = 0
  for (const item of queue) {
    const start = addDaysWithin(today, Math.floor(daysFor(spent, weeklyHours) + SMALLEST))
    spent += remainingHours(item)
    const end = addDaysWithin(today, wholeDays(daysFor(spent, weeklyHours)))
    if (start === null || end === null) break
    schedule.set(item.key, { start, end })
  }
  return schedule
}

export type ForecastInput = {
  remainingHours: number
  weeklyHours: number
  today: LocalDate
  dueOn: LocalDate | null
}

/** Rounded up to a tenth of an hour: rounded to the nearest, the date would be missed. */
function hoursToMeet(hours: number, today: LocalDate, dueOn: LocalDate | null): number | null {
  const days = dueOn === null ? 0 : daysBetween(today, dueOn)
  if (dueOn === null || days < 0) return null
  if (hours === 0) return 0
  return days === 0 ? null : Math.ceil((hours * 70) / days - SMALLEST) / 10
}

export function forecast({ remainingHours: hours, weeklyHours, today, dueOn }: ForecastInput): Forecast {
  const paced = weeklyHours > 0
  const finishOn = paced ? addDaysWithin(today, wholeDays(daysFor(hours, weeklyHours))) : null
  return {
    remainingHours: hours,
    weeklyHours,
    weeks: paced ? hours / weeklyHours : null,
    finishOn,
    dueOn,
    daysAfterDue: finishOn === null || dueOn === null ? null : daysBetween(dueOn, finishOn),
    weeklyHoursToMeet: hoursToMeet(hours, today, dueOn),
  }
}
