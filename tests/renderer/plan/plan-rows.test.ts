// Rows of the plan: their groups, the cycle of statuses, and what moving an item asks of the core.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChecklistItem, Plan } from '#contract/plan.ts'
import { shortDate } from '../../../src/renderer/screens/plan/item-words.ts'
import {
  beforeAfterDrop,
  beforeAfterMove,
  datesOf,
  inOrder,
  lateness,
  nextStatus,
  planGroups,
} from '../../../src/renderer/screens/plan/plan-rows.ts'

const item = (key: string, over: Partial<ChecklistItem> = {}): ChecklistItem => ({
  key,
  type: 'book',
  title: key,
  creator: null,
  source: null,
  text: key,
  line: 1,
  status: 'todo',
  plannedHours: 10,
  hoursEstimated: true,
  spentHours: 0,
  startedOn: null,
  dueOn: null,
  finishedOn: null,
  note: null,
  stars: null,
  mergedFrom: [],
  closes: [],
  worth: 0,
  schedule: null,
  alsoIn: [],
  ...over,
})
const plan: Plan = {
  slug: 'a',
  role: 'A',
  subtitle: null,
  stage: 'middle',
  target: null,
  today: '2026-11-21',
  ownItems: [item('own', { spentHours: 4 }), item('own-done', { status: 'done' })],
  steps: [
    { title: '空の段階', purpose: null, line: 1, remainingHours: 0, items: [] },
    { title: '次の段階', purpose: null, line: 2, remainingHours: 10, items: [item('b', { dueOn: '2026-12-01' })] },
  ],
  formerItems: [],
  daysOff: [],
  counts: { total: 3, done: 1, skipped: 0, open: 2 },
  gapsWithoutItem: 0,
  forecast: {
    remainingHours: 16,
    weeklyHours: 5,
    weeks: 3.2,
    daysOff: 0,
    finishOn: '2026-12-14',
    dueOn: null,
    daysAfterDue: null,
    weeklyHoursToMeet: null,
  },
}

describe('groups', () => {
  it('keeps the guide’s numbers and leaves out what is empty', () => {
    const groups = planGroups(plan, { own: '自分', former: '以前' })
    expect(groups.map(({ title, number, remainingHours }) => [title, number, remainingHours])).toEqual([
      ['自分', null, 6],
      ['次の段階', 2, 10],
    ])
  })

  it('gives the timeline the dates of open items only', () => {
    const dates = datesOf({ ...plan, ownItems: [item('done', { status: 'done', dueOn: '2031-01-01' })] })
    expect(dates).toContain('2026-12-01')
    expect(dates).not.toContain('2031-01-01')
  })
})

describe('status', () => {
  it('goes round in four steps', () => {
    expect(nextStatus('todo')).toBe('doing')
    expect(nextStatus('doing')).toBe('done')
    expect(nextStatus('done')).toBe('skipped')
    expect(nextStatus('skipped')).toBe('todo')
  })
})

/** What the core does with plan.move. */
function moved(keys: readonly string[], key: string, before: string | null): string[] {
  const rest = keys.filter((one) => one !== key)
  const at = before === null ? rest.length : rest.indexOf(before)
  return [...rest.slice(0, at), key, ...rest.slice(at)]
}

describe('moving', () => {
  const keys = ['a', 'b', 'c', 'd']

  it('moves one place up and down, and stops at the edges', () => {
    expect(moved(keys, 'c', beforeAfterMove(keys, 'c', -1) ?? null)).toEqual(['a', 'c', 'b', 'd'])
    expect(moved(keys, 'b', beforeAfterMove(keys, 'b', 1) ?? null)).toEqual(['a', 'c', 'b', 'd'])
    expect(beforeAfterMove(keys, 'c', 1)).toBeNull()
    expect(beforeAfterMove(keys, 'a', -1)).toBeUndefined()
    expect(beforeAfterMove(keys, 'd', 1)).toBeUndefined()
    expect(beforeAfterMove(keys, 'x', 1)).toBeUndefined()
  })

  it('lands where it was dropped, and asks nothing when nothing changes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (list, from, to, below) => {
          const key = list[from % list.length] ?? ''
          const beside = list[to % list.length] ?? ''
          const before = beforeAfterDrop(list, key, beside, below)
          if (key === beside) {
            expect(before).toBeUndefined()
            return
          }
          const rest = list.filter((one) => one !== key)
          const at = rest.indexOf(beside) + (below ? 1 : 0)
          const wanted = [...rest.slice(0, at), key, ...rest.slice(at)]
          expect(before === undefined ? list : moved(list, key, before)).toEqual(wanted)
        },
      ),
    )
  })

  it('does not move an item into another step', () => {
    expect(beforeAfterDrop(['a', 'b'], 'z', 'b', true)).toBeUndefined()
  })
})

