// The checklist: identity of resources, default hours, statuses with their days, remaining hours, the user's order.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemStatuses } from '#contract/plan.ts'
import {
  countItems,
  defaultHours,
  inUserOrder,
  isOpen,
  movedBefore,
  remainingHours,
  resourceKey,
  untouchedItem,
  withStatus,
} from '#core/domain/checklist.ts'

const today = '2026-11-21'

describe('resourceKey', () => {
  const book = (title: string | null, text = '本文') =>
    resourceKey({ type: 'book', title, source: 'オーム社', text }, 'a')
  const course = (title: string | null, source: string | null, text = '本文', slug = 'a') =>
    resourceKey({ type: 'course', title, source, text }, slug)

  it('of a book is its folded title, whatever guide and publisher', () => {
    expect(book('達人プログラマー')).toBe('book:達人プログラマー')
    expect(book('Clean　Code')).toBe(resourceKey({ type: 'book', title: 'clean code', source: null, text: 'x' }, 'b'))
  })

  it('of a course has its provider where one is stated', () => {
    expect(course('SQL入門', null)).toBe('course:sql入門')
    expect(course('SQL入門', 'Ｕｄｅｍｙ')).toBe('course:sql入門@udemy')
    expect(course('SQL入門', 'Coursera')).not.toBe(course('SQL入門', 'Udemy'))
    expect(course('SQL入門', '　')).toBe('course:sql入門')
    expect(course('SQL入門', 'Udemy', '本文', 'b')).toBe(course('SQL入門', 'Udemy'))
  })

  it('of an action, and of a resource without title, belongs to the guide', () => {
    const action = (slug: string) =>
      resourceKey({ type: 'action', title: null, source: null, text: 'ログ を読む' }, slug)
    expect(action('a')).toBe('action:a:ログを読む')
    expect(action('a')).not.toBe(action('b'))
    expect(book(null, '公式の資料')).toBe('action:a:公式の資料')
    expect(course(' ', 'Udemy', '資格の講座')).toBe('action:a:資格の講座')
  })

  it('tells a book from a course of the same title', () => {
    expect(book('SQL入門')).not.toBe(course('SQL入門', null))
  })

  it('fits into a request, and stays whole text, however long the title', () => {
    const long = '😀あ'.repeat(3000)
    for (const key of [
      book(`x${long}`),
      course(long, long),
      resourceKey({ type: 'action', title: null, source: null, text: long }, 's'.repeat(200)),
    ]) {
      expect(key.length).toBeLessThanOrEqual(2000)
      expect(key.isWellFormed()).toBe(true)
    }
  })
})

it('has default hours for each type', () => {
  const settings = { hoursPerBook: 10, hoursPerCourse: 20, hoursPerAction: 5 }
  expect((['book', 'course', 'action', 'own'] as const).map((type) => defaultHours(type, settings))).toEqual([
    10, 20, 5, 5,
  ])
})

describe('withStatus', () => {
  it('doing sets the day of the start once', () => {
    const doing = withStatus(untouchedItem, 'doing', today)
    expect(doing).toMatchObject({ status: 'doing', startedOn: today, finishedOn: null })
    expect(withStatus(doing, 'doing', '2026-12-01').startedOn).toBe(today)
    expect(withStatus({ ...untouchedItem, startedOn: '2026-01-01' }, 'doing', today).startedOn).toBe('2026-01-01')
  })

  it('done sets the day of the finish once, and no start', () => {
    const done = withStatus(untouchedItem, 'done', today)
    expect(done).toMatchObject({ status: 'done', finishedOn: today, startedOn: null })
    expect(withStatus(done, 'done', '2026-12-01').finishedOn).toBe(today)
    expect(withStatus({ ...untouchedItem, finishedOn: '2026-01-01' }, 'done', today).finishedOn).toBe('2026-01-01')
  })

  it.each(['todo', 'doing', 'skipped'] as const)('back to %s clears the finish and keeps the start', (status) => {
    const done = { ...untouchedItem, status: 'done' as const, startedOn: '2026-10-01', finishedOn: '2026-11-01' }
    expect(withStatus(done, status, today)).toMatchObject({ status, startedOn: '2026-10-01', finishedOn: null })
  })

  it('starts from an item nobody touched: no hours spent, the default planned', () => {
    expect(untouchedItem).toMatchObject({ status: 'todo', plannedHours: null, spentHours: 0, note: null })
  })

  it('todo and skipped set no day', () => {
    expect(withStatus(untouchedItem, 'todo', today)).toEqual(untouchedItem)
    expect(withStatus(untouchedItem, 'skipped', today)).toEqual({ ...untouchedItem, status: 'skipped' })
  })

  it('touches nothing else', () => {
    const mine = { ...untouchedItem, plannedHours: 8, spentHours: 3, dueOn: '2026-12-24', note: '第3章まで' }
    expect(withStatus(mine, 'done', today)).toMatchObject({
      plannedHours: 8,
      spentHours: 3,
      dueOn: '2026-12-24',
      note: '第3章まで',
    })
    expect(mine.finishedOn).toBeNull()
  })
})

