// The note that leads from a data folder to the one its records were moved to; it lies beside the folder, so that the old one may be deleted.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, isAbsolute } from 'node:path'
import { writeWhole } from './replace.ts'
import { syncFolder } from './sync.ts'

export const placeNote = (folder: string): string => `${folder}.place.json`

function readNote(folder: string): string | null {
  try {
    const note: unknown = JSON.parse(readFileSync(placeNote(folder), 'utf8'))
    if (typeof note !== 'object' || note === null || !('to' in note)) return null
    return typeof note.to === 'string' && isAbsolute(note.to) ? note.to : null
  } catch {
    return null
  }
}

/** Where the records of a folder are now; notes that lead in a circle lead nowhere. */
export function followPlace(folder: string): string {
  const seen = new Set([folder])
  for (let here = folder; ; ) {
    const next = readNote(here)
    if (next === null) return here
    if (seen.has(next)) return folder
    seen.add(next)
    here = next
  }
}

/** The one step that makes the new folder count: before it the old one is used, after it the new one. */
export function leadTo(from: string, to: string): void {
  if (existsSync(placeNote(to))) rmSync(placeNote(to))
  writeWhole(placeNote(from), JSON.stringify({ to }))
  syncFolder(dirname(from))
}
