// Skills as the user sees them: one list over all guides, and one skill with its history.

import { CoreFailure } from '#contract/failures.ts'
import type { RatingEffect, RequiredBy, SkillAlias, SkillDetail, SkillSummary } from '#contract/skills.ts'
import { groupsOf, rootOf, separated } from '#core/domain/links.ts'
import { ratingEffect } from '#core/domain/rating-effect.ts'
import type { Requirement } from '#core/domain/requirement.ts'
import { listEvidenceOf, listInterests, listRatings, listRatingsOf } from '#core/storage/ratings.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { listSkillMentions } from '#core/storage/skills.ts'
import type { Context } from './context.ts'
import { lastRatings, type Present, readPresent, shownRole } from './present.ts'
import { analysisOf, requirementsOf } from './roles.ts'

type Surroundings = { interests: Map<number, SkillSummary['interest']>; requiredBy: Map<number, string[]> }

/** By the skill that stands for all of its names: slugs of the guides in the library that ask for it. */
export function readRequiredBy(context: Context, present: Present): ReadonlyMap<number, string[]> {
  return readSurroundings(context, present).requiredBy
}

function readSurroundings(context: Context, present: Present): Surroundings {
  const { db, memory } = context
  return memory.present(db, 'skill surroundings', present.today, () => {
    const slugOf = new Map([...present.shelved.values()].map((guide) => [guide.id, guide.slug]))
    const requiredBy = new Map<number, Set<string>>()
    for (const { skill_id, version_id } of listSkillMentions(db)) {
      const slug = slugOf.get(version_id)
      if (slug === undefined) continue
      const skill = rootOf(present.same.skillLinks, skill_id)
      const slugs = requiredBy.get(skill)
      if (slugs) slugs.add(slug)
      else requiredBy.set(skill, new Set([slug]))
    }
    return {
      interests: new Map(listInterests(db).map((row) => [row.skill_id, row.interest])),
      requiredBy: new Map([...requiredBy].map(([id, slugs]) => [id, [...slugs].sort()])),
    }
  })
}

function summaryOf(present: Present, { interests, requiredBy }: Surroundings, skill: RowOf<'skills'>): SkillSummary {
  const rating = present.ratings.get(skill.id)
  const names = present.same.skills.of(skill.id)
  return {
    id: skill.id,
    kind: skill.kind,
    name: skill.name,
    aliases: names.flatMap((id) => (id === skill.id ? [] : (present.skills.get(id)?.name ?? []))),
    level: rating?.level ?? null,
    ratedOn: rating?.ratedOn ?? null,
    stale: rating?.stale ?? false,
    interest: names.map((id) => interests.get(id)).find((interest) => interest !== undefined) ?? null,
    evidenceCount: rating?.evidenceCount ?? 0,
    requiredBy: requiredBy.get(skill.id) ?? [],
  }
}

/** Those that a guide in the library asks for, and those that the user said something about. */
export function listSkillSummaries(context: Context): SkillSummary[] {
  const present = readPresent(context)
  const surroundings = readSurroundings(context, present)
  const { skillLinks } = present.same
  const everRated = new Set(listRatings(context.db).map((rating) => rootOf(skillLinks, rating.skill_id)))
  return [...present.skills.values()]
    .filter((skill) => !skillLinks.has(skill.id))
    .map((skill) => summaryOf(present, surroundings, skill))
    .filter(
      (one) => one.requiredBy.length > 0 || everRated.has(one.id) || one.interest !== null || one.evidenceCount > 0,
    )
}

/** The skill that stands for all of its names. */
export function findSkill(present: Present, skillId: number): RowOf<'skills'> {
  const skill = present.skills.get(rootOf(present.same.skillLinks, skillId))
  if (!skill) throw new CoreFailure('unknown-skill', String(skillId))
  return skill
}

/** Keys of all names of a skill. */
function keysOfSkill(present: Present, skillId: number): ReadonlySet<string> {
  const rows = present.same.skills.of(skillId).flatMap((id) => present.skills.get(id) ?? [])
  return new Set(rows.map((row) => `${row.kind}:${row.folded}`))
}

const concerns = (requirement: Requirement, keys: ReadonlySet<string>): boolean =>
  requirement.kind === 'tool' ? requirement.toolKeys.some((key) => keys.has(key)) : keys.has(requirement.key)

function requiredBy(context: Context, present: Present, skillId: number, slugs: string[]): RequiredBy[] {
  const keys = keysOfSkill(present, skillId)
  return slugs.flatMap((slug) => {
    const guide = present.shelved.get(slug)
    if (!guide) return []
    const stage = present.stageOf(slug)
    return requirementsOf(context, guide, stage)
      .filter((requirement) => concerns(requirement, keys))
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

/** What each other name says when it is split off: it, and what was merged into it before. */
function aliasesOf(context: Context, present: Present, skillId: number): SkillAlias[] {
  const { skillLinks, skills } = present.same
  return skills.of(skillId).flatMap((id) => {
    const row = present.skills.get(id)
    if (id === skillId || !row) return []
    const alone = separated(skillLinks, id, skillId)
    const own = lastRatings(listRatingsOf(context.db, groupsOf(alone).of(id)), alone).get(rootOf(alone, id))
    return [{ skillId: id, kind: row.kind, name: row.name, level: own?.level ?? null, ratedOn: own?.ratedOn ?? null }]
  })
}

/** A hard and a soft skill of one name are two skills until the user says otherwise. */
function otherKinds(context: Context, present: Present, skill: RowOf<'skills'>): SkillDetail['otherKinds'] {
  const { requiredBy: asked } = readSurroundings(context, present)
  return (['hard', 'soft', 'tool'] as const).flatMap((kind) => {
    const found = kind === skill.kind ? null : present.ratingOf(`${kind}:${skill.folded}`)
    if (!found || found.skillId === skill.id || (found.level === null && !asked.has(found.skillId))) return []
    return [{ skillId: found.skillId, kind }]
  })
}

export function readSkillDetail(context: Context, input: { skillId: number }): SkillDetail {
  const present = readPresent(context)
  const skill = findSkill(present, input.skillId)
  const names = present.same.skills.of(skill.id)
  const summary = summaryOf(present, readSurroundings(context, present), skill)
  return {
    skill: summary,
    aliases: aliasesOf(context, present, skill.id),
    otherKinds: otherKinds(context, present, skill),
    history: listRatingsOf(context.db, names).map((entry) => ({
      level: entry.level,
      ratedOn: entry.rated_on,
      name: present.skills.get(entry.skill_id)?.name ?? skill.name,
    })),
    evidence: listEvidenceOf(context.db, names).map((row) => ({
      id: row.id,
      skillId: row.skill_id,
      kind: row.kind,
      happenedOn: row.happened_on,
      link: row.link,
      note: row.note,
    })),
    requiredBy: requiredBy(context, present, skill.id, summary.requiredBy),
    effect: effectOnMainTarget(context, present, skill.id),
  }
}
