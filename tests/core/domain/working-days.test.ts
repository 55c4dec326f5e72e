// Days off: which day the nth learning day is, over month ends and clock changes, against a count day by day.

import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays } from '#core/domain/local-date.ts'
import { type DaysOff, workingDays } from '#core/domain/working-days.ts'

const today = '2026-11-21'

const anyRange = fc
  .tuple(fc.integer({ min: -40, max: 120 }), fc.integer({ min: 0, max: 30 }))
  .map(([from, days]): DaysOff => ({ from: addDays(today, from), to: addDays(today, from + days) }))
const anyDaysOff = fc.array(anyRange, { maxLength: 12 })

/** Slow and plain: one day after the other. */
function countedDay(index: number, daysOff: readonly DaysOff[]): string {
  let left = index
  for (let day = today; ; day = addDays(day, 1)) {
    if (daysOff.some(({ from, to }) => from <= day && day <= to)) continue
    if (left === 0) return day
    left -= 1
  }
}

describe('learning days', () => {
  it('leave out the turn of the year', () => {
    const working = workingDays('2026-12-28', [{ from: '2026-12-29', to: '2027-01-03' }])
    expect([0, 1, 2].map(working.dayOf)).toEqual(['2026-12-28', '2027-01-04', '2027-01-05'])
    expect(working.offBefore('2027-01-04')).toBe(6)
    expect(working.offBefore('2026-12-30')).toBe(1)
  })

  it('begin after a day off that is today', () => {
    expect(workingDays(today, [{ from: '2026-11-01', to: today }]).dayOf(0)).toBe('2026-11-22')
  })

  it('say that there is none where the days off reach the end of the calendar', () => {
    expect(workingDays(today, [{ from: '2026-11-22', to: '9999-12-31' }]).dayOf(1)).toBeNull()
  })

  it('are what a count day by day finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), anyDaysOff, (index, daysOff) => {
        const working = workingDays(today, daysOff)
        const day = working.dayOf(index)
        expect(day).toBe(countedDay(index, daysOff))
        let off = 0
        for (let one = today; one < (day ?? ''); one = addDays(one, 1)) {
          if (daysOff.some(({ from, to }) => from <= one && one <= to)) off += 1
        }
        expect(working.offBefore(day ?? '')).toBe(off)
      }),
      { numRuns: 300 },
    )
  })
})

describe('in zones that change their clocks', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia'])('%s', (name) => {
    process.env.TZ = name
    // Clocks went back there between these days, or will.
    const working = workingDays('2026-10-20', [{ from: '2026-10-25', to: '2026-11-01' }])
    expect([4, 5, 6].map(working.dayOf)).toEqual(['2026-10-24', '2026-11-02', '2026-11-03'])
    expect(workingDays('2027-03-10', []).dayOf(30)).toBe('2027-04-09')
  })
})
