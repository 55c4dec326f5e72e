// The gap analysis of one role, and the ranking of all.

import type { GapAnalysis, RankedRole } from '#contract/gap.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Stage } from '#contract/skills.ts'
import { nextSteps, type StepRole } from '#core/domain/next-steps.ts'
import { rankRoles } from '#core/domain/ranking.ts'
import type { Shelved } from '#core/storage/library.ts'
import type { Context } from './context.ts'
import { openItemsByRequirement } from './plan-items.ts'
import { type Present, readPresent, shownRole } from './present.ts'
import { analysisOf, findShelved, prepareAll } from './roles.ts'

function stepRole(context: Context, guide: Shelved, stage: Stage): StepRole {
  const { rows, score } = analysisOf(context, guide, stage)
  return { slug: guide.slug, rows, score, openItems: openItemsByRequirement(context, guide, stage) }
}

/** The role that was asked for, and every target that is in the library, each at its own stage. */
function stepRoles(context: Context, present: Present, asked: Shelved, stage: Stage): StepRole[] {
  const targets = present.targets.flatMap((target): [Shelved, Stage][] => {
    const guide = present.shelved.get(target.slug)
    return guide && target.slug !== asked.slug ? [[guide, target.stage]] : []
  })
  return [[asked, stage] as const, ...targets].map(([guide, at]) => stepRole(context, guide, at))
}

export function analyseRole(context: Context, { slug, stage }: CheckedInput<'gap.analyse'>): GapAnalysis {
  const present = readPresent(context)
  const guide = findShelved(present, slug)
  const at = stage ?? present.stageOf(slug)
  return {
    slug,
    role: shownRole(guide),
    subtitle: guide.subtitle,
    stage: at,
    ...analysisOf(context, guide, at),
    nextSteps: nextSteps({ roles: stepRoles(context, present, guide, at), asked: slug }),
  }
}

export function rankLibrary(context: Context): RankedRole[] {
  const present = readPresent(context)
  const targets = new Set(present.targets.map((target) => target.slug))
  return rankRoles(
    prepareAll(context).map((guide) => {
      const stage = present.stageOf(guide.slug)
      return {
        slug: guide.slug,
        role: shownRole(guide),
        subtitle: guide.subtitle,
        stage,
        score: analysisOf(context, guide, stage).score,
        isTarget: targets.has(guide.slug),
      }
    }),
  )
}
