// Puts another database in the place of the present one in steps that can be taken up again after a crash; the present one is kept aside.

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { syncFile, syncFolder } from './sync.ts'

export const asideFolderName = 'aside'

/** What belongs to a database beside its file. */
export const companions = ['', '-wal', '-shm', '-journal', '-open'] as const

const noteName = 'replacing.json'
const draftName = 'next.db'

export const draftPlace = (folder: string): string => join(folder, draftName)

/** A file that is there whole or not at all. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.new`
  const descriptor = openSync(draft, 'w', 0o600)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(draft, path)
}

/** The draft lies at draftPlace, whole and checked. Answers the folder that the present files went to, null when there were none. */
export function replaceDatabase(folder: string, name: string, now: Date): string | null {
  const aside = join(asideFolderName, now.toISOString().replaceAll(/[:.]/g, '-'))
  syncFile(draftPlace(folder))
  const any = companions.some((ending) => existsSync(join(folder, `${name}${ending}`)))
  mkdirSync(join(folder, aside), { recursive: true, mode: 0o700 })
  writeWhole(join(folder, noteName), JSON.stringify({ aside }))
  syncFolder(folder)
  finishReplacing(folder, name)
  return any ? join(folder, aside) : null
}

/** From the note on, the replacement happens: here, or when the folder is opened again. */
export function finishReplacing(folder: string, name: string): void {
  const note = join(folder, noteName)
  if (!existsSync(note)) return
  const { aside } = JSON.parse(readFileSync(note, 'utf8')) as { aside: string }
  const draft = draftPlace(folder)
  if (existsSync(draft)) {
    for (const ending of companions) {
      const file = join(folder, `${name}${ending}`)
      if (existsSync(file)) renameSync(file, join(folder, aside, `${name}${ending}`))
    }
    renameSync(draft, join(folder, name))
  }
  syncFolder(folder)
  rmSync(note)
}
