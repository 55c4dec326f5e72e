// Schedule and forecast: the plan screen's own arithmetic, edges of pace and dates, laws, and 500 items.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemStatus } from '#contract/plan.ts'
import { addDays, daysBetween } from '#core/domain/local-date.ts'
import { forecast, type ScheduledItem, scheduleItems } from '#core/domain/schedule.ts'

const today = '2026-11-21'
const item = (key: string, plannedHours: number, status: ItemStatus = 'todo', spentHours = 0): ScheduledItem => ({
  key,
  status,
  plannedHours,
  spentHours,
})

describe('the plan screen', () => {
  const found = forecast({ remainingHours: 154, weeklyHours: 5, today, dueOn: '2027-05-31' })

  it('154 hours ÷ 5 hours a week = 30.8 weeks, until 2027-06-25, 25 days after the target; 5.7 hours would meet it', () => {
    expect(found).toEqual({
      remainingHours: 154,
      weeklyHours: 5,
      weeks: 30.8,
      daysOff: 0,
      finishOn: '2027-06-25',
      dueOn: '2027-05-31',
      daysAfterDue: 25,
      weeklyHoursToMeet: 5.7,
    })
  })

  it('5.7 hours meet the date, 5.6 do not', () => {
    const daysLate = (weeklyHours: number) =>
      forecast({ remainingHours: 154, weeklyHours, today, dueOn: '2027-05-31' }).daysAfterDue
    expect(daysLate(5.7)).toBeLessThanOrEqual(0)
    expect(daysLate(5.6)).toBeGreaterThan(0)
  })

  it('schedules its open items, the last until the forecast', () => {
    const items = [
      item('own', 8, 'doing', 4),
      item('clean-code', 10, 'done', 12),
      item('aws', 30, 'doing', 18),
      item('microservices', 16, 'doing', 8),
      item('pragmatic', 12, 'done', 12),
      ...[30, 14, 12, 18, 2, 16, 12, 6, 6, 14].map((hours, at) => item(`todo-${at}`, hours)),
      item('mba', 12, 'skipped'),
    ]
    const schedule = scheduleItems({ items, today, weeklyHours: 5 })
    expect(schedule.size).toBe(13)
    expect(schedule.get('own')).toEqual({ start: '2026-11-21', end: '2026-11-27' })
    expect(schedule.get('aws')).toEqual({ start: '2026-11-26', end: '2026-12-14' })
    expect(schedule.get('todo-9')?.end).toBe('2027-06-25')
    expect(['clean-code', 'pragmatic', 'mba'].map((key) => schedule.has(key))).toEqual([false, false, false])
  })
})

describe('forecast', () => {
  it.each([
    ['0 hours a week', 0],
    ['less than none', -1],
    ['no number', Number.NaN],
  ])('with %s has no weeks and no day', (_, weeklyHours) => {
    expect(forecast({ remainingHours: 10, weeklyHours, today, dueOn: '2026-12-01' })).toMatchObject({
      weeks: null,
      finishOn: null,
      daysAfterDue: null,
      weeklyHoursToMeet: 7,
    })
  })

  it('with nothing left is finished today and needs no hours', () => {
    expect(forecast({ remainingHours: 0, weeklyHours: 5, today, dueOn: '2026-11-30' })).toMatchObject({
      weeks: 0,
      finishOn: today,
      daysAfterDue: -9,
      weeklyHoursToMeet: 0,
    })
  })

  it('without a date says nothing of one', () => {
    expect(forecast({ remainingHours: 10, weeklyHours: 5, today, dueOn: null })).toMatchObject({
      finishOn: '2026-12-05',
      dueOn: null,
      daysAfterDue: null,
      weeklyHoursToMeet: null,
    })
  })

  it('with a date in the past counts the days after it, and no pace can meet it', () => {
    expect(forecast({ remainingHours: 5, weeklyHours: 5, today, dueOn: '2026-11-20' })).toMatchObject({
      finishOn: '2026-11-28',
      daysAfterDue: 8,
      weeklyHoursToMeet: null,
    })
  })

  it('with the date today can be met with nothing left only', () => {
    expect(forecast({ remainingHours: 5, weeklyHours: 5, today, dueOn: today }).weeklyHoursToMeet).toBeNull()
    expect(forecast({ remainingHours: 0, weeklyHours: 5, today, dueOn: today })).toMatchObject({
      weeklyHoursToMeet: 0,
      daysAfterDue: 0,
    })
    expect(forecast({ remainingHours: 0, weeklyHours: 5, today, dueOn: '2026-11-20' }).weeklyHoursToMeet).toBeNull()
  })

  it('loses no day to decimals', () => {
    expect(forecast({ remainingHours: 0.1 + 0.2, weeklyHours: 0.3, today, dueOn: null }).finishOn).toBe('2026-11-28')
    expect(forecast({ remainingHours: 0.1 + 0.2, weeklyHours: 1, today, dueOn: '2026-11-28' }).weeklyHoursToMeet).toBe(
      0.3,
    )
  })

  it('counts a part of a day as a day', () => {
    expect(forecast({ remainingHours: 5.01, weeklyHours: 5, today, dueOn: null }).finishOn).toBe('2026-11-29')
    expect(forecast({ remainingHours: 0.1, weeklyHours: 168, today, dueOn: null }).finishOn).toBe('2026-11-22')
  })

  it('has weeks but no day where no calendar reaches', () => {
    expect(forecast({ remainingHours: 1e9, weeklyHours: 0.1, today, dueOn: '2027-01-01' })).toMatchObject({
      weeks: 1e10,
      finishOn: null,
      daysAfterDue: null,
    })
  })

  it('crosses 29 February', () => {
    expect(forecast({ remainingHours: 2, weeklyHours: 7, today: '2028-02-28', dueOn: null }).finishOn).toBe(
      '2028-03-01',
    )
  })

  it('the hours that it asks for meet the date, and a tenth less does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 2000 }), (hours, days) => {
        const dueOn = addDays(today, days)
        const needed = forecast({ remainingHours: hours, weeklyHours: 0, today, dueOn }).weeklyHoursToMeet ?? 0
        const daysLate = (weeklyHours: number) =>
          forecast({ remainingHours: hours, weeklyHours, today, dueOn }).daysAfterDue
        expect(daysLate(needed)).toBeLessThanOrEqual(0)
        const less = Math.round(needed * 10 - 1) / 10
        if (less > 0) expect(daysLate(less)).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('never ends later at a quicker pace', () => {
    const pace = fc.integer({ min: 1, max: 1680 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), pace, pace, (remainingHours, a, b) => {
        const at = (weeklyHours: number) =>
          forecast({ remainingHours, weeklyHours, today, dueOn: today }).daysAfterDue ?? 0
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(at(Math.min(a, b)))
      }),
    )
  })
})

