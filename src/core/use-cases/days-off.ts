// Days on which the user plans nothing, for every plan.

import { randomUUID } from 'node:crypto'
import type { Changed } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { DaysOffEntry } from '#contract/plan.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { recordChange } from '#core/storage/changes.ts'
import { patchRow } from '#core/storage/patches.ts'
import { listDaysOff } from '#core/storage/plans.ts'
import { type Context, now } from './context.ts'

export function readDaysOff({ db }: Context): DaysOffEntry[] {
  return listDaysOff(db).map(({ id, from_on, to_on, note }) => ({ id, from: from_on, to: to_on, note }))
}

const named = (from: string, to: string): string => (from === to ? from : `${from}–${to}`)

export function addDaysOff(context: Context, { from, to, note }: CheckedInput<'daysOff.add'>): Changed {
  const { db } = context
  const known = listDaysOff(db).some((row) => row.from_on === from && row.to_on === to && row.note === note)
  if (known) return { change: null }
  const id = randomUUID()
  const patch = patchRow(db, 'days_off', { id }, () => ({ id, from_on: from, to_on: to, note }))
  const subject = { name: named(from, to), from: null, to: null, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'add-days-off', subject, patches: [patch] }) }
}

export function removeDaysOff(context: Context, { id }: CheckedInput<'daysOff.remove'>): Changed {
  const { db } = context
  const row = listDaysOff(db).find((one) => one.id === id)
  if (!row) throw new CoreFailure('unknown-item', id)
  const patch = patchRow(db, 'days_off', { id }, () => null)
  const subject = { name: named(row.from_on, row.to_on), from: null, to: null, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'remove-days-off', subject, patches: [patch] }) }
}
