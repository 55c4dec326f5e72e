// Migration 8: a database of the seventh schema keeps everything and takes favourites and collections.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

function withEighth(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  sqlite.pragma('foreign_keys = on')
  migrate(sqlite, migrations.slice(0, 7))
  sqlite.exec(`INSERT INTO interview_answers VALUES ('なぜ?', 'role', 'なぜ？', '好きだから')`)
  migrate(sqlite, migrations.slice(0, 8))
  return sqlite
}

it('keeps what was written before, and takes favourites and collections', () => {
  const sqlite = withEighth()
  expect(schemaVersion(sqlite)).toBe(8)
  expect(sqlite.prepare('SELECT text FROM interview_answers').all()).toEqual([{ text: '好きだから' }])
  sqlite.exec(`INSERT INTO favourites VALUES ('role', 'now')`)
  sqlite.exec(`INSERT INTO collections VALUES ('c', '候補', 'now'); INSERT INTO collection_guides VALUES ('c', 'role')`)
  expect(sqlite.prepare('SELECT slug FROM collection_guides').all()).toEqual([{ slug: 'role' }])
})

it.each([
  ['a collection without a name', `INSERT INTO collections VALUES ('c', '', 'now')`],
  ['a name that is too long', `INSERT INTO collections VALUES ('c', '${'名'.repeat(101)}', 'now')`],
  ['a guide in a collection that is not there', `INSERT INTO collection_guides VALUES ('c', 'role')`],
  ['a favourite twice', `INSERT INTO favourites VALUES ('a', 'now'), ('a', 'later')`],
])('refuses %s', (_what, sql) => {
  expect(() => withEighth().exec(sql)).toThrow(/constraint failed/)
})
