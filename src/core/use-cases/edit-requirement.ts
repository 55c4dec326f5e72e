// The user's own required level, weight or category level in place of the estimate.

import type { Changed, ChangeSubject } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Stage } from '#contract/skills.ts'
import { groupsOf } from '#core/domain/links.ts'
import type { Requirement } from '#core/domain/requirement.ts'
import { recordChange } from '#core/storage/changes.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import { readRequirementEdit } from '#core/storage/plans.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { type Context, now } from './context.ts'
import { readPresent } from './present.ts'
import { findShelved, requirementsOf } from './roles.ts'

type Edit = CheckedInput<'requirement.edit'>
type EditRow = RowOf<'requirement_edits'>

const levelColumn = {
  junior: 'junior_level',
  middle: 'middle_level',
  senior: 'senior_level',
} as const satisfies Record<Stage, keyof EditRow>

function findRequirement(context: Context, slug: string, key: string, stage: Stage): Requirement {
  const guide = findShelved(readPresent(context), slug)
  const requirement = requirementsOf(context, guide, stage).find((one) => one.key === key)
  if (!requirement) throw new CoreFailure('unknown-requirement', key)
  return requirement
}

function untouched(slug: string, key: string): EditRow {
  return {
    slug,
    key,
    junior_level: null,
    middle_level: null,
    senior_level: null,
    weight: null,
    own_level: null,
  }
}

const saysNothing = (row: EditRow): boolean =>
  row.junior_level === null &&
  row.middle_level === null &&
  row.senior_level === null &&
  row.weight === null &&
  row.own_level === null

function edited(row: EditRow, edit: Edit): EditRow | null {
  const next = { ...row }
  if (edit.level !== undefined) next[levelColumn[edit.stage]] = edit.level
  if (edit.weight !== undefined) next.weight = edit.weight
  if (edit.ownLevel !== undefined) next.own_level = edit.ownLevel
  return saysNothing(next) ? null : next
}

/** The first of the fields that was edited; screens send one at a time. */
function subjectOf(before: Requirement, edit: Edit): ChangeSubject {
  const subject = (from: number | null, to: number | null) => ({ name: before.name, from, to, count: null })
  if (edit.level !== undefined) return subject(before.required, edit.level)
  if (edit.weight !== undefined) return subject(before.weight, edit.weight)
  return subject(before.ownLevel, edit.ownLevel ?? null)
}

/** Every name that the requirement has in its role: those it was renamed from, and those of its skill. */
function namesOf(context: Context, slug: string, key: string): string[] {
  const { requirementLinksOf, skillNames } = readPresent(context).same
  const standing = skillNames.standing.get(key) ?? key
  const ofSkill = [...skillNames.standing].flatMap(([name, root]) => (root === standing ? [name] : []))
  const groups = groupsOf(requirementLinksOf(slug))
  return [...new Set([key, standing, ...ofSkill].flatMap((name) => groups.of(name)))]
}

export function requirementPatch(context: Context, requirement: Requirement, edit: Edit): Patch {
  const { db } = context
  const { slug, key } = edit
  if (edit.ownLevel !== undefined && requirement.kind !== 'tool') {
    throw new CoreFailure('bad-input', 'only a tool category has a level of its own')
  }
  // What was edited under an older name changes where it stands, so that it has one place.
  const names = groupsOf(readPresent(context).same.requirementLinksOf(slug)).of(requirement.editedAs ?? key)
  const held = names.find((name) => readRequirementEdit(db, slug, name) !== undefined) ?? key
  return patchRow(db, 'requirement_edits', { slug, key: held }, (row) => edited(row ?? untouched(slug, held), edit))
}

export function editRequirement(context: Context, edit: Edit): Changed {
  const requirement = findRequirement(context, edit.slug, edit.key, edit.stage)
  const patches = [requirementPatch(context, requirement, edit)]
  const subject = subjectOf(requirement, edit)
  return { change: recordChange(context.db, { ...now(context), kind: 'edit-requirement', subject, patches }) }
}

export function resetRequirement(context: Context, { slug, key }: CheckedInput<'requirement.reset'>): Changed {
  const { db } = context
  const requirement = findRequirement(context, slug, key, readPresent(context).stageOf(slug))
  const patches = namesOf(context, slug, key).map((name) =>
    patchRow(db, 'requirement_edits', { slug, key: name }, () => null),
  )
  const subject = { name: requirement.name, from: null, to: null, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'reset-requirement', subject, patches }) }
}
