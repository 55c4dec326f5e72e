// Keeps a data folder to one program at a time: a database lock, which the system frees when its holder dies, and a note saying who holds it.

import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { CoreFailure } from '#contract/failures.ts'

export type LockHolder = { program: string; pid: number; since: string }

export type Lock = { release(): void }

const notePath = (folder: string) => join(folder, 'lock.json')

/** The note is for people only: it may be stale or unreadable, the lock decides. */
function readHolder(folder: string): string | null {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(folder), 'utf8'))
    return JSON.stringify(note)
  } catch {
    return null
  }
}

/** For people only, so a place where it cannot be written is no reason to stop. */
function quietly(work: () => void): void {
  try {
    work()
  } catch {}
}

function begin(path: string): Sqlite.Database {
  const lock = new Sqlite(path, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error
  }
}

const isJunk = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)

function hold(path: string): Sqlite.Database {
  try {
    return begin(path)
  } catch (error) {
    if (!isJunk(error)) throw error
    // It holds no data. Emptied, not removed: who holds the lock of a file that is gone would not keep the next one out.
    truncateSync(path)
    return begin(path)
  }
}

export function takeLock(folder: string, holder: LockHolder): Lock {
  let lock: Sqlite.Database
  try {
    lock = hold(join(folder, 'lock.db'))
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new CoreFailure('data-folder-locked', readHolder(folder))
    }
    throw error
  }
  quietly(() => writeFileSync(notePath(folder), JSON.stringify(holder)))
  return {
    release: () => {
      quietly(() => rmSync(notePath(folder), { force: true }))
      lock.close()
    },
  }
}
