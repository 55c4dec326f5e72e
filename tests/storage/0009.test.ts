// Migration 9: a database of the eighth schema keeps everything and takes highlights and bookmarks.

import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#core/storage/migrate.ts'
import { migrations } from '#core/storage/migrations/index.ts'

const passages = migrations.findIndex((sql) => sql.includes('CREATE TABLE passages')) + 1

function withPassages(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  migrate(sqlite, migrations.slice(0, passages - 1))
  sqlite.exec(`INSERT INTO interview_answers VALUES ('なぜ?', 'role', 'なぜ？', '好きだから')`)
  migrate(sqlite, migrations.slice(0, passages))
  return sqlite
}

const insert = (row: Partial<Record<'kind' | 'colour' | 'quote' | 'note', string>> = {}) => {
  const { kind = "'highlight'", colour = "'yellow'", quote = "'測る'", note = 'NULL' } = row
  return `INSERT INTO passages VALUES ('a', 'role', ${kind}, ${colour}, '', ${quote}, '', '', 0, ${note}, 'now')`
}

it('keeps what was written before, and takes highlights and bookmarks', () => {
  const sqlite = withPassages()
  expect(sqlite.prepare('SELECT text FROM interview_answers').all()).toEqual([{ text: '好きだから' }])
  sqlite.exec(insert())
  sqlite.exec(`DELETE FROM passages; ${insert({ kind: "'bookmark'", colour: 'NULL', note: "'読み返す'" })}`)
  expect(sqlite.prepare('SELECT kind, note FROM passages').all()).toEqual([{ kind: 'bookmark', note: '読み返す' }])
})

it.each([
  ['a colour without a name', insert({ colour: "'#ff0000'" })],
  ['a highlight without a colour', insert({ colour: 'NULL' })],
  ['a coloured bookmark', insert({ kind: "'bookmark'" })],
  ['another kind', insert({ kind: "'html'" })],
  ['a mark on nothing', insert({ quote: "''" })],
  ['an empty note', insert({ note: "''" })],
  ['two with one id', `${insert()}; ${insert()}`],
])('refuses %s', (_what, sql) => {
  expect(() => withPassages().exec(sql)).toThrow(/constraint failed/)
})
