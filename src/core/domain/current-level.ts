// The user's level on one requirement, from the ratings: own rating, or for a tool category its best tool.

import type { ToolLevel } from '#contract/gap.ts'
import type { Level, LocalDate } from '#contract/skills.ts'
import type { Requirement } from './requirement.ts'

/** A skill as the user rated it; level null is 未評価. */
export type SkillRating = {
  skillId: number
  level: Level | null
  ratedOn: LocalDate | null
  stale: boolean
  evidenceCount: number
}

/** Answers by skillKey(kind, name), aliases resolved; null: no such skill is known yet, which counts as 未評価. */
export type RatingOf = (key: string) => SkillRating | null

export type CurrentLevel = {
  level: Level | null
  levelFrom: 'rated' | 'tool' | 'set' | null
  fromTool: string | null
  /** The skill that is rated; null for a tool category. */
  skillId: number | null
  tools: ToolLevel[]
  /** A tool category of which at least one tool is 未評価. */
  hasUnratedTool: boolean
  ratedOn: LocalDate | null
  stale: boolean
  evidenceCount: number
}

function ofSkill(requirement: Requirement, ratingOf: RatingOf): CurrentLevel {
  // For a hard or soft skill the key of the requirement is the key of the skill.
  const rating = ratingOf(requirement.key)
  const level = rating?.level ?? null
  return {
    level,
    levelFrom: level === null ? null : 'rated',
    fromTool: null,
    skillId: rating?.skillId ?? null,
    tools: [],
    hasUnratedTool: false,
    ratedOn: level === null ? null : (rating?.ratedOn ?? null),
    stale: level !== null && (rating?.stale ?? false),
    evidenceCount: rating?.evidenceCount ?? 0,
  }
}

function ofToolCategory(requirement: Requirement, ratingOf: RatingOf): CurrentLevel {
  const tools: ToolLevel[] = []
  let best: { name: string; level: Level; rating: SkillRating } | null = null
  let hasUnratedTool = false
  let evidenceCount = 0
  for (const [index, key] of requirement.toolKeys.entries()) {
    const name = requirement.toolNames[index] ?? key
    const rating = ratingOf(key)
    if (rating === null) {
      hasUnratedTool = true
      continue
    }
    if (tools.some((tool) => tool.skillId === rating.skillId)) continue
    tools.push({ skillId: rating.skillId, name, level: rating.level })
    evidenceCount += rating.evidenceCount
    if (rating.level === null) hasUnratedTool = true
    else if (best === null || rating.level > best.level) best = { name, level: rating.level, rating }
  }
  const common = { skillId: null, tools, hasUnratedTool, evidenceCount }
  if (requirement.ownLevel !== null) {
    return { ...common, level: requirement.ownLevel, levelFrom: 'set', fromTool: null, ratedOn: null, stale: false }
  }
  if (best === null) return { ...common, level: null, levelFrom: null, fromTool: null, ratedOn: null, stale: false }
  return {
    ...common,
    level: best.level,
    levelFrom: 'tool',
    fromTool: best.name,
    ratedOn: best.rating.ratedOn,
    stale: best.rating.stale,
  }
}

export function currentLevel(requirement: Requirement, ratingOf: RatingOf): CurrentLevel {
  return requirement.kind === 'tool' ? ofToolCategory(requirement, ratingOf) : ofSkill(requirement, ratingOf)
}
