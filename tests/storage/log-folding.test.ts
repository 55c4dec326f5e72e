// The write-ahead log of an import: folded in by a thread, by the program itself where there is none.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { Database } from '#core/storage/database.ts'
import { startLogFolding } from '#core/storage/log-folding.ts'
import { databaseName } from '#core/storage/open.ts'
import { checkpointThread } from '../parser-thread.ts'
import { cleanUpAfterEach, open, temporaryFolder } from './kit.ts'

cleanUpAfterEach()

/** More than SQLite lets gather before it folds on its own. */
function fillLog(db: Database): void {
  const searchable = 'x'.repeat(4_000)
  for (let id = 1; id <= 1_500; id += 1) {
    db.quickTransaction(() => db.insert('skills', { id, kind: 'hard', folded: `s${id}`, name: `s${id}`, searchable }))
  }
}

/** What is in the database itself: a file without a log beside it. */
const foldedIn = (folder: string): number => statSync(join(folder, databaseName)).size

it.each([
  ['by its thread', checkpointThread],
  ['without it', new URL('no-such-thread.js', checkpointThread)],
])('is folded in %s', async (_, thread) => {
  const folder = temporaryFolder()
  const { db, close } = open(folder)
  const folding = startLogFolding(db, thread)
  fillLog(db)
  expect(foldedIn(folder)).toBeLessThan(1_000_000)
  await folding.fold()
  expect(foldedIn(folder)).toBeGreaterThan(6_000_000)
  await folding.fold()
  await folding.end()
  close()
  const after = new Sqlite(join(folder, databaseName), { readonly: true })
  expect(after.prepare('SELECT count(*) FROM skills').pluck().get()).toBe(1_500)
  expect(after.pragma('quick_check', { simple: true })).toBe('ok')
  after.close()
})

it('is folded by commits again when the import is over', async () => {
  const folder = temporaryFolder()
  const { db } = open(folder)
  await startLogFolding(db, checkpointThread).end()
  fillLog(db)
  expect(foldedIn(folder)).toBeGreaterThan(4_000_000)
})