describe('remainingHours', () => {
  it.each([
    ['todo', 10, 0, 10],
    ['doing', 30, 18, 12],
    ['doing', 10, 10, 0],
    ['doing', 10, 14, 0],
    ['done', 10, 3, 0],
    ['skipped', 10, 0, 0],
    ['todo', 0, 0, 0],
  ] as const)('%s, planned %d, spent %d: %d', (status, plannedHours, spentHours, hours) => {
    expect(remainingHours({ status, plannedHours, spentHours })).toBe(hours)
  })
})

it('counts done, skipped and open', () => {
  const items = [...itemStatuses, 'todo', 'done'].map((status) => ({ status: status as (typeof itemStatuses)[number] }))
  expect(countItems(items)).toEqual({ total: 6, done: 2, skipped: 1, open: 3 })
  expect(countItems([])).toEqual({ total: 0, done: 0, skipped: 0, open: 0 })
  expect(itemStatuses.filter(isOpen)).toEqual(['todo', 'doing'])
})

describe('order', () => {
  const positions = (...keys: string[]) => new Map(keys.map((key, at) => [key, at]))

  it('is the guide’s until the user moves something', () => {
    expect(inUserOrder(['a', 'b', 'c'], new Map())).toEqual(['a', 'b', 'c'])
  })

  it('is the user’s where he placed things', () => {
    expect(inUserOrder(['a', 'b', 'c'], positions('c', 'a', 'b'))).toEqual(['c', 'a', 'b'])
  })

  it('puts what is new in the guide behind the item before it', () => {
    expect(inUserOrder(['a', 'new', 'b', 'c'], positions('c', 'a', 'b'))).toEqual(['c', 'a', 'new', 'b'])
    expect(inUserOrder(['new', 'also', 'a', 'b'], positions('b', 'a'))).toEqual(['new', 'also', 'b', 'a'])
    expect(inUserOrder(['a', 'b', 'x', 'y'], positions('b', 'a'))).toEqual(['b', 'x', 'y', 'a'])
  })

  it('forgets what is no longer there', () => {
    expect(inUserOrder(['a', 'b'], positions('b', 'gone', 'a'))).toEqual(['b', 'a'])
  })

  it('moves one item before another, or to the end', () => {
    expect(movedBefore(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b'])
    expect(movedBefore(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'a', 'c'])
    expect(movedBefore(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a'])
  })

  it.each([
    ['a', 'a'],
    ['a', 'unknown'],
    ['unknown', 'a'],
    ['unknown', null],
  ])('stays as it is for %s before %s', (key, before) => {
    expect(movedBefore(['a', 'b', 'c'], key, before)).toEqual(['a', 'b', 'c'])
  })

  it('never loses or doubles an item', () => {
    const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 12 })
    fc.assert(
      fc.property(keys, keys, fc.nat(), fc.nat(), (guide, placed, from, to) => {
        const order = inUserOrder(guide, positions(...placed))
        expect([...order].sort()).toEqual([...guide].sort())
        expect(order.filter((key) => placed.includes(key))).toEqual(placed.filter((key) => guide.includes(key)))
        if (order.length === 0) return
        const key = order[from % order.length] ?? ''
        const before = order[to % order.length] ?? null
        const moved = movedBefore(order, key, before)
        expect([...moved].sort()).toEqual([...guide].sort())
        expect(inUserOrder(guide, positions(...moved))).toEqual(moved)
      }),
    )
  })
})
