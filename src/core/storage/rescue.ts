// Reads out of a damaged database what can still be read, row by row and from both ends, into a new one.

import Sqlite from 'better-sqlite3'
import { migrate } from './migrate.ts'

type Row = Record<string, unknown>

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function columnsOf(sqlite: Sqlite.Database, table: string): string[] {
  return sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String)
}

/** Ordinary tables; the search index is made anew of what the guides say. */
function tablesOf(sqlite: Sqlite.Database): string[] {
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").pluck().all()
  return names.map(String).filter((name) => !/^(sqlite_|search_)/.test(name))
}

/** Rows up to the first that can not be read. */
function readUntilDamage(sqlite: Sqlite.Database, query: string, take: (row: Row) => void): boolean {
  try {
    for (const row of sqlite.prepare(query).iterate()) take(row as Row)
    return true
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return false
    throw error
  }
}

function copyTable(from: Sqlite.Database, to: Sqlite.Database, table: string): void {
  const known = new Set(columnsOf(to, table))
  const shared = columnsOf(from, table).filter((column) => known.has(column))
  if (shared.length === 0) return
  const list = shared.map(quoted).join(', ')
  const insert = to.prepare(
    `INSERT OR IGNORE INTO ${quoted(table)} (${list}) VALUES (${shared.map(() => '?').join(', ')})`,
  )
  const take = (row: Row) => {
    try {
      insert.run(shared.map((column) => row[column]))
    } catch (error) {
      // A value that the schema does not allow is damage, too.
      if (!(error instanceof Sqlite.SqliteError)) throw error
    }
  }
  const primary = from.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table)
  const order = (direction: string) => primary.map((name) => `${quoted(String(name))} ${direction}`).join(', ')
  // NOT INDEXED: the rows themselves, not what an index says of them.
  if (readUntilDamage(from, `SELECT ${list} FROM ${quoted(table)} NOT INDEXED`, take)) return
  readUntilDamage(from, `SELECT ${list} FROM ${quoted(table)} ORDER BY ${order('DESC')}`, take)
  readUntilDamage(from, `SELECT ${list} FROM ${quoted(table)} ORDER BY ${order('ASC')}`, take)
}

/** Rows whose parent was lost, and theirs. */
function dropOrphans(sqlite: Sqlite.Database): void {
  for (;;) {
    const broken = sqlite.pragma('foreign_key_check') as { table: string; rowid: number | null }[]
    if (broken.length === 0) return
    const names = new Set(broken.map(({ table }) => table))
    for (const table of names) {
      const keys = sqlite
        .prepare('SELECT "table" AS parent, "from" AS child, "to" AS key FROM pragma_foreign_key_list(?) WHERE seq = 0')
        .all(table) as { parent: string; child: string; key: string }[]
      for (const { parent, child, key } of keys) {
        sqlite.exec(
          `DELETE FROM ${quoted(table)} WHERE ${quoted(child)} IS NOT NULL
           AND ${quoted(child)} NOT IN (SELECT ${quoted(key)} FROM ${quoted(parent)})`,
        )
      }
    }
    const left = sqlite.pragma('foreign_key_check') as unknown[]
    if (left.length === broken.length) {
      for (const table of names) sqlite.exec(`DELETE FROM ${quoted(table)}`)
    }
  }
}

/** Answers how many rows were found; makes a database at the draft's place that the program can open. */
export function rescue(damaged: string, draft: string, migrations: readonly string[]): number {
  const to = new Sqlite(draft)
  try {
    migrate(to, migrations)
    to.pragma('foreign_keys = off')
    const known = new Set(tablesOf(to))
    let found = 0
    to.transaction(() => {
      const from = new Sqlite(damaged, { readonly: true, fileMustExist: true })
      try {
        for (const table of tablesOf(from)) if (known.has(table)) copyTable(from, to, table)
      } finally {
        from.close()
      }
      dropOrphans(to)
      // Read again from their bytes at the next start, which makes the search index anew.
      to.exec('UPDATE guide_versions SET parser_version = 0')
      for (const table of known)
        found += Number(
          to
            .prepare(`SELECT count(*) FROM ${quoted(table)}`)
            .pluck()
            .get(),
        )
    })()
    return found
  } finally {
    to.close()
  }
}
