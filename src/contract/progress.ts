// Shapes of the user's progress: activity by day, what is finished of a plan, check-ins and what changed between them.

import type { TrendPoint } from './gap.ts'
import type { ItemStatus } from './plan.ts'
import type { EvidenceKind, Instant, Level, LocalDate, Stage } from './skills.ts'

/** Changes in effect that were made on one day; days without any are left out. */
export type ActivityDay = { on: LocalDate; ratings: number; evidence: number; learning: number; other: number }

/** Finished items and their planned hours, summed up to each day; items and hours: the whole plan without skipped ones. */
export type BurnUp = { items: number; hours: number; points: { on: LocalDate; items: number; hours: number }[] }

/** A look back that the user made, with the score of its role as it stood then. */
export type CheckIn = {
  id: string
  slug: string
  role: string
  stage: Stage
  heldOn: LocalDate
  heldAt: Instant
  note: string | null
  low: number | null
  high: number | null
  fit: number | null
  coverage: number | null
}

export type Progress = {
  slug: string
  role: string
  subtitle: string | null
  stage: Stage
  today: LocalDate
  trend: TrendPoint[]
  activity: ActivityDay[]
  burnUp: BurnUp
  /** Newest first. */
  checkIns: CheckIn[]
  /** null: no check-ins are wanted, or there is nothing to look back on. */
  nextCheckInOn: LocalDate | null
}

/** What is different from how it was; a thing that changed and changed back is not. */
export type Since = {
  today: LocalDate
  /** The day of the last check-in; null: none was held, and the last ninety days are shown. */
  checkIn: LocalDate | null
  from: LocalDate
  ratings: { skillId: number; name: string; from: Level | null; to: Level | null; on: LocalDate }[]
  items: { key: string; title: string; from: ItemStatus; to: ItemStatus }[]
  spentHours: number
  evidence: { id: string; skillId: number; name: string; kind: EvidenceKind; on: LocalDate | null }[]
  /** The score at the check-in (of another role’s: at the end of its day), or before the ninety days; and now. null: there was none. */
  before: TrendPoint | null
  now: TrendPoint | null
  /** null: no check-ins are wanted, or there is nothing to look back on. */
  nextCheckInOn: LocalDate | null
}
