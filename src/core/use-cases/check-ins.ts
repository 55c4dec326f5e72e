// Check-ins: the score of a role as it stood on a day the user looked back, with a note.

import { randomUUID } from 'node:crypto'
import type { Changed, ChangeKind } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { CheckIn } from '#contract/progress.ts'
import { recordChange } from '#core/storage/changes.ts'
import { listCheckIns } from '#core/storage/check-ins.ts'
import { patchRow } from '#core/storage/patches.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { type Context, now } from './context.ts'
import { readPresent, shownRole } from './present.ts'
import { analysisOf, findShelved } from './roles.ts'

type CheckInRow = RowOf<'check_ins'>

export const toCheckIn = ({ held_on, held_at, ...row }: CheckInRow): CheckIn => ({
  ...row,
  heldOn: held_on,
  heldAt: held_at,
})

function record(
  context: Context,
  kind: ChangeKind,
  row: Pick<CheckInRow, 'id' | 'role'>,
  next: CheckInRow | null,
): Changed {
  const patch = patchRow(context.db, 'check_ins', { id: row.id }, () => next)
  const subject = { name: row.role, from: null, to: null, count: null }
  return { change: recordChange(context.db, { ...now(context), kind, subject, patches: [patch] }) }
}

function findCheckIn(context: Context, id: string): CheckInRow {
  const row = listCheckIns(context.db).find((one) => one.id === id)
  if (!row) throw new CoreFailure('unknown-check-in', id)
  return row
}

export function holdCheckIn(
  context: Context,
  { slug, note }: CheckedInput<'check-in.hold'>,
): Changed & { checkIn: CheckIn } {
  const present = readPresent(context)
  const guide = findShelved(present, slug)
  const stage = present.stageOf(slug)
  const { low, high, fit, coverage } = analysisOf(context, guide, stage).score
  const { on, at } = now(context)
  const role = shownRole(guide)
  const row: CheckInRow = {
    id: randomUUID(),
    slug,
    role,
    stage,
    held_on: on,
    held_at: at,
    note,
    low,
    high,
    fit,
    coverage,
  }
  return { ...record(context, 'hold-check-in', row, row), checkIn: toCheckIn(row) }
}

export function editCheckIn(context: Context, { checkInId, note }: CheckedInput<'check-in.edit'>): Changed {
  const row = findCheckIn(context, checkInId)
  return record(context, 'edit-check-in', row, { ...row, note })
}

export function removeCheckIn(context: Context, { checkInId }: CheckedInput<'check-in.remove'>): Changed {
  return record(context, 'remove-check-in', findCheckIn(context, checkInId), null)
}
