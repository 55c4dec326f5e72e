// Takes a guide out of the library, after a copy of everything; its versions, and all that the user did for it, stay.

import type { Changed } from '#contract/changes.ts'
import { recordChange } from '#core/storage/changes.ts'
import { patchRow } from '#core/storage/patches.ts'
import { type Context, now } from './context.ts'
import { readPresent, shownRole } from './present.ts'
import { findShelved } from './roles.ts'

export async function removeGuide(context: Context, { slug }: { slug: string }): Promise<Changed> {
  findShelved(readPresent(context), slug)
  await context.backUp('before-removal')
  // Something may have been done while the copy was made.
  const guide = findShelved(readPresent(context), slug)
  const when = now(context)
  const patch = patchRow(context.db, 'library', { slug }, (row) => row && { ...row, removed_at: when.at })
  const subject = { name: shownRole(guide), from: null, to: null, count: null }
  return { change: recordChange(context.db, { ...when, kind: 'remove-guide', subject, patches: [patch] }) }
}
