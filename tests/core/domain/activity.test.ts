// Activity: the kinds of change in their four groups, day by day.

import { expect, it } from 'vitest'
import { activityByDay } from '#core/domain/activity.ts'

it('counts each kind of change in its group, of each day on its own', () => {
  expect(
    activityByDay([
      { on: '2026-11-01', kind: 'rate', count: 2 },
      { on: '2026-11-01', kind: 'rate-many', count: 1 },
      { on: '2026-11-01', kind: 'import', count: 1 },
      { on: '2026-11-02', kind: 'add-evidence', count: 1 },
      { on: '2026-11-02', kind: 'edit-evidence', count: 1 },
      { on: '2026-11-02', kind: 'remove-evidence', count: 1 },
      { on: '2026-11-02', kind: 'edit-item', count: 4 },
      { on: '2026-11-02', kind: 'add-item', count: 1 },
      { on: '2026-11-02', kind: 'remove-item', count: 1 },
      { on: '2026-11-02', kind: 'move-item', count: 1 },
      { on: '2026-11-02', kind: 'settings', count: 5 },
    ]),
  ).toEqual([
    { on: '2026-11-01', ratings: 3, evidence: 0, learning: 0, other: 1 },
    { on: '2026-11-02', ratings: 0, evidence: 3, learning: 7, other: 5 },
  ])
})
