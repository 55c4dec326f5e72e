// Burn-up: finished items and hours by day, against the whole plan.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { burnUp } from '#core/domain/burn-up.ts'

const item = (
  status: 'todo' | 'doing' | 'done' | 'skipped',
  plannedHours: number,
  finishedOn: string | null = null,
) => ({
  status,
  plannedHours,
  finishedOn,
})

it('sums up what was finished, day by day, and leaves skipped items out of the plan', () => {
  const items = [
    item('done', 10, '2026-11-03'),
    item('todo', 5),
    item('skipped', 100, null),
    item('done', 4, '2026-11-01'),
    item('done', 6, '2026-11-03'),
    item('doing', 2),
  ]
  expect(burnUp(items)).toEqual({
    items: 5,
    hours: 27,
    points: [
      { on: '2026-11-01', items: 1, hours: 4 },
      { on: '2026-11-03', items: 3, hours: 20 },
    ],
  })
})

it('has no points where nothing is finished, and counts no unfinished item that has a day', () => {
  expect(burnUp([])).toEqual({ items: 0, hours: 0, points: [] })
  expect(burnUp([item('todo', 1, '2026-11-01')]).points).toEqual([])
})

it('never falls, and ends with all that is done', () => {
  const some = fc.record({
    status: fc.constantFrom('todo' as const, 'doing' as const, 'done' as const, 'skipped' as const),
    plannedHours: fc.integer({ min: 0, max: 50 }),
    finishedOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), (items) => {
      const { points, ...whole } = burnUp(items)
      const done = items.filter((one) => one.status === 'done')
      expect(points.at(-1)?.items ?? 0).toBe(done.length)
      expect(points.at(-1)?.hours ?? 0).toBe(done.reduce((sum, one) => sum + one.plannedHours, 0))
      expect(points.at(-1)?.hours ?? 0).toBeLessThanOrEqual(whole.hours)
      for (const [index, point] of points.entries()) {
        const before = points[index - 1]
        if (before === undefined) continue
        expect(point.on > before.on).toBe(true)
        expect(point.items).toBeGreaterThan(before.items)
      }
    }),
  )
})
