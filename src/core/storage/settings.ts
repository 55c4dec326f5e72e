// The settings: one row for each that differs from its default.

import { defaultSettings, type Settings, settingsSchema } from '#contract/settings.ts'
import { type Database, tables } from './database.ts'

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}

/** A stored value that this version of the program does not allow falls back to its default. */
export function readSettings(db: Database): Settings {
  const rows = db.all(tables.selectFrom('settings').selectAll())
  const stored = new Map(rows.map((row) => [row.key, row.value]))
  const entries = Object.entries(settingsSchema.shape).map(([key, schema]) => {
    const value = stored.get(key)
    const result = value === undefined ? undefined : schema.safeParse(parsed(value))
    return [key, result?.success ? result.data : defaultSettings[key as keyof Settings]]
  })
  return settingsSchema.parse(Object.fromEntries(entries))
}
