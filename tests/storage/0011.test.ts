// Migration 11: a database of the tenth schema keeps its skills, what refers to them, and their identity.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

function withEleventh(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  sqlite.pragma('foreign_keys = ON')
  migrate(sqlite, migrations.slice(0, 10))
  sqlite.exec(`
    INSERT INTO skills (id, kind, folded, name, searchable) VALUES (1, 'hard', 'a', 'A', 'a'), (2, 'hard', 'b', 'B', 'b');
    INSERT INTO skill_merges VALUES (1, 2);
  `)
  migrate(sqlite, migrations.slice(0, 11))
  return sqlite
}

it('keeps skills and what refers to them', () => {
  const sqlite = withEleventh()
  expect(schemaVersion(sqlite)).toBe(11)
  expect(sqlite.prepare('SELECT * FROM skills').all()).toEqual([
    { id: 1, kind: 'hard', folded: 'a', name: 'A' },
    { id: 2, kind: 'hard', folded: 'b', name: 'B' },
  ])
  expect(sqlite.prepare('SELECT skill_id, into_id FROM skill_merges').all()).toEqual([{ skill_id: 1, into_id: 2 }])
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
})

it.each([
  ['a second skill of one identity', `INSERT INTO skills (kind, folded, name) VALUES ('hard', 'a', 'Ａ')`],
  ['a kind that is none', `INSERT INTO skills (kind, folded, name) VALUES ('other', 'c', 'C')`],
  ['a reference to no skill', 'INSERT INTO skill_merges VALUES (2, 9)'],
])('refuses %s', (_what, sql) => {
  expect(() => withEleventh().exec(sql)).toThrow(/constraint failed/)
})
