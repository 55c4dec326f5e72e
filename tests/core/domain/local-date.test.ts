// Calendar days: the user's own day, and counting that no change of the clock can disturb.

import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays, addDaysWithin, addMonths, daysBetween, localDate } from '#core/domain/local-date.ts'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('localDate', () => {
  it.each([
    ['Asia/Tokyo', '2026-11-20T15:00:00Z', '2026-11-21'],
    ['Asia/Tokyo', '2026-11-20T14:59:59Z', '2026-11-20'],
    ['America/Los_Angeles', '2026-11-21T07:59:59Z', '2026-11-20'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
    ['UTC', '2026-02-03T00:00:00Z', '2026-02-03'],
  ])('in %s at %s is %s', (name, instant, day) => {
    process.env.TZ = name
    expect(localDate(new Date(instant))).toBe(day)
  })
})

describe('addDays', () => {
  it.each([
    ['2026-11-21', 216, '2027-06-25'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s + %i = %s', (on, days, day) => {
    expect(addDays(on, days)).toBe(day)
  })

  it.each(['America/New_York', 'Europe/Berlin', 'Asia/Tokyo'])(
    'never stumbles over a change of the clock in %s',
    (name) => {
      process.env.TZ = name
      expect(addDays('2026-03-07', 1)).toBe('2026-03-08')
      expect(addDays('2026-03-08', 1)).toBe('2026-03-09')
      expect(addDays('2026-10-31', 2)).toBe('2026-11-02')
      expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
      expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    },
  )

  it('ends with the last day of four-digit years', () => {
    expect(addDaysWithin('9999-12-30', 1)).toBe('9999-12-31')
    expect(addDaysWithin('9999-12-30', 2)).toBeNull()
    expect(addDaysWithin('2026-11-21', Number.POSITIVE_INFINITY)).toBeNull()
    expect(addDaysWithin('2026-11-21', Number.NaN)).toBeNull()
    expect(addDays('2026-11-21', 1e9)).toBe('9999-12-31')
  })
})

describe('addMonths', () => {
  it.each([
    ['2026-11-21', 3, '2027-02-21'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', 24, '2028-01-31'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i months are %s', (on, months, then) => {
    expect(addMonths(on, months)).toBe(then)
  })
})

describe('daysBetween', () => {
  it('is positive forwards and negative backwards', () => {
    expect(daysBetween('2027-05-31', '2027-06-25')).toBe(25)
    expect(daysBetween('2027-06-25', '2027-05-31')).toBe(-25)
  })

  it('undoes addDays', () => {
    const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('1970-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (on, days) => {
        expect(daysBetween(on, addDays(on, days))).toBe(days)
      }),
    )
  })
})
