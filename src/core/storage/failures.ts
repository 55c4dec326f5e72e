// Turns errors of SQLite and of the file system into the failures that everyone knows.

import Sqlite from 'better-sqlite3'
import { CoreFailure, type FailureCode } from '#contract/failures.ts'
import { countBackups } from './backup-files.ts'

/** By the beginning of the code, so that extended codes (SQLITE_READONLY_DBMOVED …) count too. */
const sqliteCodes: [string, FailureCode][] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_READONLY', 'database-readonly'],
  ['SQLITE_CANTOPEN', 'data-folder-unwritable'],
  ['SQLITE_BUSY', 'data-folder-locked'],
  ['SQLITE_IOERR', 'disk-failing'],
]

const systemCodes: Record<string, FailureCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EIO: 'disk-failing',
  EACCES: 'data-folder-unwritable',
  EPERM: 'data-folder-unwritable',
  EROFS: 'data-folder-unwritable',
  ENOTDIR: 'data-folder-unwritable',
}

/** null: not an error that storage can name. */
function storageFailure(error: unknown): CoreFailure | null {
  if (error instanceof CoreFailure) return error
  if (error instanceof Sqlite.SqliteError) {
    const found = sqliteCodes.find(([beginning]) => error.code.startsWith(beginning))?.[1]
    // Of a damaged search index, SQLite says no more than this.
    const code = error.message.startsWith('vtable constructor failed') ? 'database-damaged' : found
    return code ? new CoreFailure(code, `${error.code}: ${error.message}`) : null
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const code = Object.hasOwn(systemCodes, error.code) ? systemCodes[error.code] : undefined
    return code ? new CoreFailure(code, error.message) : null
  }
  return null
}

/** What is said of damage depends on the copies there are: the detail is JSON with what was found and their number. */
export function failureIn(folder: string, error: unknown): CoreFailure | null {
  const failure = storageFailure(error)
  if (failure?.code !== 'database-damaged') return failure
  return new CoreFailure(failure.code, JSON.stringify({ found: failure.detail, backups: countBackups(folder) }))
}

/** The database itself fails, whatever was to be written into it. */
export function failsItself(error: unknown): boolean {
  return storageFailure(error) !== null || (error instanceof Sqlite.SqliteError && !breaksSchema(error))
}

/** A value that the schema does not allow: a text over its limit, a level out of range. */
export function breaksSchema(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
}
