// Prepares what takes the place of the present database: a copy, what is left of a damaged one, or an empty one; each is checked first.

import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { CoreFailure } from '#contract/failures.ts'
import { backupFolder, dropDraft, placeForDraft, timedFile } from './backup-files.ts'
import { refuseDamaged } from './check.ts'
import { databaseName } from './database-name.ts'
import { migrate, refuseNewer } from './migrate.ts'
import { refuseStrangers } from './open.ts'
import { asideFolderName, companions, draftPlace, finishReplacing, replaceDatabase } from './replace.ts'
import { rescue } from './rescue.ts'

/** Copies a backup to where it waits for its turn, and refuses one that is damaged, foreign or newer than the program. */
export function prepareCopy(folder: string, source: string, known: number): void {
  finishReplacing(folder, databaseName)
  const draft = draftPlace(folder)
  dropDraft(draft)
  try {
    copyFileSync(source, draft)
    const copy = new Sqlite(draft)
    try {
      refuseStrangers(copy, source)
      refuseNewer(copy, known)
      copy.pragma('journal_mode = delete')
      refuseDamaged(copy, source)
    } finally {
      copy.close()
    }
  } catch (error) {
    dropDraft(draft)
    throw isUnusable(error) ? new CoreFailure('backup-damaged', messageOf(error)) : error
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function isUnusable(error: unknown): boolean {
  if (error instanceof CoreFailure) return error.code === 'database-damaged' || error.code === 'database-foreign'
  return error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}

export function prepareEmpty(folder: string, migrations: readonly string[]): void {
  finishReplacing(folder, databaseName)
  const draft = draftPlace(folder)
  dropDraft(draft)
  const empty = new Sqlite(draft)
  try {
    migrate(empty, migrations)
  } finally {
    empty.close()
  }
}

/** What was prepared becomes the database. */
export const takePrepared = (folder: string, now: Date): string | null => replaceDatabase(folder, databaseName, now)

/** For what is thought to be of no use any more: the aside of a database of which a checked copy was made just before. */
export function dropAside(setAside: string | null): void {
  if (setAside !== null) rmSync(setAside, { recursive: true, force: true })
}

/** Copies the files as they are, before something is done about their damage. */
export function copyAside(folder: string, now: Date): string {
  const aside = join(folder, asideFolderName, now.toISOString().replaceAll(/[:.]/g, '-'))
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  for (const ending of companions) {
    const file = `${databaseName}${ending}`
    if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(aside, file))
  }
  return aside
}

/** The database in a folder of its own, for a reader of a place that can not be written to. */
export function copyForReading(folder: string): string {
  const place = mkdtempSync(join(tmpdir(), 'shirube-reading-'))
  for (const ending of ['', '-wal']) {
    const file = `${databaseName}${ending}`
    if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(place, file))
  }
  return place
}

/** Answers the name of a backup that holds what could be read; the damaged files stay as they are. */
export function rescueIntoBackup(folder: string, migrations: readonly string[], now: Date): string {
  // A reader of a database with a log writes beside it: so a copy of all its files is what is read.
  const from = copyAside(folder, now)
  const draft = placeForDraft(folder)
  try {
    const found = rescue(join(from, databaseName), draft, migrations)
    if (found === 0) throw new CoreFailure('nothing-to-rescue', join(folder, databaseName))
    const file = timedFile(folder, 'rescued', now)
    renameSync(draft, join(backupFolder(folder), file))
    return file
  } catch (error) {
    dropDraft(draft)
    throw isUnusable(error) || !existsSync(join(folder, databaseName))
      ? new CoreFailure('nothing-to-rescue', messageOf(error))
      : error
  } finally {
    rmSync(from, { recursive: true, force: true })
  }
}
