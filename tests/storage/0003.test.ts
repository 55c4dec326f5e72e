// Migration 3: a database of the second schema keeps everything and remembers which pairs the user keeps apart.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

function withThird(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations.slice(0, 2))
  sqlite.exec(`INSERT INTO item_merges VALUES ('book:a', 'book:b')`)
  migrate(sqlite, migrations.slice(0, 3))
  return sqlite
}

it('keeps what was joined before', () => {
  const sqlite = withThird()
  expect(schemaVersion(sqlite)).toBe(3)
  expect(sqlite.prepare('SELECT key, into_key FROM item_merges').all()).toEqual([{ key: 'book:a', into_key: 'book:b' }])
  sqlite.exec(`INSERT INTO dismissed_duplicates VALUES ('skill', 'hard:a', 'hard:b'), ('item', 'book:a', 'book:b')`)
})

const refused: [string, string][] = [
  ['a pair in the other order', `INSERT INTO dismissed_duplicates VALUES ('skill', 'hard:b', 'hard:a')`],
  ['a thing beside itself', `INSERT INTO dismissed_duplicates VALUES ('skill', 'hard:a', 'hard:a')`],
  ['a part that can not be joined', `INSERT INTO dismissed_duplicates VALUES ('band', 'a', 'b')`],
]

it.each(refused)('refuses %s', (_what, sql) => {
  expect(() => withThird().exec(sql)).toThrow(/constraint failed/)
})
