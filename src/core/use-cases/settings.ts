// The settings, read and written.

import { isDeepStrictEqual } from 'node:util'
import type { Changed } from '#contract/changes.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Settings } from '#contract/settings.ts'
import { recordChange } from '#core/storage/changes.ts'
import { patchRow } from '#core/storage/patches.ts'
import { type Context, now } from './context.ts'
import { readPresent } from './present.ts'

export function readAllSettings(context: Context): Settings {
  return readPresent(context).settings
}

/** A list says nothing in the line of a toast. */
const inOneWord = (value: Settings[keyof Settings]) => (Array.isArray(value) ? null : value)

export function writeSettings(context: Context, input: CheckedInput<'settings.write'>): Changed {
  const { db } = context
  const before: Settings = readPresent(context).settings
  const edits = Object.entries(input).filter(
    ([key, value]) => value !== undefined && !isDeepStrictEqual(value, before[key as keyof Settings]),
  )
  const patches = edits.map(([key, value]) =>
    patchRow(db, 'settings', { key }, () => ({ key, value: JSON.stringify(value) })),
  )
  const [first] = edits
  const only = edits.length === 1 && first ? first[0] : null
  const subject = {
    // Several are told apart by commas, which no key has.
    name: edits.map(([key]) => key).join(','),
    from: only === null ? null : inOneWord(before[only as keyof Settings]),
    to: only === null ? null : inOneWord(first?.[1] ?? null),
    count: edits.length,
  }
  return { change: recordChange(db, { ...now(context), kind: 'settings', subject, patches }) }
}
