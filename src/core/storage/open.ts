// Opens the database of a data folder: guard, check, copy before a migration, migrate.

import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { CoreFailure } from '#contract/failures.ts'
import { createDatabase, type Database, type SlowQuery } from './database.ts'
import { storageFailure } from './failures.ts'
import { type Lock, takeLock } from './lock.ts'
import { migrate, refuseNewer, schemaVersion } from './migrate.ts'
import { applicationId } from './migrations/index.ts'

export const databaseName = 'shirube.db'
export const backupFolderName = 'backups'

export type OpenOptions = {
  folder: string
  readOnly: boolean
  /** Who asks, for the note beside the lock. */
  program: string
  now: Date
  onSlow: SlowQuery
  /** All steps from an empty file to the schema that this program knows. */
  migrations: readonly string[]
}

export type OpenedStorage = { db: Database; close(): void }

/** better-sqlite3 13 needs Node-API 10 and ends the process without a word on less. */
function guardNode(): void {
  const napi = Number(process.versions.napi)
  if (!(napi >= 10)) throw new CoreFailure('node-too-old', `Node ${process.version} has Node-API ${napi}, 10 is needed`)
}

function prepareFolder(folder: string, readOnly: boolean): void {
  if (readOnly) {
    if (!existsSync(join(folder, databaseName))) throw new CoreFailure('data-folder-missing', folder)
    return
  }
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw new CoreFailure('data-folder-unwritable', error instanceof Error ? error.message : folder)
  }
}

function hasTables(sqlite: Sqlite.Database): boolean {
  return sqlite.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined
}

/** Reads the header and the schema, which a damaged or foreign file does not survive. */
function refuseStrangers(sqlite: Sqlite.Database, file: string): void {
  const id = Number(sqlite.pragma('application_id', { simple: true }))
  if (id === applicationId) return
  if (id !== 0 || hasTables(sqlite)) throw new CoreFailure('database-foreign', file)
}

function refuseDamaged(sqlite: Sqlite.Database, file: string): void {
  const findings = sqlite.pragma('quick_check(3)', { simple: true })
  if (findings !== 'ok') throw new CoreFailure('database-damaged', `${file}: ${String(findings)}`)
}

/** A whole, checked copy; VACUUM INTO folds the write-ahead log in, which copying the file would lose. */
function backUp(sqlite: Sqlite.Database, { folder, now, migrations }: OpenOptions): void {
  const backups = join(folder, backupFolderName)
  mkdirSync(backups, { recursive: true })
  const time = now.toISOString().replaceAll(/[:.]/g, '-')
  const file = join(backups, `before-v${migrations.length}-${time}.db`)
  sqlite.prepare('VACUUM INTO ?').run(file)
  const copy = new Sqlite(file, { readonly: true })
  try {
    refuseDamaged(copy, file)
  } finally {
    copy.close()
  }
}

function openFile(options: OpenOptions): Sqlite.Database {
  const { folder, readOnly, migrations } = options
  const file = join(folder, databaseName)
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
    if (version > 0 && version < migrations.length) backUp(sqlite, options)
    migrate(sqlite, migrations)
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
  try {
    prepareFolder(options.folder, options.readOnly)
    const holder = { program: options.program, pid: process.pid, since: options.now.toISOString() }
    if (!options.readOnly) lock = takeLock(options.folder, holder)
    const db = createDatabase(openFile(options), options.onSlow)
    return {
      db,
      close: () => {
        db.close()
        lock?.release()
      },
    }
  } catch (error) {
    lock?.release()
    throw storageFailure(error) ?? error
  }
}
