// The gap analysis of one role: each requirement beside the user's level, the score, and the score of each kind.

import type { CategoryScore, GapRow, Score } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import { type CurrentLevel, currentLevel, type RatingOf } from './current-level.ts'
import type { Requirement } from './requirement.ts'
import { isCritical, pointsOf, type ScoredRow, scoreRequirements } from './score.ts'

export type GapResult = { rows: GapRow[]; categories: CategoryScore[]; score: Score }

const kinds: readonly SkillKind[] = ['hard', 'soft', 'tool']

/** The part of a finished row that scores. */
export function scoredRow(row: GapRow): ScoredRow {
  return {
    key: row.key,
    name: row.name,
    weight: row.weight,
    required: row.required,
    level: row.level,
    toolRule: row.unknownPoints > 0 && row.level !== null,
  }
}

/** The tool rule ends where the user set the category's level directly. */
function toScore(requirement: Requirement, { level, levelFrom, hasUnratedTool }: CurrentLevel): ScoredRow {
  const { key, name, weight, required } = requirement
  return { key, name, weight, required, level, toolRule: levelFrom === 'tool' && hasUnratedTool }
}

/** The score alone, for lists of many roles. */
export function scoreRole(requirements: readonly Requirement[], ratingOf: RatingOf): Score {
  return scoreRequirements(requirements.map((one) => toScore(one, currentLevel(one, ratingOf))))
}

function gapRow(requirement: Requirement, ratingOf: RatingOf): GapRow {
  const level = currentLevel(requirement, ratingOf)
  const { hasUnratedTool: _, ...current } = level
  const { ownLevel: _own, editedAs: _edited, toolNames: _names, toolKeys: _keys, ...stated } = requirement
  const scored = toScore(requirement, level)
  const points = pointsOf(scored)
  return {
    ...stated,
    ...current,
    gap: current.level === null ? 0 : Math.max(0, stated.required - current.level),
    surplus: current.level === null ? 0 : Math.max(0, current.level - stated.required),
    critical: isCritical(scored),
    reachedPoints: points.reached,
    unknownPoints: points.unknown,
    totalPoints: points.total,
  }
}

export function analyseGap(requirements: readonly Requirement[], ratingOf: RatingOf): GapResult {
  const rows = requirements.map((requirement) => gapRow(requirement, ratingOf))
  const categories = kinds.flatMap((kind): CategoryScore[] => {
    const own = rows.filter((row) => row.kind === kind)
    if (own.length === 0) return []
    return [{ kind, score: scoreRequirements(own.map(scoredRow)), requirementCount: own.length }]
  })
  return { rows, categories, score: scoreRequirements(rows.map(scoredRow)) }
}
