// Shapes of the copies of the database that the program keeps and goes back to.

import type { Instant } from './skills.ts'

export const backupKinds = [
  'daily',
  'manual',
  'before-migration',
  'before-restore',
  'before-archive',
  'before-removal',
  /** What could still be read of a damaged database. */
  'rescued',
] as const
export type BackupKind = (typeof backupKinds)[number]

export type BackupContents = {
  guides: number
  ratings: number
  /** Learning items that the user did something with. */
  items: number
  /** The last thing the user did that is in it; null: nothing yet. */
  lastChangeAt: Instant | null
}

export type Backup = {
  /** Its name in the folder backups. */
  file: string
  kind: BackupKind
  at: Instant
  byteLength: number
  /** null: it can not be read, or a newer program made it. */
  contents: BackupContents | null
}

/** setAside: the folder in which the files that were there before are kept; null: a copy in backups holds the same. */
export type Restored = { setAside: string | null }

export type Moved = { from: string; to: string }
