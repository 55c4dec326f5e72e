// Remembers where the reader was left.

import type { CheckedInput } from '#contract/procedures.ts'
import { writeReadingPlace } from '#core/storage/library.ts'
import { type Context, now } from './context.ts'
import { readPresent } from './present.ts'
import { findShelved } from './roles.ts'

export function rememberPlace(context: Context, { slug, line }: CheckedInput<'reading.place'>): null {
  findShelved(readPresent(context), slug)
  writeReadingPlace(context.db, slug, line, now(context).at)
  return null
}
