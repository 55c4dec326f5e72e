// Migration 7: a database of the sixth schema keeps everything and takes answers, reviews and questions under new names.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

function withSeventh(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations.slice(0, 6))
  sqlite.exec(`INSERT INTO career_notes VALUES ('values', '人の役に立つこと')`)
  migrate(sqlite, migrations.slice(0, 7))
  return sqlite
}

const review = (grade: number, on = '2026-11-21') =>
  `INSERT INTO card_reviews VALUES (NULL, 'なぜ?', 'role', 'なぜ？', ${grade}, '${on}', 'now', 0)`

it('keeps what was written before, and takes the deck', () => {
  const sqlite = withSeventh()
  expect(schemaVersion(sqlite)).toBe(7)
  expect(sqlite.prepare('SELECT text FROM career_notes').all()).toEqual([{ text: '人の役に立つこと' }])
  sqlite.exec(`${review(1)}; ${review(4)}`)
  sqlite.exec(`INSERT INTO interview_answers VALUES ('なぜ?', 'role', 'なぜ？', '好きだから')`)
  sqlite.exec(`INSERT INTO question_merges VALUES ('なぜ?', 'なぜですか?')`)
  expect(sqlite.prepare('SELECT id, grade FROM card_reviews').all()).toEqual([
    { id: 1, grade: 1 },
    { id: 2, grade: 4 },
  ])
})

it.each([
  ['a grade of no button', review(5)],
  ['a grade below もう一度', review(0)],
  ['a day that is none', review(3, 'yesterday')],
  ['an empty answer', `INSERT INTO interview_answers VALUES ('a', 'role', 'a', '')`],
  ['two answers to one question', `INSERT INTO interview_answers VALUES ('a', 'r', 'a', 'b'), ('a', 'r', 'a', 'c')`],
])('refuses %s', (_what, sql) => {
  expect(() => withSeventh().exec(sql)).toThrow(/constraint failed/)
})
