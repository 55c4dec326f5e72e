// Migration 5: older changes stay as they are, and what the user adds to bands, ladder and plan is held to its limits.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

const own = migrations.findIndex((sql) => sql.includes('CREATE TABLE salary_edits')) + 1

function withOwnPlan(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations.slice(0, own - 1))
  sqlite.exec(`INSERT INTO settings VALUES ('pay', '680')`)
  migrate(sqlite, migrations.slice(0, own))
  return sqlite
}

it('keeps what was there, and takes what the limits allow', () => {
  const sqlite = withOwnPlan()
  expect(schemaVersion(sqlite)).toBe(own)
  expect(sqlite.prepare('SELECT value FROM settings').get()).toEqual({ value: '680' })
  sqlite.exec(`
    INSERT INTO salary_edits VALUES ('s', 'guide:a', 1, NULL, NULL, NULL, NULL, NULL, 0);
    INSERT INTO salary_edits VALUES ('s', 'own:1', 0, 'A', 0, 3, 0, 999999999, 1);
    INSERT INTO days_off VALUES ('1', '2026-12-29', '2027-01-03', NULL);
    INSERT INTO item_stars VALUES ('book:a', 5);
  `)
})

const refused: [string, string][] = [
  ['a band without label that is shown', `('s', 'k', 0, NULL, NULL, NULL, NULL, NULL, 0)`],
  ['a band that ends before it begins', `('s', 'k', 0, 'A', 3, 3, NULL, NULL, 0)`],
  ['an upper amount below the lower', `('s', 'k', 0, 'A', 0, 3, 800, 700, 0)`],
  ['pay of ten digits', `('s', 'k', 0, 'A', 0, 3, 1000000000, NULL, 0)`],
]
it.each(refused)('refuses %s', (_what, values) => {
  expect(() => withOwnPlan().exec(`INSERT INTO salary_edits VALUES ${values}`)).toThrow(/constraint failed/)
})

const others: [string, string][] = [
  ['days off that end before they begin', `INSERT INTO days_off VALUES ('1', '2026-12-29', '2026-12-28', NULL)`],
  ['a day that is no date', `INSERT INTO days_off VALUES ('1', 'tomorrow', 'tomorrow', NULL)`],
  ['six stars', `INSERT INTO item_stars VALUES ('book:a', 6)`],
]
it.each(others)('refuses %s', (_what, sql) => {
  expect(() => withOwnPlan().exec(sql)).toThrow(/constraint failed/)
})
