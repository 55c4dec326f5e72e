// Shapes of targets, the learning checklist, its forecast and the career plan that is printed.

import type { GapAnalysis, TrendPoint } from './gap.ts'
import type { InterviewQuestion, LadderStage, ResourceType } from './guide.ts'
import type { CareerNotes, PlanEvidence, PlanRating } from './report.ts'
import type { SalaryComparison } from './salary.ts'
import type { DuplicateReason, Instant, Level, LocalDate, Stage, Weight } from './skills.ts'

export type Target = {
  slug: string
  role: string
  subtitle: string | null
  stage: Stage
  dueOn: LocalDate | null
  weeklyHours: number
  isMain: boolean
  /** false: its guide is no longer in the library. */
  inLibrary: boolean
}

export const itemStatuses = ['todo', 'doing', 'done', 'skipped'] as const
export type ItemStatus = (typeof itemStatuses)[number]

export type Stars = 1 | 2 | 3 | 4 | 5

export type ClosedGap = {
  key: string
  name: string
  gap: number | null
  level: Level | null
  weight: Weight
  /** false: found by the likeness of the words. */
  byUser: boolean
}

/** Days on which nothing is planned, both included. */
export type DaysOffEntry = { id: string; from: LocalDate; to: LocalDate; note: string | null }

/** Two items that may be one resource under two spellings. */
export type ItemPair = { reason: DuplicateReason; items: [PairedItem, PairedItem] }
export type PairedItem = {
  key: string
  title: string
  creator: string | null
  /** Guides of the library that name it. */
  slugs: string[]
  /** The user did something with it. */
  touched: boolean
}

export type ChecklistItem = {
  /** Stable: `book:…`, `course:…` by folded title, `action:slug:…` by folded text, `own:…` by id. */
  key: string
  type: ResourceType | 'own'
  /** Title without brackets, or the text of an action or of an own item. */
  title: string
  creator: string | null
  source: string | null
  text: string
  /** Line in the guide; null for own items and for items of an earlier version of the guide. */
  line: number | null
  status: ItemStatus
  plannedHours: number
  /** true: plannedHours is the default of its type, marked 推定. */
  hoursEstimated: boolean
  spentHours: number
  startedOn: LocalDate | null
  dueOn: LocalDate | null
  finishedOn: LocalDate | null
  note: string | null
  /** What the user thinks of the resource. */
  stars: Stars | null
  /** Other names that the user said are this item. */
  mergedFrom: { key: string; title: string }[]
  closes: ClosedGap[]
  /** Σ weight × gap over the known gaps it closes; 0 when done or skipped. */
  worth: number
  /** Days [start, end] at the present pace; null when done, skipped, or without weekly hours. */
  schedule: { start: LocalDate; end: LocalDate } | null
  /** Other guides in the library that name the same book or course. */
  alsoIn: string[]
}

type PlanStep = {
  title: string
  purpose: string | null
  line: number
  remainingHours: number
  items: ChecklistItem[]
}

export type Forecast = {
  remainingHours: number
  weeklyHours: number
  /** null with 0 hours a week. */
  weeks: number | null
  /** Days off between today and the finish. */
  daysOff: number
  finishOn: LocalDate | null
  dueOn: LocalDate | null
  /** finishOn − dueOn in days; positive: after the target date. */
  daysAfterDue: number | null
  /** Hours a week that would meet dueOn; null without a date, or when the date has passed. */
  weeklyHoursToMeet: number | null
}

/** The forecast as it is, and as it would be; nothing of it is stored. */
export type WhatIf = { before: Forecast; after: Forecast }

export type Plan = {
  slug: string
  role: string
  subtitle: string | null
  stage: Stage
  target: Target | null
  today: LocalDate
  ownItems: ChecklistItem[]
  steps: PlanStep[]
  /** 以前のガイドの項目: touched by the user, no longer in the guide. */
  formerItems: ChecklistItem[]
  daysOff: DaysOffEntry[]
  counts: { total: number; done: number; skipped: number; open: number }
  forecast: Forecast
  /** Known gaps that no open item closes: the forecast does not count them. */
  gapsWithoutItem: number
}

/** Everything the printed career plan shows, of one instant. */
export type CareerPlan = {
  today: LocalDate
  generatedAt: Instant
  name: string | null
  target: Target
  analysis: GapAnalysis
  trend: TrendPoint[]
  salary: SalaryComparison
  plan: Plan
  hideAmounts: boolean
  evidence: PlanEvidence[]
  /** Oldest first. */
  ratings: PlanRating[]
  ladder: LadderStage[]
  questions: Pick<InterviewQuestion, 'question' | 'group' | 'level'>[]
  notes: CareerNotes
}
