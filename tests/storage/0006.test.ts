// Migration 6: a database of the fifth schema keeps everything and holds what the user writes of himself.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

function withSixth(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations.slice(0, 5))
  sqlite.exec(`INSERT INTO item_merges VALUES ('book:a', 'book:b')`)
  migrate(sqlite, migrations.slice(0, 6))
  return sqlite
}

it('keeps what was joined before', () => {
  const sqlite = withSixth()
  expect(schemaVersion(sqlite)).toBe(6)
  expect(sqlite.prepare('SELECT key, into_key FROM item_merges').all()).toEqual([{ key: 'book:a', into_key: 'book:b' }])
  sqlite.exec(`INSERT INTO career_notes VALUES ('values', '人の役に立つこと'), ('notes', 'a')`)
})

const refused: [string, string][] = [
  ['a field of no sheet', `INSERT INTO career_notes VALUES ('hobbies', 'a')`],
  ['a field twice', `INSERT INTO career_notes VALUES ('notes', 'a'), ('notes', 'b')`],
  ['an empty field', `INSERT INTO career_notes VALUES ('notes', '')`],
  ['more than a person would write', `INSERT INTO career_notes VALUES ('notes', '${'a'.repeat(10_001)}')`],
]

it.each(refused)('refuses %s', (_what, sql) => {
  expect(() => withSixth().exec(sql)).toThrow(/constraint failed/)
})
