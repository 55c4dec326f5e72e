// Migration 4: a database of the third schema keeps its changes, counts them by day, and takes check-ins.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

function withFourth(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations.slice(0, 3))
  sqlite.exec(`INSERT INTO changes (kind, happened_on, happened_at, subject, patches)
    VALUES ('rate', '2026-11-21', '2026-11-21T00:00:00.000Z', '{}', '[]')`)
  migrate(sqlite, migrations.slice(0, 4))
  return sqlite
}

const checkIn = (low: string, on: string) =>
  `INSERT INTO check_ins VALUES ('a', 'role', '役', 'middle', '${on}', 'now', NULL, ${low}, 50, NULL, NULL)`

it('keeps what was changed before, and counts it without reading the changes', () => {
  const sqlite = withFourth()
  expect(schemaVersion(sqlite)).toBe(4)
  const query =
    'SELECT happened_on, kind, count(*) AS found FROM changes WHERE undone_at IS NULL GROUP BY happened_on, kind'
  expect(sqlite.prepare(query).all()).toEqual([{ happened_on: '2026-11-21', kind: 'rate', found: 1 }])
  expect(JSON.stringify(sqlite.prepare(`EXPLAIN QUERY PLAN ${query}`).all())).toContain('COVERING INDEX changes_by_day')
})

it('takes a check-in', () => {
  const sqlite = withFourth()
  sqlite.exec(checkIn('0', '2026-11-21'))
  expect(sqlite.prepare('SELECT id, low FROM check_ins').all()).toEqual([{ id: 'a', low: 0 }])
})

it.each([
  ['a score over a hundred', checkIn('101', '2026-11-21')],
  ['a day that is none', checkIn('1', 'yesterday')],
])('refuses %s', (_what, sql) => {
  expect(() => withFourth().exec(sql)).toThrow(/constraint failed/)
})
