// What the user says of a skill: rating, interest, evidence.

import { randomUUID } from 'node:crypto'
import type { Changed } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Level, LocalDate } from '#contract/skills.ts'
import type { SkillRating } from '#core/domain/current-level.ts'
import { recordChange, type When } from '#core/storage/changes.ts'
import type { Database } from '#core/storage/database.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import { listInterests, nextRatingId, readEvidence } from '#core/storage/ratings.ts'
import { flag, type RowOf } from '#core/storage/schema.ts'
import { type Context, now } from './context.ts'
import { readPresent } from './present.ts'
import { findSkill } from './skills.ts'

/** The same level on a later day confirms it: the rating is fresh again. */
function saysSomething(before: SkillRating | undefined, level: Level | null, on: LocalDate): boolean {
  return (before?.level ?? null) !== level || (level !== null && before?.ratedOn !== on)
}

function ratingPatch(db: Database, id: number, skillId: number, level: Level | null, when: When): Patch {
  return patchRow(db, 'ratings', { id }, () => ({
    id,
    skill_id: skillId,
    level,
    rated_on: when.on,
    rated_at: when.at,
    retracted: flag(false),
  }))
}

export function rateSkill(context: Context, { skillId, level }: CheckedInput<'skills.rate'>): Changed {
  const { db } = context
  const present = readPresent(context)
  const skill = findSkill(present, skillId)
  const before = present.ratings.get(skill.id)
  const when = now(context)
  if (!saysSomething(before, level, when.on)) return { change: null }
  const patch = ratingPatch(db, nextRatingId(db), skill.id, level, when)
  const subject = { name: skill.name, from: before?.level ?? null, to: level, count: null }
  return { change: recordChange(db, { ...when, kind: 'rate', subject, patches: [patch] }) }
}

/** A rating for each skill that is not at its level already. */
export function ratingPatches(
  context: Context,
  levels: ReadonlyMap<RowOf<'skills'>, Level | null>,
  when: When,
): Patch[] {
  const { db } = context
  const { ratings } = readPresent(context)
  const first = nextRatingId(db)
  return [...levels]
    .filter(([skill, level]) => saysSomething(ratings.get(skill.id), level, when.on))
    .map(([skill, level], place) => ratingPatch(db, first + place, skill.id, level, when))
}

export function rateMany(context: Context, { skillIds, level }: CheckedInput<'skills.rateMany'>): Changed {
  const present = readPresent(context)
  const when = now(context)
  const skills = new Set(skillIds.map((id) => findSkill(present, id)))
  const patches = ratingPatches(context, new Map([...skills].map((skill) => [skill, level])), when)
  const subject = { name: null, from: null, to: level, count: patches.length }
  return { change: recordChange(context.db, { ...when, kind: 'rate-many', subject, patches }) }
}

export function setInterest(context: Context, { skillId, interest }: CheckedInput<'skills.interest'>): Changed {
  const { db } = context
  const present = readPresent(context)
  const skill = findSkill(present, skillId)
  const names = present.same.skills.of(skill.id)
  const said = new Map(listInterests(db).map((row) => [row.skill_id, row.interest]))
  // What was said under an older name changes where it stands, so that it has one place.
  const holder = names.find((id) => said.has(id)) ?? skill.id
  const patches = (interest === null ? names : [holder]).map((id) =>
    patchRow(db, 'interests', { skill_id: id }, () => (interest === null ? null : { skill_id: id, interest })),
  )
  const subject = { name: skill.name, from: said.get(holder) ?? null, to: interest, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'interest', subject, patches }) }
}

export function addEvidence(context: Context, input: CheckedInput<'evidence.add'>): Changed {
  const { db } = context
  const skill = findSkill(readPresent(context), input.skillId)
  const when = now(context)
  const id = randomUUID()
  const patch: Patch = patchRow(db, 'evidence', { id }, () => ({
    id,
    skill_id: skill.id,
    kind: input.kind,
    happened_on: input.happenedOn,
    link: input.link,
    note: input.note,
    added_at: when.at,
  }))
  const subject = { name: skill.name, from: null, to: input.kind, count: null }
  return { change: recordChange(db, { ...when, kind: 'add-evidence', subject, patches: [patch] }) }
}

export function editEvidence(context: Context, input: CheckedInput<'evidence.edit'>): Changed {
  const { db } = context
  const { evidenceId: id, kind, happenedOn: happened_on, link, note } = input
  const row = readEvidence(db, id)
  if (!row) throw new CoreFailure('unknown-evidence', id)
  const skill = findSkill(readPresent(context), row.skill_id)
  const patch = patchRow(db, 'evidence', { id }, () => ({ ...row, kind, happened_on, link, note }))
  const subject = { name: skill.name, from: row.kind, to: kind, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'edit-evidence', subject, patches: [patch] }) }
}

export function removeEvidence(context: Context, { evidenceId }: CheckedInput<'evidence.remove'>): Changed {
  const { db } = context
  const row = readEvidence(db, evidenceId)
  if (!row) throw new CoreFailure('unknown-evidence', evidenceId)
  const skill = findSkill(readPresent(context), row.skill_id)
  const patch = patchRow(db, 'evidence', { id: evidenceId }, () => null)
  const subject = { name: skill.name, from: row.kind, to: null, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'remove-evidence', subject, patches: [patch] }) }
}
