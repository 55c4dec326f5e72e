// Migration 1: an empty file becomes a database, wholly or not at all.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { CoreFailure } from '#contract/failures.ts'
import { migrate, schemaVersion } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

it('builds the first schema from nothing', () => {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations.slice(0, 1))
  expect(schemaVersion(sqlite)).toBe(1)
  expect(sqlite.prepare('SELECT count(*) AS found FROM guide_versions').get()).toEqual({ found: 0 })
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
})

it('does nothing the second time', () => {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations)
  sqlite.exec(`INSERT INTO settings (key, value) VALUES ('theme', '"dark"')`)
  migrate(sqlite, migrations)
  expect(sqlite.prepare('SELECT value FROM settings').get()).toEqual({ value: '"dark"' })
})

it('takes a step back whole when it fails in its middle', () => {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations)
  const broken = 'CREATE TABLE later (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);'
  expect(() => migrate(sqlite, [...migrations, broken])).toThrow('no such table')
  expect(schemaVersion(sqlite)).toBe(migrations.length)
  expect(sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'later'`).get()).toBeUndefined()
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
})

it('refuses a step that breaks a foreign key', () => {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations)
  const orphan = `INSERT INTO guide_links (version_id, position, slug) VALUES (7, 0, 'x');`
  expect(() => migrate(sqlite, [...migrations, orphan])).toThrow('broke foreign keys')
  expect(sqlite.prepare('SELECT count(*) AS found FROM guide_links').get()).toEqual({ found: 0 })
})

it('refuses a database of a later program', () => {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations)
  sqlite.pragma(`user_version = ${migrations.length + 1}`)
  expect(() => migrate(sqlite, migrations)).toThrow(CoreFailure)
})

const refused: [string, string][] = [
  ['a level above R4', `INSERT INTO ratings VALUES (1, 1, 5, '2026-11-21', 'now', 0)`],
  ['a date that is none', `INSERT INTO ratings VALUES (1, 1, 3, 'yesterday', 'now', 0)`],
  ['a rating of a skill that is not there', `INSERT INTO ratings VALUES (1, 99, 3, '2026-11-21', 'now', 0)`],
  ['a second main target', `INSERT INTO targets VALUES ('b', 'middle', NULL, 5, 1, 'now')`],
  ['a setting that is no JSON', `INSERT INTO settings VALUES ('theme', 'dark')`],
  [
    'a note without an end',
    `INSERT INTO evidence VALUES ('e', 1, 'work', NULL, NULL, printf('%.*c', 10001, 'x'), 'now')`,
  ],
  ['a tool category that is a skill', `INSERT INTO requirement_rows VALUES (1, 0, 'tool', 'x', NULL, 1, 1, 1)`],
]

it.each(refused)('refuses %s', (_what, sql) => {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations)
  sqlite.exec(`
    INSERT INTO skills (id, kind, folded, name) VALUES (1, 'hard', 'a', 'A');
    INSERT INTO targets VALUES ('a', 'middle', NULL, 5, 1, 'now');
    INSERT INTO guide_versions VALUES (1, 'a', '${'0'.repeat(64)}', 'a.md', 'utf-8', 0, 1, 'other', NULL, NULL, NULL, NULL, NULL, 0, 'now', NULL);
  `)
  expect(() => sqlite.exec(sql)).toThrow(/constraint failed/)
})
