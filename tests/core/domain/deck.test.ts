// The deck's rule: its dates are those of ts-fsrs over the same log, its days keep to the limits, its figures add up.

import fc from 'fast-check'
import { type Card, createEmptyCard, type Grade as FsrsGrade, fsrs } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import type { Grade } from '#contract/deck.ts'
import {
  deckStatistics,
  memoryOf,
  nextDates,
  questionKey,
  queueOf,
  type Remembered,
  type Review,
} from '#core/domain/deck.ts'
import { addDays } from '#core/domain/local-date.ts'

const start = '2026-11-21'

/** The library itself, given a day as its instant of midnight UTC: no line of the deck's rule takes part. */
function directly(log: readonly { grade: Grade; on: string }[]): string | null {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })
  let card: Card = createEmptyCard(new Date(`${log[0]?.on ?? start}T00:00:00Z`))
  for (const { grade, on } of log) card = scheduler.next(card, new Date(`${on}T00:00:00Z`), grade as FsrsGrade).card
  return log.length === 0 ? null : card.due.toISOString().slice(0, 10)
}

const grade = fc.constantFrom<Grade>(1, 2, 3, 4)
const logs = fc.array(fc.tuple(grade, fc.integer({ min: 0, max: 90 })), { maxLength: 25 }).map((steps) => {
  let on = start
  return steps.map(([given, later]) => {
    on = addDays(on, later)
    return { grade: given, on }
  })
})

it('dates equal those of ts-fsrs over any log, and what the buttons said', () => {
  fc.assert(
    fc.property(logs, grade, fc.integer({ min: 0, max: 400 }), (log, next, later) => {
      const memory = memoryOf(log)
      expect(memory?.dueOn ?? null).toBe(directly(log))
      const today = addDays(log.at(-1)?.on ?? start, later)
      expect(nextDates(memory, today)[next]).toBe(directly([...log, { grade: next, on: today }]))
    }),
  )
})

it('an easier grade never comes sooner, and the first dates are those of FSRS 6', () => {
  expect(nextDates(null, start)).toEqual({ 1: '2026-11-22', 2: '2026-11-23', 3: '2026-11-24', 4: '2026-11-29' })
  fc.assert(
    fc.property(logs, fc.integer({ min: 0, max: 90 }), (log, later) => {
      const dates = Object.values(nextDates(memoryOf(log), addDays(log.at(-1)?.on ?? start, later)))
      expect(dates).toEqual(dates.toSorted())
    }),
  )
})

it('a clock that was set back counts as the last day', () => {
  const memory = memoryOf([{ grade: 3, on: '2026-11-24' }])
  expect(nextDates(memory, '2026-11-20')).toEqual(nextDates(memory, '2026-11-24'))
})

it('a question is one however it is spaced, and a very long one has a key', () => {
  expect(questionKey('なぜ この職種　ですか？')).toBe(questionKey('なぜこの職種ですか?'))
  expect([...questionKey('𠮷'.repeat(5_000))]).toHaveLength(500)
})

