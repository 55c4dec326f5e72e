// Targets: the roles that the user works towards, one of them the main one.

import type { Changed } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { Target } from '#contract/plan.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { recordChange } from '#core/storage/changes.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import { flag, type RowOf } from '#core/storage/schema.ts'
import { nameOfSlug } from '#core/storage/target-names.ts'
import { type Context, now } from './context.ts'
import { type Present, readPresent, shownRole } from './present.ts'

/** A target outlives its guide: the last known name stands in for one that is gone. */
function namesOf(context: Context, present: Present, slug: string) {
  const guide = present.shelved.get(slug) ?? nameOfSlug(context.db, slug)
  return { role: guide ? shownRole(guide) : slug, subtitle: guide?.subtitle ?? null }
}

/** The history shows nothing beside a name: it tells the target apart from others of its name by itself. */
function nameInHistory(context: Context, present: Present, slug: string): string {
  const { role } = namesOf(context, present, slug)
  const note = present.roleNotes.get(slug)
  return note === undefined ? role : `${role}　${note}`
}

export function toTarget(context: Context, present: Present, row: RowOf<'targets'>): Target {
  return {
    slug: row.slug,
    ...namesOf(context, present, row.slug),
    stage: row.stage,
    dueOn: row.due_on,
    weeklyHours: row.weekly_hours,
    isMain: row.is_main === 1,
    inLibrary: present.shelved.has(row.slug),
  }
}

export function listTargetsShown(context: Context): Target[] {
  const present = readPresent(context)
  return present.targets.map((row) => toTarget(context, present, row))
}

function demoted(context: Context, slug: string): Patch {
  return patchRow(context.db, 'targets', { slug }, (row) => row && { ...row, is_main: flag(false) })
}

export function setTarget(context: Context, input: CheckedInput<'target.set'>): Changed {
  const { db } = context
  const { slug } = input
  const present = readPresent(context)
  const own = present.targets.find((target) => target.slug === slug)
  if (!own && !present.shelved.has(slug)) throw new CoreFailure('unknown-guide', slug)
  const main = present.targets.find((target) => target.is_main === 1)
  // There is always a main one: it stops being it only when another takes its place.
  const isMain = input.isMain || main === undefined || main.slug === slug
  const when = now(context)
  const patches: Patch[] = isMain && main && main.slug !== slug ? [demoted(context, main.slug)] : []
  patches.push(
    patchRow(db, 'targets', { slug }, (row) => ({
      slug,
      stage: input.stage,
      due_on: input.dueOn,
      weekly_hours: input.weeklyHours,
      is_main: flag(isMain),
      set_at: row?.set_at ?? when.at,
    })),
  )
  const subject = {
    name: nameInHistory(context, present, slug),
    from: own?.stage ?? null,
    to: input.stage,
    count: null,
  }
  return { change: recordChange(db, { ...when, kind: 'set-target', subject, patches }) }
}

export function removeTarget(context: Context, { slug }: CheckedInput<'target.remove'>): Changed {
  const { db } = context
  const present = readPresent(context)
  const own = present.targets.find((target) => target.slug === slug)
  if (!own) throw new CoreFailure('unknown-target', slug)
  const patches: Patch[] = [patchRow(db, 'targets', { slug }, () => null)]
  const heir = present.targets.find((target) => target.slug !== slug)
  if (own.is_main === 1 && heir) {
    patches.push(patchRow(db, 'targets', { slug: heir.slug }, (row) => row && { ...row, is_main: flag(true) }))
  }
  const subject = { name: nameInHistory(context, present, slug), from: own.stage, to: null, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'remove-target', subject, patches }) }
}
