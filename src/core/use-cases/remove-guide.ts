// Takes guides out of the library, after a copy of everything; their versions, and all that the user did for them, stay.

import type { Changed } from '#contract/changes.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { recordChange } from '#core/storage/changes.ts'
import { patchRow } from '#core/storage/patches.ts'
import { type Context, now } from './context.ts'
import { readPresent, shownRole } from './present.ts'
import { findShelved } from './roles.ts'

export async function removeGuides(context: Context, { slugs }: CheckedInput<'library.removeMany'>): Promise<Changed> {
  const wanted = [...new Set(slugs)]
  const guides = () => wanted.map((slug) => findShelved(readPresent(context), slug))
  guides()
  await context.backUp('before-removal')
  // Something may have been done while the copy was made.
  const removed = guides()
  const when = now(context)
  const patches = removed.map(({ slug }) =>
    patchRow(context.db, 'library', { slug }, (row) => row && { ...row, removed_at: when.at }),
  )
  const [first, second] = removed
  const name = first === undefined || second !== undefined ? null : shownRole(first)
  const subject = { name, from: null, to: null, count: removed.length > 1 ? removed.length : null }
  return { change: recordChange(context.db, { ...when, kind: 'remove-guide', subject, patches }) }
}