describe('a simulated month of forty cards', () => {
  const keys = Array.from({ length: 40 }, (_, index) => `質問${index}`)
  const limits = { newPerDay: 3, reviewsPerDay: 8 }
  /** Forgets each fifth review. */
  const gradeAt = (count: number): Grade => (count % 5 === 4 ? 1 : count % 7 === 0 ? 4 : 3)

  const live = () => {
    const log: Review[] = []
    const days: { on: string; fresh: number; again: number }[] = []
    for (let day = 0; day < 30; day += 1) {
      const on = addDays(start, day)
      const done = { on, fresh: 0, again: 0 }
      for (;;) {
        const [key] = queueOf(remembered(log), log, on, limits)
        if (key === undefined) break
        const known = log.some((one) => one.key === key)
        done[known ? 'again' : 'fresh'] += 1
        log.push({ key, grade: gradeAt(log.length), on })
      }
      days.push(done)
    }
    return { log, days }
  }
  const remembered = (log: readonly Review[]): Remembered[] =>
    keys.map((key) => ({ key, memory: memoryOf(log.filter((one) => one.key === key)) }))

  it('keeps to the limits, leaves nothing that they would let through, and dates each card as ts-fsrs does', () => {
    const { log, days } = live()
    for (const { fresh, again } of days) {
      expect(fresh).toBeLessThanOrEqual(3)
      expect(again).toBeLessThanOrEqual(8)
    }
    expect(days[0]).toMatchObject({ fresh: 3, again: 0 })
    expect(days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(40)
    expect(days.reduce((sum, { again }) => sum + again, 0)).toBeGreaterThan(60)
    for (const { key, memory } of remembered(log)) {
      expect(memory?.dueOn).toBe(directly(log.filter((one) => one.key === key)))
    }
  })

  it('counts what was kept on each day', () => {
    const { log, days } = live()
    const statistics = deckStatistics(remembered(log), log, addDays(start, 29))
    expect(statistics).toMatchObject({ total: 40, fresh: 0 })
    expect(statistics.learned + statistics.learning).toBe(40)
    expect(statistics.days.map(({ on, reviews }) => ({ on, reviews }))).toEqual(
      days.filter(({ again }) => again > 0).map(({ on, again }) => ({ on, reviews: again })),
    )
    const forgotten = log.filter(
      (one, at) => one.grade === 1 && log.slice(0, at).some(({ key }) => key === one.key),
    ).length
    expect(statistics.days.reduce((sum, { reviews, kept }) => sum + reviews - kept, 0)).toBe(forgotten)
  })

  it('asks the longest overdue first, then new ones in their order', () => {
    const log: Review[] = [
      { key: '質問5', grade: 1, on: addDays(start, -3) },
      { key: '質問2', grade: 1, on: addDays(start, -9) },
      { key: '質問9', grade: 4, on: addDays(start, -1) },
    ]
    expect(queueOf(remembered(log), log, start, limits)).toEqual(['質問2', '質問5', '質問0', '質問1', '質問3'])
    expect(deckStatistics(remembered(log), log, start)).toMatchObject({
      due: 2,
      fresh: 37,
      nextOn: memoryOf(log.slice(2))?.dueOn,
      nextCount: 1,
    })
  })
})

describe('the day of a person', () => {
  const yesterday = addDays(start, -1)
  const card = (key: string, ...log: [Grade, string][]) => ({
    key,
    log: log.map(([given, on]): Review => ({ key, grade: given, on })),
  })
  const deckOf = (...cards: ReturnType<typeof card>[]) => ({
    cards: cards.map(({ key, log }): Remembered => ({ key, memory: memoryOf(log) })),
    log: cards.flatMap(({ log }) => log).toSorted((a, b) => a.on.localeCompare(b.on)),
  })
  const limits = { newPerDay: 5, reviewsPerDay: 3 }

  it('asks what is due today today, before anything new and behind what is overdue', () => {
    const { cards, log } = deckOf(card('new'), card('today', [1, yesterday]), card('late', [1, addDays(start, -5)]))
    expect(queueOf(cards, log, start, limits)).toEqual(['late', 'today', 'new'])
    expect(deckStatistics(cards, log, start)).toMatchObject({ due: 2, nextOn: null, nextCount: 0 })
  })

  it('asks no more reviews than allowed, with those that were already done', () => {
    const due = ['a', 'b', 'c', 'd'].map((key) => card(key, [1, yesterday]))
    const { cards, log } = deckOf(...due)
    expect(queueOf(cards, log, start, limits)).toEqual(['a', 'b', 'c'])
    const later = deckOf(card('done', [1, yesterday], [3, start]), card('first', [3, start]), ...due)
    expect(queueOf(later.cards, later.log, start, limits)).toEqual(['a', 'b'])
    expect(deckStatistics(later.cards, later.log, start)).toMatchObject({ reviewedToday: 2 })
  })

  it('counts a card as learned once it will be remembered for three weeks', () => {
    const sure: [Grade, string][] = [
      [4, addDays(start, -90)],
      [4, addDays(start, -80)],
      [4, addDays(start, -40)],
    ]
    const { cards, log } = deckOf(card('sure', ...sure), card('shaky', [1, yesterday]), card('fresh', [3, yesterday]))
    expect(cards[0]?.memory?.stability).toBeGreaterThan(21)
    expect(deckStatistics(cards, log, start)).toMatchObject({ learned: 1, learning: 2, fresh: 0 })
  })

  it('says how many come on the next day that has any', () => {
    const next = [card('a', [3, start]), card('b', [3, start]), card('c', [4, start])]
    const { cards, log } = deckOf(...next)
    expect(deckStatistics(cards, log, start)).toMatchObject({ due: 0, nextOn: addDays(start, 3), nextCount: 2 })
  })

  it('shows what was kept in the last thirty days, in their order even where the clock was set back', () => {
    const [oldest, recent] = [addDays(start, -29), addDays(start, -3)]
    const cards = ['a', 'b'].map((key): Remembered => ({ key, memory: null }))
    const log = [
      { key: 'a', grade: 3, on: addDays(start, -60) },
      { key: 'a', grade: 1, on: addDays(start, -30) },
      { key: 'b', grade: 3, on: addDays(start, -30) },
      { key: 'a', grade: 3, on: recent },
      { key: 'b', grade: 1, on: oldest },
    ] satisfies Review[]
    expect(deckStatistics(cards, log, start).days).toEqual([
      { on: oldest, reviews: 1, kept: 0 },
      { on: recent, reviews: 1, kept: 1 },
    ])
  })
})
