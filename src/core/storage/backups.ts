// Makes the copies of the database in the folder backups; each is opened and checked before it counts.

import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Keep } from '#core/domain/thin-backups.ts'
import { backupFolder, dropDraft, dropOldBackups, migrationFile, placeForDraft } from './backup-files.ts'
import { refuseDamaged, refuseDamagedInPieces } from './check.ts'
import { syncFile, syncFolder } from './sync.ts'

function giveName(folder: string, draft: string, file: string): void {
  syncFile(draft)
  renameSync(draft, join(backupFolder(folder), file))
  syncFolder(backupFolder(folder))
}

/** Before the settings can be read: a step of the schema stands between. */
const keepUntilRead: Keep = { daily: Number.POSITIVE_INFINITY, weekly: 0, monthly: 0 }

/** Whole, since VACUUM INTO folds the write-ahead log in, which copying the file would lose. */
export function backUpBeforeMigration(sqlite: Sqlite.Database, folder: string, version: number, now: Date): void {
  const draft = placeForDraft(folder)
  sqlite.prepare('VACUUM INTO ?').run(draft)
  const copy = new Sqlite(draft, { readonly: true })
  try {
    refuseDamaged(copy, draft)
  } finally {
    copy.close()
  }
  const file = migrationFile(version, now)
  giveName(folder, draft, file)
  dropOldBackups(folder, keepUntilRead, file)
}

const pagesAtOnce = 100

class Stopped extends Error {}

export type BackupOrder = { folder: string; file: string; keep: Keep; stopped(): boolean }

/** Page by page, so that requests go on meanwhile. Answers whether a copy was made: not when there is one, nor when stopped. */
export async function makeBackup(
  sqlite: Sqlite.Database,
  { folder, file, keep, stopped }: BackupOrder,
): Promise<boolean> {
  if (existsSync(join(backupFolder(folder), file))) return false
  const draft = placeForDraft(folder)
  try {
    await sqlite.backup(draft, {
      progress: () => {
        if (stopped()) throw new Stopped()
        return pagesAtOnce
      },
    })
    const copy = new Sqlite(draft)
    try {
      // One file, which can be moved and opened anywhere.
      copy.pragma('journal_mode = delete')
      if (!(await refuseDamagedInPieces(copy, draft, stopped))) return false
    } finally {
      copy.close()
    }
    giveName(folder, draft, file)
    dropOldBackups(folder, keep, file)
    return true
  } catch (error) {
    if (error instanceof Stopped) return false
    throw error
  } finally {
    dropDraft(draft)
  }
}
