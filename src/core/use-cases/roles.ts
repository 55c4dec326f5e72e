// One role of the library beside the user's ratings.

import { CoreFailure } from '#contract/failures.ts'
import type { Stage } from '#contract/skills.ts'
import { analyseGap, type GapResult } from '#core/domain/gap.ts'
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
  return context.memory.requirements(context.db, guide, stage, readPresent(context).editsOf(guide.slug))
}

type Analyses = Map<string, GapResult>

/** Kept until the next change: lists, ranking and steps ask for the same roles again and again. */
export function analysisOf(context: Context, guide: Shelved, stage: Stage): GapResult {
  const present = readPresent(context)
  const analyses = context.memory.present(context.db, 'analyses', present.today, (): Analyses => new Map())
  const key = `${guide.id} ${stage}`
  const known = analyses.get(key)
  if (known) return known
  const result = analyseGap(requirementsOf(context, guide, stage), present.ratingOf)
  analyses.set(key, result)
  return result
}

/** Reads what the requirements of all guides are built from in few queries, before they are asked for one by one. */
export function prepareAll(context: Context): Shelved[] {
  const guides = [...readPresent(context).shelved.values()]
  context.memory.sources(context.db, guides)
  return guides
}
