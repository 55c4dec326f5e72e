// Opens the database of a data folder: guard, check, copy before a migration, migrate.

import { chmodSync, existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { BackupKind } from '#contract/backups.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { LocalDate } from '#contract/skills.ts'
import { countBackups, dailyFile, timedFile } from './backup-files.ts'
import { backUpBeforeMigration, makeBackup } from './backups.ts'
import { refuseDamaged, refuseDamagedInPieces } from './check.ts'
import { createDatabase, type Database, type SlowQuery } from './database.ts'
import { databaseName } from './database-name.ts'
import { failureIn } from './failures.ts'
import { guardNode, type Holding, holdFolder } from './hold.ts'
import type { Lock } from './lock.ts'
import { migrate, refuseNewer, schemaVersion } from './migrate.ts'
import { applicationId } from './migrations/index.ts'
import { finishReplacing, writeWhole } from './replace.ts'
import { readSettings } from './settings.ts'
import { damageOfLog } from './wal.ts'

export type OpenOptions = Holding & {
  readOnly: boolean
  onSlow: SlowQuery
  /** Held by the caller, who releases it; absent: taken and released here. */
  lock?: Lock
  /** The user knows that the last changes are lost, and goes on without them. */
  withoutLog?: boolean
  /** All steps from an empty file to the schema that this program knows. */
  migrations: readonly string[]
}

/** The kinds that are made while the database is open and in use. */
export type MadeKind = Exclude<BackupKind, 'daily' | 'before-migration' | 'rescued'>

export type OpenedStorage = {
  db: Database
  /** Throws database-damaged; false: stopped before the end. */
  check(stopped: () => boolean): Promise<boolean>
  /** false: none is due, or stopped before the end. */
  backUpDaily(today: LocalDate, stopped: () => boolean): Promise<boolean>
  /** A checked copy of the present state; answers its name in the folder backups. */
  backUp(kind: MadeKind, now: Date): Promise<string>
  close(): void
}

function hasTables(sqlite: Sqlite.Database): boolean {
  return sqlite.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined
}

/** Reads the header and the schema, which a damaged or foreign file does not survive. */
export function refuseStrangers(sqlite: Sqlite.Database, file: string): void {
  const id = Number(sqlite.pragma('application_id', { simple: true }))
  if (id === applicationId) return
  if (id !== 0 || hasTables(sqlite)) throw new CoreFailure('database-foreign', file)
}

/** A folder that was there before may let others in; its files do not. What cannot be changed belongs to someone else. */
function keepPrivate(folder: string): void {
  for (const name of [databaseName, `${databaseName}-wal`, `${databaseName}-shm`, 'lock.db', 'lock.json']) {
    const path = join(folder, name)
    try {
      if (existsSync(path)) chmodSync(path, 0o600)
    } catch {}
  }
}

/** Lies beside the database while a write-ahead log belongs to it. */
const openNote = (file: string): string => `${file}-open`

function refuseLostLog(file: string): void {
  if (existsSync(openNote(file)) && !existsSync(`${file}-wal`)) {
    throw new CoreFailure('log-lost', `${file}-wal is missing`)
  }
  const damage = damageOfLog(`${file}-wal`)
  if (damage !== null) throw new CoreFailure('log-lost', `${file}-wal: ${damage}`)
}

function openFile(options: OpenOptions): Sqlite.Database {
  const { folder, readOnly, migrations } = options
  const file = join(folder, databaseName)
  if (!readOnly) finishReplacing(folder, databaseName)
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === 0 && countBackups(folder) > 0) throw new CoreFailure('database-damaged', `${file} is empty`)
  if (size === undefined && countBackups(folder) > 0) throw new CoreFailure('database-missing', file)
  if (!readOnly && size !== undefined && options.withoutLog !== true) refuseLostLog(file)
  if (!readOnly) keepPrivate(folder)
  // What a crash leaves behind; a clean end folds the log in and removes it.
  const endedBadly = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  const sqlite = new Sqlite(file, { readonly: readOnly, fileMustExist: readOnly })
  try {
    refuseStrangers(sqlite, file)
    refuseNewer(sqlite, migrations.length)
    sqlite.pragma('foreign_keys = on')
    sqlite.pragma('trusted_schema = off')
    if (readOnly) {
      const found = schemaVersion(sqlite)
      if (found < migrations.length) {
        throw new CoreFailure('database-readonly', `schema ${found} must be brought to ${migrations.length} first`)
      }
      return sqlite
    }
    sqlite.pragma('journal_mode = wal')
    // FULL: a commit survives a power failure; 0.3 ms each, nothing at the speed of a person.
    sqlite.pragma('synchronous = full')
    if (endedBadly) refuseDamaged(sqlite, file)
    const version = schemaVersion(sqlite)
    if (version > 0 && version < migrations.length)
      backUpBeforeMigration(sqlite, folder, migrations.length, options.now)
    migrate(sqlite, migrations)
    if (existsSync(`${file}-wal`)) writeWhole(openNote(file), '')
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Throws CoreFailure; never changes or removes a file that it refuses. */
export function openStorage(options: OpenOptions): OpenedStorage {
  guardNode()
  let lock: Lock | null = null
  let opened: Sqlite.Database | null = null
  try {
    if (options.readOnly) {
      if (!existsSync(join(options.folder, databaseName))) throw new CoreFailure('data-folder-missing', options.folder)
    } else if (options.lock === undefined) lock = holdFolder(options)
    const sqlite = openFile(options)
    opened = sqlite
    const file = join(options.folder, databaseName)
    const db = createDatabase(sqlite, options.onSlow)
    // A database in which nothing was done yet needs no copy.
    const worthACopy = () => sqlite.prepare('SELECT 1 FROM changes LIMIT 1').get() !== undefined
    const { folder } = options
    const keep = () => {
      const { keepDaily, keepWeekly, keepMonthly } = readSettings(db)
      return { daily: keepDaily, weekly: keepWeekly, monthly: keepMonthly }
    }
    // One at a time: they share the place of the unfinished copy.
    let last: Promise<unknown> = Promise.resolve()
    const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
      const next = last.catch(() => undefined).then(work)
      last = next
      return next
    }
    const never = () => false
    return {
      db,
      check: (stopped) =>
        refuseDamagedInPieces(sqlite, file, stopped).catch((error: unknown) => {
          throw failureIn(options.folder, error) ?? error
        }),
      backUpDaily: async (today, stopped) =>
        worthACopy() && inTurn(() => makeBackup(sqlite, { folder, file: dailyFile(today), keep: keep(), stopped })),
      backUp: (kind, now) =>
        inTurn(async () => {
          const file = timedFile(folder, kind, now)
          await makeBackup(sqlite, { folder, file, keep: keep(), stopped: never })
          return file
        }),
      close: () => {
        try {
          // Before the log goes: a note without a log would say that it was lost.
          if (!options.readOnly) rmSync(openNote(file), { force: true })
          db.close()
        } finally {
          lock?.release()
        }
      },
    }
  } catch (error) {
    opened?.close()
    lock?.release()
    throw failureIn(options.folder, error) ?? error
  }
}