describe('short dates', () => {
  it('leaves out the year within the coming twelve months', () => {
    expect(shortDate('2027-02-07', '2026-11-21')).toBe('2/7')
    expect(shortDate('2028-02-07', '2026-11-21')).toBe('2028/2/7')
    expect(shortDate('2025-12-01', '2026-11-21')).toBe('2025/12/1')
  })
})

describe('orders', () => {
  const group = (items: ChecklistItem[]) =>
    planGroups({ ...plan, ownItems: items, steps: [] }, { own: '自分', former: '以前' })
  const keysIn = (order: 'worth' | 'due' | 'status', items: ChecklistItem[]) =>
    inOrder(group(items), order, '').flatMap((one) => one.items.map(({ key }) => key))

  it('stand by what closes most, by due date and by status, the rest as planned', () => {
    const items = [
      item('a', { worth: 2, dueOn: '2027-01-01' }),
      item('done', { status: 'done', dueOn: '2026-01-01', worth: 0 }),
      item('b', { worth: 6 }),
      item('c', { worth: 2, dueOn: '2026-12-01', status: 'doing' }),
    ]
    expect(keysIn('worth', items)).toEqual(['b', 'a', 'c', 'done'])
    expect(keysIn('due', items)).toEqual(['c', 'a', 'b', 'done'])
    expect(keysIn('status', items)).toEqual(['c', 'a', 'b', 'done'])
  })

  it('leave the plan’s own order and the items of earlier guides alone', () => {
    const groups = planGroups({ ...plan, formerItems: [item('old')] }, { own: '自分', former: '以前' })
    expect(inOrder(groups, 'plan', '')).toEqual(groups)
    expect(inOrder(groups, 'worth', '大きい順').map(({ kind }) => kind)).toEqual(['sorted', 'former'])
    expect(inOrder([], 'due', '')).toEqual([])
  })

  it('lose and repeat none', () => {
    const anyItem = fc.record({
      worth: fc.nat(20),
      dueOn: fc.option(fc.constantFrom('2026-12-01', '2027-01-01')),
      status: fc.constantFrom('todo' as const, 'doing' as const, 'done' as const, 'skipped' as const),
    })
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 20 }), fc.constantFrom('worth', 'due', 'status'), (all, order) => {
        const items = all.map((one, at) => item(`${at}`, one))
        expect(keysIn(order, items).sort()).toEqual(items.map(({ key }) => key).sort())
      }),
    )
  })
})

describe('what is late', () => {
  const today = '2026-11-21'
  const late = (over: Partial<ChecklistItem>) => lateness(item('x', over), today)
  const until = (end: string) => ({ start: today, end })

  it('is an open item whose date is over, from the day after it', () => {
    expect(late({ dueOn: '2026-11-20' })).toBe('passed')
    expect(late({ dueOn: '2026-11-21' })).toBeNull()
    expect(late({ dueOn: '2026-11-20', status: 'doing' })).toBe('passed')
    expect(late({ dueOn: '2026-11-20', status: 'done' })).toBeNull()
    expect(late({ dueOn: '2026-11-20', status: 'skipped' })).toBeNull()
  })

  it('is an item that the plan finishes after its date', () => {
    expect(late({ dueOn: '2026-12-01', schedule: until('2026-12-02') })).toBe('planned')
    expect(late({ dueOn: '2026-12-01', schedule: until('2026-12-01') })).toBeNull()
    expect(late({ dueOn: null, schedule: until('2026-12-02') })).toBeNull()
  })
})
