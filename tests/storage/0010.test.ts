// Migration 10: a database of the ninth schema keeps its changes, and takes more parts of one.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

const changeParts = migrations.findIndex((sql) => sql.includes('CREATE TABLE change_parts')) + 1

function withParts(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  sqlite.pragma('foreign_keys = on')
  migrate(sqlite, migrations.slice(0, changeParts - 1))
  sqlite.exec(`INSERT INTO changes VALUES (7, 'import', '2026-11-21', 'now', '{}', '[]', NULL, 0)`)
  migrate(sqlite, migrations.slice(0, changeParts))
  return sqlite
}

it('keeps the changes there were, and takes parts of them', () => {
  const sqlite = withParts()
  sqlite.exec(`INSERT INTO change_parts (change_id, patches) VALUES (7, '[]'), (7, '[1]')`)
  expect(sqlite.prepare('SELECT change_id, patches FROM change_parts ORDER BY id').raw().all()).toEqual([
    [7, '[]'],
    [7, '[1]'],
  ])
})

it.each([
  ['a part of a change that is not there', `INSERT INTO change_parts (change_id, patches) VALUES (8, '[]')`],
  ['a part that is no JSON', `INSERT INTO change_parts (change_id, patches) VALUES (7, '[')`],
  ['a part of nothing', `INSERT INTO change_parts (change_id, patches) VALUES (NULL, '[]')`],
])('refuses %s', (_what, sql) => {
  expect(() => withParts().exec(sql)).toThrow(/constraint failed/)
})
