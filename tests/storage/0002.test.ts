// Migration 2: a database of the first schema keeps everything and learns which names are one thing.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

function withSecond(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations.slice(0, 1))
  sqlite.exec(`
    INSERT INTO skills (id, kind, folded, name, searchable) VALUES (1, 'hard', 'a', 'A', 'a'), (2, 'hard', 'b', 'B', 'b');
    INSERT INTO ratings VALUES (1, 1, 3, '2026-11-21', 'now', 0);
  `)
  migrate(sqlite, migrations.slice(0, 2))
  return sqlite
}

it('keeps what was rated before', () => {
  const sqlite = withSecond()
  expect(schemaVersion(sqlite)).toBe(2)
  expect(sqlite.prepare('SELECT skill_id, level FROM ratings').all()).toEqual([{ skill_id: 1, level: 3 }])
  sqlite.exec('INSERT INTO skill_merges VALUES (1, 2)')
  expect(sqlite.prepare('SELECT count(*) AS found FROM skill_merges').get()).toEqual({ found: 1 })
})

const refused: [string, string][] = [
  ['a skill that counts for itself', 'INSERT INTO skill_merges VALUES (1, 1)'],
  ['a skill that is not there', 'INSERT INTO skill_merges VALUES (1, 99)'],
  ['a skill that counts for two', 'INSERT INTO skill_merges VALUES (1, 2); INSERT INTO skill_merges VALUES (1, 2)'],
  ['an item that counts for itself', `INSERT INTO item_merges VALUES ('book:a', 'book:a')`],
  ['a requirement without a role', `INSERT INTO requirement_merges VALUES ('', 'hard:a', 'hard:b')`],
  ['a part that carries nothing of the user', `INSERT INTO dismissed_renames VALUES ('s', 'band', 'a', 'b')`],
]

it.each(refused)('refuses %s', (_what, sql) => {
  expect(() => withSecond().exec(sql)).toThrow(/constraint failed/)
})
