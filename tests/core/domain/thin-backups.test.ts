// Thinning of the daily copies: recent days whole, then one a week, then one a month; nothing comes back once it is gone.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#core/domain/local-date.ts'
import { daysToKeep } from '#core/domain/thin-backups.ts'

const keep = { daily: 7, weekly: 4, monthly: 6 }

/** As the program does it: one more copy a day, and the rest goes. */
function afterDays(days: readonly string[], wanted = keep): string[] {
  let there: string[] = []
  for (const day of days) there = [...daysToKeep([...there, day], wanted)]
  return there.sort()
}

const everyDay = (from: string, count: number) => Array.from({ length: count }, (_, day) => addDays(from, day))

describe('daily copies', () => {
  it('are seven days, the ends of four weeks and of six months after a year', () => {
    expect(afterDays(everyDay('2025-11-22', 365))).toEqual([
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-01',
      '2026-11-08',
      '2026-11-15',
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
    ])
  })

  it('never go all, and never are more than asked for', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 80 })
    const wanted = fc.record({ daily: fc.nat(9), weekly: fc.nat(9), monthly: fc.nat(9) })
    fc.assert(
      fc.property(days, wanted, (offsets, some) => {
        const dates = offsets.map((offset) => addDays('2025-01-01', offset))
        const kept = daysToKeep(dates, some)
        const newest = dates.toSorted().at(-1)
        if (newest !== undefined) expect(kept.has(newest)).toBe(true)
        expect(kept.size).toBeLessThanOrEqual(Math.max(1, some.daily) + some.weekly + some.monthly)
        expect([...daysToKeep([...kept], some)].sort()).toEqual([...kept].sort())
      }),
    )
  })
})
