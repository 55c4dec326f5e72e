// Shapes of skills, ratings, evidence and requirements, as screens see them.

import type { SkillKind } from './guide.ts'

/** R0–R4 of the iCD diagnosis criteria; null is 未評価, which is never zero. */
export type Level = 0 | 1 | 2 | 3 | 4

/** ジュニア / ミドル / シニア */
export type Stage = 'junior' | 'middle' | 'senior'
export const stages = ['junior', 'middle', 'senior'] as const

/** 必須 3 / 重要 2 / あれば良い 1 / 対象外 0 */
export type Weight = 0 | 1 | 2 | 3

/** A calendar day of the user's own clock, YYYY-MM-DD. */
export type LocalDate = string
/** An instant, ISO 8601 in UTC. */
export type Instant = string

export const evidenceKinds = ['work', 'artefact', 'certificate', 'course', 'book', 'talk', 'teaching'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export type Evidence = {
  id: string
  skillId: number
  kind: EvidenceKind
  happenedOn: LocalDate | null
  link: string | null
  note: string | null
}

/** 0 なし, 1 少し, 2 ある, 3 強い; null: not said. */
export type Interest = 0 | 1 | 2 | 3

export type SkillSummary = {
  id: number
  kind: SkillKind
  name: string
  /** Other names of the same skill, as the user confirmed them. */
  aliases: string[]
  level: Level | null
  /** Day of the rating that counts; null while 未評価. */
  ratedOn: LocalDate | null
  /** Rated longer ago than the setting staleDays; a mark only, the level never falls by itself. */
  stale: boolean
  interest: Interest | null
  evidenceCount: number
  /** Slugs of the guides in the library that ask for the skill (for a tool: that name it in a tool category). */
  requiredBy: string[]
}

export type RequiredBy = {
  slug: string
  role: string
  subtitle: string | null
  stage: Stage
  level: Level
  estimated: boolean
}

/** What the main target's coverage and range would be if this skill were rated; percentages. */
export type RatingEffect = {
  coverageNow: number
  coverageThen: number
  rangeWidthNow: number
  rangeWidthThen: number
}

/** Another name of a skill, with the rating that it would have again if it were split off. */
export type SkillAlias = {
  skillId: number
  kind: SkillKind
  name: string
  level: Level | null
  ratedOn: LocalDate | null
}

/** Why two skills are most likely one: the same but for the spelling, a letter or the kind, or about the same words. */
export type DuplicateReason = 'spelling' | 'letter' | 'words' | 'sort'
export type Duplicate = { one: number; other: number; reason: DuplicateReason }

export type SkillDetail = {
  skill: SkillSummary
  aliases: SkillAlias[]
  /** Skills of the same name and another kind: two guides disagree about what it is. */
  otherKinds: { skillId: number; kind: SkillKind }[]
  /** Oldest first; name: under which of several names it was said. */
  history: { level: Level | null; ratedOn: LocalDate; name: string }[]
  evidence: Evidence[]
  requiredBy: RequiredBy[]
  /** null when it is rated already, or no target asks for it. */
  effect: RatingEffect | null
}
