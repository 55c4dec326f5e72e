// The schedule of open learning items at the user's pace, and the forecast of when the last one is finished.

import type { Forecast } from '#contract/plan.ts'
import type { LocalDate } from '#contract/skills.ts'
import { type ItemHours, remainingHours } from './checklist.ts'
import { addDaysWithin, daysBetween } from './local-date.ts'
import { type DaysOff, type WorkingDays, workingDays } from './working-days.ts'

export type ScheduledItem = ItemHours & { key: string }
type Pace = { today: LocalDate; weeklyHours: number; daysOff?: readonly DaysOff[] }
export type ScheduleInput = Pace & { items: readonly ScheduledItem[] }

/** Hours are decimals: 0.1 + 0.2 must not cost a day. */
const SMALLEST = 1e-6

/** Learning days that the hours take: each has a seventh of the week's hours, and a day off is not made up for. */
const daysFor = (hours: number, weeklyHours: number): number => (hours * 7) / weeklyHours

const wholeDays = (days: number): number => Math.ceil(days - SMALLEST)

/** The day by which so many learning days are over: the one after the last of them. */
function dayAfter(days: number, today: LocalDate, working: WorkingDays): LocalDate | null {
  const whole = wholeDays(days)
  if (whole <= 0) return today
  const last = working.dayOf(whole - 1)
  return last === null ? null : addDaysWithin(last, 1)
}

/**
 * One item after the other from today, those in progress first; days [start, end] by item key.
 * An item ends on the day by which its hours are all spent. Empty without weekly hours.
 */
export function scheduleItems({
  items,
  today,
  weeklyHours,
  daysOff = [],
}: ScheduleInput): Map<string, { start: LocalDate; end: LocalDate }> {
  const schedule = new Map<string, { start: LocalDate; end: LocalDate }>()
  if (!(weeklyHours > 0)) return schedule
  const working = workingDays(today, daysOff)
  const queue = [...items.filter((item) => item.status === 'doing'), ...items.filter((item) => item.status === 'todo')]
  let spent = 0
  for (const item of queue) {
    const hours = remainingHours(item)
    const first = Math.floor(daysFor(spent, weeklyHours) + SMALLEST)
    spent += hours
    const end = dayAfter(daysFor(spent, weeklyHours), today, working)
    // Without hours it takes no day, so it does not wait for the end of the days off either.
    const start = hours === 0 ? end : working.dayOf(first)
    if (start === null || end === null) break
    schedule.set(item.key, { start, end })
  }
  return schedule
}

export type ForecastInput = Pace & { remainingHours: number; dueOn: LocalDate | null }

/** Rounded up to a tenth of an hour: rounded to the nearest, the date would be missed. */
function hoursToMeet(hours: number, today: LocalDate, dueOn: LocalDate | null, working: WorkingDays): number | null {
  if (dueOn === null || dueOn < today) return null
  if (hours === 0) return 0
  const days = daysBetween(today, dueOn) - working.offBefore(dueOn)
  return days === 0 ? null : Math.ceil((hours * 70) / days - SMALLEST) / 10
}

export function forecast({ remainingHours: hours, weeklyHours, today, dueOn, daysOff = [] }: ForecastInput): Forecast {
  const paced = weeklyHours > 0
  const working = workingDays(today, daysOff)
  const finishOn = paced ? dayAfter(daysFor(hours, weeklyHours), today, working) : null
  return {
    remainingHours: hours,
    weeklyHours,
    weeks: paced ? hours / weeklyHours : null,
    daysOff: finishOn === null ? 0 : working.offBefore(finishOn),
    finishOn,
    dueOn,
    daysAfterDue: finishOn === null || dueOn === null ? null : daysBetween(dueOn, finishOn),
    weeklyHoursToMeet: hoursToMeet(hours, today, dueOn, working),
  }
}
