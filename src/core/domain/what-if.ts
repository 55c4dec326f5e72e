// What a role would score if some levels were others: the same rules on levels that are only tried.

import type { Level } from '#contract/skills.ts'
import type { RatingOf } from './current-level.ts'
import type { Requirement } from './requirement.ts'

/** By requirement key of the role: a skill's level holds wherever it counts, a tool category's for this role only. */
export type TriedLevels = ReadonlyMap<string, Level | null>

export function tryLevels(
  requirements: readonly Requirement[],
  ratingOf: RatingOf,
  tried: TriedLevels,
): { requirements: Requirement[]; ratingOf: RatingOf } {
  const bySkill = new Map<number, Level | null>()
  for (const { key, kind } of requirements) {
    const level = tried.get(key)
    const skillId = kind === 'tool' ? undefined : ratingOf(key)?.skillId
    if (level !== undefined && skillId !== undefined) bySkill.set(skillId, level)
  }
  return {
    requirements: requirements.map((requirement) => {
      const level = tried.get(requirement.key)
      return requirement.kind === 'tool' && level !== undefined ? { ...requirement, ownLevel: level } : requirement
    }),
    ratingOf: (key) => {
      const rating = ratingOf(key)
      if (rating === null) return null
      const level = bySkill.get(rating.skillId)
      return level === undefined ? rating : { ...rating, level }
    },
  }
}
