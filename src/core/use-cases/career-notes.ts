// Writes one field of what the user says of himself in the printed plan.

import type { Changed } from '#contract/changes.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { recordChange } from '#core/storage/changes.ts'
import { patchRow } from '#core/storage/patches.ts'
import { type Context, now } from './context.ts'

export function writeCareerNote(context: Context, { field, text }: CheckedInput<'notes.write'>): Changed {
  const { db } = context
  const patch = patchRow(db, 'career_notes', { field }, () =>
    text === null || text.trim() === '' ? null : { field, text },
  )
  const subject = { name: field, from: null, to: null, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'edit-note', subject, patches: [patch] }) }
}
