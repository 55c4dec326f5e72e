// When an interview card comes again: FSRS over the log of its reviews, in whole days of the user's calendar.

import { createEmptyCard, type Card as FsrsCard, fsrs } from 'ts-fsrs'
import type { DeckStatistics, Grade, NextDates, RetentionDay } from '#contract/deck.ts'
import type { LocalDate } from '#contract/skills.ts'
import { foldName } from '#folding/fold-name.ts'
import { byText } from './by-text.ts'
import { addDays } from './local-date.ts'

/** Oldest first in a log. */
export type Review = { key: string; grade: Grade; on: LocalDate }

export type CardMemory = { dueOn: LocalDate; lastOn: LocalDate; reviews: number; stability: number; card: FsrsCard }

/** Without minutes: an interview is prepared over days. Without chance: the same log gives the same dates. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })

/** Noon of the day in UTC, where days have one length: whole days lie between any two. */
const noonOf = (on: LocalDate): Date => new Date(`${on}T12:00:00Z`)

/** A question of a book's length still has a key that the contract takes. */
const longestKey = 500

export const questionKey = (question: string): string => [...foldName(question)].slice(0, longestKey).join('')

function reviewed(before: CardMemory | null, grade: Grade, today: LocalDate): CardMemory {
  // A clock that was set back must not make time run backwards for FSRS.
  const on = before !== null && before.lastOn > today ? before.lastOn : today
  const { card } = scheduler.next(before?.card ?? createEmptyCard(noonOf(on)), noonOf(on), grade)
  return {
    dueOn: addDays(on, card.scheduled_days),
    lastOn: on,
    reviews: card.reps,
    stability: card.stability,
    card,
  }
}

/** What is known of a card after its reviews; null: it is new. */
export function memoryOf(reviews: readonly Omit<Review, 'key'>[]): CardMemory | null {
  let memory: CardMemory | null = null
  for (const { grade, on } of reviews) memory = reviewed(memory, grade, on)
  return memory
}

export function nextDates(memory: CardMemory | null, today: LocalDate): NextDates {
  const after = (grade: Grade) => reviewed(memory, grade, today).dueOn
  return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) }
}

export type Remembered = { key: string; memory: CardMemory | null }

const knownOf = (cards: readonly Remembered[]) =>
  cards.flatMap(({ key, memory }) => (memory === null ? [] : [{ key, ...memory }]))

/** First reviews and later ones of a day. */
function doneOn(log: readonly Review[], day: LocalDate): { fresh: number; again: number } {
  const seen = new Set<string>()
  const done = { fresh: 0, again: 0 }
  for (const { key, on } of log) {
    if (on === day) done[seen.has(key) ? 'again' : 'fresh'] += 1
    seen.add(key)
  }
  return done
}

export type DailyLimits = { newPerDay: number; reviewsPerDay: number }

/** What is due, the longest overdue first, then new cards in the order of their guides, as far as the day's limits go. */
export function queueOf(
  cards: readonly Remembered[],
  log: readonly Review[],
  today: LocalDate,
  { newPerDay, reviewsPerDay }: DailyLimits,
): string[] {
  const done = doneOn(log, today)
  const due = knownOf(cards)
    .filter(({ dueOn }) => dueOn <= today)
    .toSorted((a, b) => byText(a.dueOn, b.dueOn))
  const fresh = cards.filter(({ memory }) => memory === null)
  return [
    ...due.slice(0, Math.max(0, reviewsPerDay - done.again)),
    ...fresh.slice(0, Math.max(0, newPerDay - done.fresh)),
  ].map(({ key }) => key)
}

/** FSRS expects nine of ten to be recalled after as many days as the stability says. */
const learnedDays = 21
const retentionDays = 30

/** Days with reviews of known cards, oldest first. */
function retention(log: readonly Review[], today: LocalDate): RetentionDay[] {
  const from = addDays(today, 1 - retentionDays)
  const days = new Map<LocalDate, RetentionDay>()
  const seen = new Set<string>()
  for (const { key, grade, on } of log) {
    if (seen.has(key) && on >= from) {
      const day = days.get(on) ?? { on, reviews: 0, kept: 0 }
      days.set(on, { on, reviews: day.reviews + 1, kept: day.kept + (grade === 1 ? 0 : 1) })
    }
    seen.add(key)
  }
  return [...days.values()].toSorted((a, b) => byText(a.on, b.on))
}

/** log: of these cards only. */
export function deckStatistics(cards: readonly Remembered[], log: readonly Review[], today: LocalDate): DeckStatistics {
  const known = knownOf(cards)
  const later = known.map(({ dueOn }) => dueOn).filter((on) => on > today)
  const nextOn = later.toSorted()[0] ?? null
  const learned = known.filter(({ stability }) => stability >= learnedDays).length
  return {
    total: cards.length,
    fresh: cards.length - known.length,
    learning: known.length - learned,
    learned,
    due: known.length - later.length,
    reviewedToday: log.filter(({ on }) => on === today).length,
    nextOn,
    nextCount: later.filter((on) => on === nextOn).length,
    days: retention(log, today),
  }
}
