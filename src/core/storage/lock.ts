// Keeps a data folder to one program at a time: a database lock, which the system frees when its holder dies, and a note saying who holds it.

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
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

export function takeLock(folder: string, holder: LockHolder): Lock {
  const lock = new Sqlite(join(folder, 'lock.db'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new CoreFailure('data-folder-locked', readHolder(folder))
    }
    throw error
  }
  writeFileSync(notePath(folder), JSON.stringify(holder))
  return {
    release: () => {
      rmSync(notePath(folder), { force: true })
      lock.close()
    },
  }
}
