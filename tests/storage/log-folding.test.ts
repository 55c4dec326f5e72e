// The write-ahead log of an import: folded in by a thread, by the program itself where there is none.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { Database } from '#core/storage/database.ts'
import { databaseName } from '#core/storage/database-name.ts'
import { startLogFolding } from '#core/storage/log-folding.ts'
import { checkpointThread } from '../parser-thread.ts'
import { cleanUpAfterEach, open, temporaryFolder } from './kit.ts'

cleanUpAfterEach()

/** More than SQLite lets gather before it folds on its own. */
function fillLog(db: Database, known = 0, more = 1_500): void {
  const long = 'x'.repeat(1_900)
  for (let id = known + 1; id <= known + more; id += 1) {
    db.quickTransaction(() =>
      db.insert('skills', { id, kind: 'hard', folded: `${id}${long}`.slice(0, 1_900), name: long }),
    )
  }
}

const missing = new URL('no-such-thread.js', checkpointThread)
/** Refused by the constructor of a worker itself, as a thread is that there is no memory for. */
const unmakeable = new URL('about:blank')

/** What is in the database itself: a file without a log beside it. */
const foldedIn = (folder: string): number => statSync(join(folder, databaseName)).size

it.each([
  ['by its thread', checkpointThread],
  ['without it', missing],
  ['where none can be made', unmakeable],
])('is folded in %s', async (_, thread) => {
  const folder = temporaryFolder()
  const { db, close } = open(folder)
  const folding = startLogFolding(db, thread)
  fillLog(db)
  expect(foldedIn(folder)).toBeLessThan(1_000_000)
  await folding.fold()
  await folding.end()
  expect(foldedIn(folder)).toBeGreaterThan(6_000_000)
  close()
  const after = new Sqlite(join(folder, databaseName), { readonly: true })
  expect(after.prepare('SELECT count(*) FROM skills').pluck().get()).toBe(1_500)
  expect(after.pragma('quick_check', { simple: true })).toBe('ok')
  after.close()
})

it('is begun anew, however long the commits go on', async () => {
  const folder = temporaryFolder()
  const { db } = open(folder)
  const folding = startLogFolding(db, checkpointThread, 500)
  for (let known = 0; known < 3_000; known += 50) {
    fillLog(db, known, 50)
    await turn()
    await folding.fold()
  }
  // A log is written over from its beginning and never cut, so this is the longest that it was.
  expect(statSync(join(folder, `${databaseName}-wal`)).size).toBeLessThan(8_000_000)
  expect(foldedIn(folder)).toBeGreaterThan(12_000_000)
  await folding.end()
})

it('is folded by commits again when the import is over', async () => {
  const folder = temporaryFolder()
  const { db } = open(folder)
  await startLogFolding(db, checkpointThread).end()
  fillLog(db)
  expect(foldedIn(folder)).toBeGreaterThan(4_000_000)
})

it('is folded by commits again when the last folding failed', async () => {
  const folder = temporaryFolder()
  const { db } = open(folder)
  const failing = new Error('the disk is full')
  const checkpoint = () => {
    throw failing
  }
  const folding = startLogFolding({ ...db, checkpoint }, missing)
  await folding.fold()
  await expect(folding.end()).rejects.toBe(failing)
  fillLog(db)
  expect(foldedIn(folder)).toBeGreaterThan(4_000_000)
})
