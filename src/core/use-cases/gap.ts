// The gap analysis of one role, and the ranking of all.

import type { GapWhatIf } from '#contract/across.ts'
import type { GapAnalysis, RankedRole, Score } from '#contract/gap.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Stage } from '#contract/skills.ts'
import { analyseGap, scoreRole } from '#core/domain/gap.ts'
import { nextSteps, type StepRole } from '#core/domain/next-steps.ts'
import { type RankingRole, rankRoles } from '#core/domain/ranking.ts'
import { tryLevels } from '#core/domain/what-if.ts'
import type { Shelved } from '#core/storage/library.ts'
import type { Context } from './context.ts'
import { openItemsByRequirement } from './plan-items.ts'
import { type Present, readPresent, shownRole } from './present.ts'
import { analysisOf, findShelved, prepareAll, requirementsOf } from './roles.ts'

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

function rankingRole(guide: Shelved, stage: Stage, score: Score, isTarget: boolean): RankingRole {
  return { slug: guide.slug, role: shownRole(guide), subtitle: guide.subtitle, stage, score, isTarget }
}

export function rankLibrary(context: Context): RankedRole[] {
  const present = readPresent(context)
  const targets = new Set(present.targets.map((target) => target.slug))
  return rankRoles(
    prepareAll(context).map((guide) => {
      const stage = present.stageOf(guide.slug)
      return rankingRole(guide, stage, analysisOf(context, guide, stage).score, targets.has(guide.slug))
    }),
  )
}

/** Only roles that ask for a tried skill are scored again; the role that was asked for stands at the stage it is shown at. */
export function tryWhatIf(context: Context, { slug, stage, levels }: CheckedInput<'gap.whatIf'>): GapWhatIf {
  const present = readPresent(context)
  const guide = findShelved(present, slug)
  const at = stage ?? present.stageOf(slug)
  const tried = new Map(levels.map((one) => [one.key, one.level]))
  const { requirements, ratingOf } = tryLevels(requirementsOf(context, guide, at), present.ratingOf, tried)
  const then = analyseGap(requirements, ratingOf)
  const rankWith = (own: Score, scoreOf: (other: Shelved, otherStage: Stage) => Score) =>
    rankRoles(
      prepareAll(context).map((other) => {
        const otherStage = other.slug === slug ? at : present.stageOf(other.slug)
        return rankingRole(other, otherStage, other.slug === slug ? own : scoreOf(other, otherStage), false)
      }),
    )
  const before = rankWith(
    analysisOf(context, guide, at).score,
    (other, otherStage) => analysisOf(context, other, otherStage).score,
  )
  const after = rankWith(then.score, (other, otherStage) => {
    const asked = requirementsOf(context, other, otherStage)
    return asked.some(({ key }) => ratingOf(key) !== present.ratingOf(key))
      ? scoreRole(asked, ratingOf)
      : analysisOf(context, other, otherStage).score
  })
  const rankIn = (roles: RankedRole[]) => roles.find((one) => one.slug === slug)?.rank ?? null
  return {
    ...then,
    rankBefore: rankIn(before),
    rank: rankIn(after),
    ranked: after.filter(({ rank }) => rank !== null).length,
  }
}
