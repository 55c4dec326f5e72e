// Shapes of the interview deck: a card is a question of a guide with the user's own answer and when it comes again.

import type { InterviewQuestion } from './guide.ts'
import type { LocalDate } from './skills.ts'

/** もう一度, 難しい, できた, 簡単: the four grades of FSRS. */
export type Grade = 1 | 2 | 3 | 4

export type NextDates = Record<Grade, LocalDate>

export type DeckCard = {
  /** The folded question; one card, however many guides ask it. */
  key: string
  slug: string
  role: string
  question: InterviewQuestion
  own: string | null
  /** new: never graded; due: today or earlier. */
  state: 'new' | 'due' | 'later'
  dueOn: LocalDate | null
  reviews: number
  /** When it comes again after each grade, given today. */
  next: NextDates
}

/** A question that no version in the library asks any more; what the user wrote stays. */
export type FormerCard = { key: string; slug: string; question: string; own: string | null; reviews: number }

/** Cards that were known before and came again on one day; kept: graded other than もう一度. */
export type RetentionDay = { on: LocalDate; reviews: number; kept: number }

export type DeckStatistics = {
  total: number
  fresh: number
  /** Graded, and expected to last less than three weeks. */
  learning: number
  /** Expected to last three weeks or more. */
  learned: number
  /** Today or earlier, whatever the daily limit lets through. */
  due: number
  reviewedToday: number
  /** The next day on which a graded card comes, and how many do. */
  nextOn: LocalDate | null
  nextCount: number
  days: RetentionDay[]
}

export type Deck = {
  today: LocalDate
  /** The role that was asked for, then those of the settings. */
  roles: { slug: string; role: string }[]
  cards: DeckCard[]
  /** Keys of what today's limits let through, in their order. */
  queue: string[]
  former: FormerCard[]
  statistics: DeckStatistics
}
