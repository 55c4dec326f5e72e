// One role of the library beside the user's ratings.

import { CoreFailure } from '#contract/failures.ts'
import type { Stage } from '#contract/skills.ts'
import type { GapResult } from '#core/domain/gap.ts'
import type { Requirement } from '#core/domain/requirement.ts'
import type { Shelved } from '#core/storage/library.ts'
import type { Context } from './context.ts'
import { type Present, readPresent } from './present.ts'

export function findShelved(present: Present, slug: string): Shelved {
  const guide = present.shelved.get(slug)
  if (!guide) throw new CoreFailure('unknown-guide', slug)
  return guide
}

export function requirementsOf(context: Context, guide: Shelved, stage: Stage): Requirement[] {
  const { editsOf, same } = readPresent(context)
  return context.memory.requirements(context.db, guide, stage, editsOf(guide.slug), same.skillNames)
}

export function analysisOf(context: Context, guide: Shelved, stage: Stage): GapResult {
  return context.memory.analysis(requirementsOf(context, guide, stage), readPresent(context).ratingOf)
}

/** All guides, with what they hold in memory. */
export function prepareAll(context: Context): Shelved[] {
  const guides = [...readPresent(context).shelved.values()]
  context.memory.prepare(context.db, guides)
  return guides
}
