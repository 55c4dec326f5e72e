// Reads the library into memory while the window opens, piece by piece, so that the first screen does not wait for all of it.

import { setImmediate } from 'node:timers/promises'
import type { Context } from './context.ts'
import { summaryOf } from './list-library.ts'
import { readPresent } from './present.ts'

/** Read by one query each table; they take some ten milliseconds, then whoever asks meanwhile has the turn. */
const portion = 25

/** Stops between two portions when isOver says so. */
export async function warmUp(context: Context, isOver: () => boolean): Promise<void> {
  const guides = [...readPresent(context).shelved.values()]
  for (let from = 0; from < guides.length; from += portion) {
    await setImmediate()
    if (isOver()) return
    const next = guides.slice(from, from + portion)
    context.memory.prepare(context.db, next)
    for (const guide of next) summaryOf(context, guide)
  }
}
