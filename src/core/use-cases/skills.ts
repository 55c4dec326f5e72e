// Skills as the user sees them: one list over all guides, and one skill with its history.

import { CoreFailure } from '#contract/failures.ts'
import type { RatingEffect, RequiredBy, SkillDetail, SkillSummary } from '#contract/skills.ts'
import { ratingEffect } from '#core/domain/rating-effect.ts'
import type { Requirement } from '#core/domain/requirement.ts'
import { listEvidenceOf, listInterests, listRatings, listRatingsOf } from '#core/storage/ratings.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { listSkillMentions } from '#core/storage/skills.ts'
import type { Context } from './context.ts'
import { type Present, readPresent, shownRole } from './present.ts'
import { analysisOf, requirementsOf } from './roles.ts'

type Surroundings = { interests: Map<number, SkillSummary['interest']>; requiredBy: Map<number, string[]> }

function readSurroundings(context: Context, present: Present): Surroundings {
  const { db, memory } = context
  return memory.present(db, 'skill surroundings', present.today, () => {
    const slugOf = new Map([...present.shelved.values()].map((guide) => [guide.id, guide.slug]))
    const requiredBy = new Map<number, Set<string>>()
    for (const { skill_id, version_id } of listSkillMentions(db)) {
      const slug = slugOf.get(version_id)
      if (slug === undefined) continue
      const slugs = requiredBy.get(skill_id)
      if (slugs) slugs.add(slug)
      else requiredBy.set(skill_id, new Set([slug]))
    }
    return {
      interests: new Map(listInterests(db).map((row) => [row.skill_id, row.interest])),
      requiredBy: new Map([...requiredBy].map(([id, slugs]) => [id, [...slugs].sort()])),
    }
  })
}

function summaryOf(present: Present, { interests, requiredBy }: Surroundings, skill: RowOf<'skills'>): SkillSummary {
  const rating = present.ratings.get(skill.id)
  return {
    id: skill.id,
    kind: skill.kind,
    name: skill.name,
    level: rating?.level ?? null,
    ratedOn: rating?.ratedOn ?? null,
    stale: rating?.stale ?? false,
    interest: interests.get(skill.id) ?? null,
    evidenceCount: rating?.evidenceCount ?? 0,
    requiredBy: requiredBy.get(skill.id) ?? [],
  }
}

/** Those that a guide in the library asks for, and those that the user said something about. */
export function listSkillSummaries(context: Context): SkillSummary[] {
  const present = readPresent(context)
  const surroundings = readSurroundings(context, present)
  const everRated = new Set(listRatings(context.db).map((rating) => rating.skill_id))
  return [...present.skills.values()]
    .map((skill) => summaryOf(present, surroundings, skill))
    .filter(
      (one) => one.requiredBy.length > 0 || everRated.has(one.id) || one.interest !== null || one.evidenceCount > 0,
    )
}

export function findSkill(present: Present, skillId: number): RowOf<'skills'> {
  const skill = present.skills.get(skillId)
  if (!skill) throw new CoreFailure('unknown-skill', String(skillId))
  return skill
}

function concerns(requirement: Requirement, skill: RowOf<'skills'>): boolean {
  const key = `${skill.kind}:${skill.folded}`
  return requirement.kind === 'tool' ? requirement.toolKeys.includes(key) : requirement.key === key
}

function requiredBy(context: Context, present: Present, skill: RowOf<'skills'>, slugs: string[]): RequiredBy[] {
  return slugs.flatMap((slug) => {
    const guide = present.shelved.get(slug)
    if (!guide) return []
    const stage = present.stageOf(slug)
    return requirementsOf(context, guide, stage)
      .filter((requirement) => concerns(requirement, skill))
      .map((requirement) => ({
        slug,
        role: shownRole(guide),
        subtitle: guide.subtitle,
        stage,
        level: requirement.required,
        estimated: requirement.requiredEstimated,
      }))
  })
}

function effectOnMainTarget(context: Context, present: Present, skillId: number): RatingEffect | null {
  const main = present.targets.find((target) => target.is_main === 1)
  const guide = main ? present.shelved.get(main.slug) : undefined
  if (!main || !guide) return null
  const { rows, score } = analysisOf(context, guide, main.stage)
  return ratingEffect(rows, score, skillId)
}

export function readSkillDetail(context: Context, { skillId }: { skillId: number }): SkillDetail {
  const present = readPresent(context)
  const skill = findSkill(present, skillId)
  const summary = summaryOf(present, readSurroundings(context, present), skill)
  return {
    skill: summary,
    history: listRatingsOf(context.db, skillId).map((entry) => ({ level: entry.level, ratedOn: entry.rated_on })),
    evidence: listEvidenceOf(context.db, skillId).map((row) => ({
      id: row.id,
      skillId: row.skill_id,
      kind: row.kind,
      happenedOn: row.happened_on,
      link: row.link,
      note: row.note,
    })),
    requiredBy: requiredBy(context, present, skill, summary.requiredBy),
    effect: effectOnMainTarget(context, present, skillId),
  }
}
