// Makes ratings of the levels that were tried on a role, all of them as one change.

import type { Changed } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Level } from '#contract/skills.ts'
import { recordChange } from '#core/storage/changes.ts'
import type { Patch } from '#core/storage/patches.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { type Context, now } from './context.ts'
import { requirementPatch } from './edit-requirement.ts'
import { readPresent, shownRole } from './present.ts'
import { ratingPatches } from './rate-skill.ts'
import { findShelved, requirementsOf } from './roles.ts'
import { findSkill } from './skills.ts'

/** A skill's level holds wherever it counts, a tool category's for this role only. */
export function saveTried(context: Context, { slug, stage, levels }: CheckedInput<'gap.saveTried'>): Changed {
  const present = readPresent(context)
  const guide = findShelved(present, slug)
  const at = stage ?? present.stageOf(slug)
  const requirements = new Map(requirementsOf(context, guide, at).map((one) => [one.key, one]))
  const ofSkills = new Map<RowOf<'skills'>, Level | null>()
  const ofCategories: Patch[] = []
  for (const { key, level } of levels) {
    const requirement = requirements.get(key)
    if (requirement === undefined) throw new CoreFailure('unknown-requirement', key)
    if (requirement.kind === 'tool') {
      ofCategories.push(requirementPatch(context, requirement, { slug, key, stage: at, ownLevel: level }))
      continue
    }
    const rating = present.ratingOf(key)
    if (rating === null) throw new CoreFailure('unknown-skill', key)
    ofSkills.set(findSkill(present, rating.skillId), level)
  }
  const when = now(context)
  const patches = [...ratingPatches(context, ofSkills, when), ...ofCategories]
  const subject = { name: shownRole(guide), from: null, to: null, count: patches.length }
  return { change: recordChange(context.db, { ...when, kind: 'rate-tried', subject, patches }) }
}
