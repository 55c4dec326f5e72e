// Pace: no week holds more than its hours, days off hold none, a missed week moves the forecast, what is done stays.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemStatus } from '#contract/plan.ts'
import { remainingHours, withStatus } from '#core/domain/checklist.ts'
import { addDays, daysBetween } from '#core/domain/local-date.ts'
import { forecast, type ScheduledItem, scheduleItems } from '#core/domain/schedule.ts'
import type { DaysOff } from '#core/domain/working-days.ts'

const today = '2026-11-21'
const item = (key: string, plannedHours: number): ScheduledItem => ({
  key,
  status: 'todo',
  plannedHours,
  spentHours: 0,
})

const tenths = (max: number) => fc.integer({ min: 0, max }).map((value) => value / 10)
const anyItems = fc
  .array(
    fc.record({
      status: fc.constantFrom<ItemStatus[]>('todo', 'doing', 'done', 'skipped'),
      plannedHours: tenths(300),
      spentHours: tenths(60),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((items) => items.map((one, at): ScheduledItem => ({ key: `${at}`, ...one })))
const anyDaysOff = fc.array(
  fc
    .tuple(fc.integer({ min: -10, max: 200 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, days]): DaysOff => ({ from: addDays(today, from), to: addDays(today, from + days) })),
  { maxLength: 8 },
)
const anyPace = fc.integer({ min: 5, max: 400 }).map((value) => value / 10)
const isOff = (day: string, daysOff: readonly DaysOff[]) => daysOff.some(({ from, to }) => from <= day && day <= to)

describe('days off', () => {
  const items = [item('a', 10), item('b', 5)]

  it('10 hours and 5 at 5 a week, with the turn of the year off', () => {
    // Two weeks are 14 days: 2026-11-21 to 12-04, so a is finished on 12-05; b needs the seven days from there.
    expect([...scheduleItems({ items, today, weeklyHours: 5 }).values()]).toEqual([
      { start: today, end: '2026-12-05' },
      { start: '2026-12-05', end: '2026-12-12' },
    ])
    const daysOff = [{ from: '2026-12-07', to: '2026-12-09' }]
    expect([...scheduleItems({ items, today, weeklyHours: 5, daysOff }).values()]).toEqual([
      { start: today, end: '2026-12-05' },
      { start: '2026-12-05', end: '2026-12-15' },
    ])
    expect(forecast({ remainingHours: 15, weeklyHours: 5, today, dueOn: '2026-12-12', daysOff })).toMatchObject({
      weeks: 3,
      daysOff: 3,
      finishOn: '2026-12-15',
      daysAfterDue: 3,
      // 15 hours in 18 days instead of 21.
      weeklyHoursToMeet: 5.9,
    })
  })

  it('until the target date leave no pace that meets it', () => {
    const daysOff = [{ from: today, to: '2026-12-31' }]
    expect(
      forecast({ remainingHours: 15, weeklyHours: 5, today, dueOn: '2026-12-24', daysOff }).weeklyHoursToMeet,
    ).toBe(null)
  })

  it('for ever leave no forecast', () => {
    const daysOff = [{ from: today, to: '9999-12-31' }]
    expect(forecast({ remainingHours: 15, weeklyHours: 5, today, dueOn: null, daysOff }).finishOn).toBeNull()
    expect(scheduleItems({ items, today, weeklyHours: 5, daysOff }).size).toBe(0)
  })
})

describe('a missed week', () => {
  it('moves the forecast by a week, and lateness is only what the target date says', () => {
    const at = (day: string) => forecast({ remainingHours: 20, weeklyHours: 5, today: day, dueOn: null })
    expect(at(today).finishOn).toBe('2026-12-19')
    expect(at(addDays(today, 7)).finishOn).toBe('2026-12-26')
    expect(at(addDays(today, 7)).daysAfterDue).toBeNull()
  })
})

describe('laws', () => {
  it('no seven days hold more than the hours of a week, days off not counted', () => {
    fc.assert(
      fc.property(anyItems, anyPace, anyDaysOff, (items, weeklyHours, daysOff) => {
        const schedule = scheduleItems({ items, today, weeklyHours, daysOff })
        const hours = new Map(items.map((one) => [one.key, remainingHours(one)]))
        const planned = [...schedule].map(([key, days]) => ({ ...days, hours: hours.get(key) ?? 0 }))
        for (const { start: from } of planned) {
          const to = addDays(from, 7)
          const within = planned.filter(({ start, end }) => start >= from && end <= to)
          const sum = within.reduce((all, one) => all + one.hours, 0)
          const off = Array.from({ length: 7 }, (_, day) => addDays(from, day)).filter((day) =>
            isOff(day, daysOff),
          ).length
          expect(sum).toBeLessThanOrEqual((weeklyHours * (7 - off)) / 7 + 1e-6)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('nothing with hours begins on a day off or before today, and the last ends with the forecast', () => {
    fc.assert(
      fc.property(anyItems, anyPace, anyDaysOff, (items, weeklyHours, daysOff) => {
        const schedule = scheduleItems({ items, today, weeklyHours, daysOff })
        let last = today
        for (const [key, { start, end }] of schedule) {
          const one = items.find((known) => known.key === key)
          if (one && remainingHours(one) > 0) expect(isOff(start, daysOff)).toBe(false)
          expect(daysBetween(today, start)).toBeGreaterThanOrEqual(0)
          expect(daysBetween(start, end)).toBeGreaterThanOrEqual(0)
          last = end
        }
        const left = items.reduce((sum, one) => sum + remainingHours(one), 0)
        expect(last).toBe(forecast({ remainingHours: left, weeklyHours, today, dueOn: null, daysOff }).finishOn)
      }),
      { numRuns: 400 },
    )
  })

  it('done items never move: they are in no schedule, and keep their day whatever else changes', () => {
    fc.assert(
      fc.property(anyItems, anyPace, anyDaysOff, fc.integer({ min: 0, max: 400 }), (items, pace, daysOff, later) => {
        const schedule = scheduleItems({ items, today: addDays(today, later), weeklyHours: pace, daysOff })
        for (const one of items) {
          if (one.status !== 'done') continue
          expect(schedule.has(one.key)).toBe(false)
          const done = { ...one, startedOn: null, finishedOn: '2026-11-01' }
          expect(withStatus(done, 'done', addDays(today, later))).toEqual(done)
        }
        const without = scheduleItems({
          items: items.filter(({ status }) => status !== 'done'),
          today: addDays(today, later),
          weeklyHours: pace,
          daysOff,
        })
        expect([...schedule]).toEqual([...without])
      }),
      { numRuns: 200 },
    )
  })

  it('more hours never end later, a day off never ends anything sooner', () => {
    fc.assert(
      fc.property(tenths(3000), anyPace, anyPace, anyDaysOff, (hours, one, other, daysOff) => {
        const finish = (weeklyHours: number, off: readonly DaysOff[]) =>
          forecast({ remainingHours: hours, weeklyHours, today, dueOn: null, daysOff: off }).finishOn ?? ''
        expect(finish(Math.max(one, other), daysOff) <= finish(Math.min(one, other), daysOff)).toBe(true)
        expect(finish(one, daysOff) >= finish(one, [])).toBe(true)
      }),
    )
  })
})