describe('scheduleItems', () => {
  it('follows the order, those in progress first', () => {
    const items = [item('a', 5), item('b', 5, 'doing'), item('c', 5), item('d', 10, 'doing', 5)]
    const schedule = scheduleItems({ items, today, weeklyHours: 5 })
    expect([...schedule]).toEqual([
      ['b', { start: '2026-11-21', end: '2026-11-28' }],
      ['d', { start: '2026-11-28', end: '2026-12-05' }],
      ['a', { start: '2026-12-05', end: '2026-12-12' }],
      ['c', { start: '2026-12-12', end: '2026-12-19' }],
    ])
  })

  it('has no days without weekly hours', () => {
    expect(scheduleItems({ items: [item('a', 5)], today, weeklyHours: 0 }).size).toBe(0)
    expect(scheduleItems({ items: [], today, weeklyHours: 5 }).size).toBe(0)
  })

  it('lets an item without hours take no day', () => {
    const schedule = scheduleItems({
      items: [item('a', 0), item('b', 7), item('c', 5, 'doing', 9)],
      today,
      weeklyHours: 7,
    })
    expect(schedule.get('c')).toEqual({ start: today, end: today })
    expect(schedule.get('a')).toEqual({ start: today, end: today })
    expect(schedule.get('b')).toEqual({ start: today, end: '2026-11-28' })
  })

  it('puts several short items on one day', () => {
    const schedule = scheduleItems({ items: [item('a', 1), item('b', 1), item('c', 1)], today, weeklyHours: 21 })
    expect([...schedule.values()]).toEqual(Array.from({ length: 3 }, () => ({ start: today, end: '2026-11-22' })))
  })

  it('stops where no calendar reaches', () => {
    const schedule = scheduleItems({ items: [item('a', 1), item('b', 1e9), item('c', 1)], today, weeklyHours: 0.1 })
    expect([...schedule.keys()]).toEqual(['a'])
  })

  it('leaves no pause, never goes back, and ends with the forecast', () => {
    const anyItem = fc.record({
      plannedHours: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10),
      spentHours: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
      status: fc.constantFrom<ItemStatus[]>('todo', 'doing', 'done', 'skipped'),
    })
    const pace = fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 30 }), pace, (all, weeklyHours) => {
        const items = all.map((one, at) => ({ key: `${at}`, ...one }))
        const days = [...scheduleItems({ items, today, weeklyHours }).values()]
        expect(days).toHaveLength(items.filter(({ status }) => status === 'todo' || status === 'doing').length)
        let last = today
        for (const { start, end } of days) {
          expect(daysBetween(start, end)).toBeGreaterThanOrEqual(0)
          expect(Math.abs(daysBetween(last, start))).toBeLessThanOrEqual(1)
          expect(daysBetween(last, end)).toBeGreaterThanOrEqual(0)
          last = end
        }
        const hours = items
          .filter(({ status }) => status === 'todo' || status === 'doing')
          .reduce((sum, one) => sum + Math.max(0, one.plannedHours - one.spentHours), 0)
        expect(last).toBe(forecast({ remainingHours: hours, weeklyHours, today, dueOn: null }).finishOn)
      }),
      { numRuns: 500 },
    )
  })

  it('takes 500 items in a few milliseconds', () => {
    const items = Array.from({ length: 500 }, (_, at) => item(`${at}`, 1 + (at % 20), at % 7 === 0 ? 'doing' : 'todo'))
    // The best of several: a shared machine may stop any of them for a while.
    const took = Array.from({ length: 10 }, () => {
      const start = performance.now()
      expect(scheduleItems({ items, today, weeklyHours: 5 }).size).toBe(500)
      return performance.now() - start
    })
    expect(Math.min(...took)).toBeLessThan(100)
  })
})
