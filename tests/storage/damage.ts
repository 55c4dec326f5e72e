// Damages a closed database in a way that opening it does not notice: the first page of one table, or a value that its column does not allow.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { databaseName } from '#core/storage/database-name.ts'

export function damageTable(folder: string, table: string): Buffer {
  const file = join(folder, databaseName)
  const reader = new Sqlite(file, { readonly: true })
  const page = Number(reader.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  const size = Number(reader.pragma('page_size', { simple: true }))
  reader.close()
  const bytes = readFileSync(file)
  bytes.fill(0x5a, (page - 1) * size, page * size)
  writeFileSync(file, bytes)
  return bytes
}

/** NULL where the schema says there is none: a copy of such a database is made without a word, and only a check finds it. */
export function breakRule(folder: string): void {
  const sqlite = new Sqlite(join(folder, databaseName))
  sqlite.exec('CREATE TABLE broken (value INTEGER); INSERT INTO broken VALUES (NULL)')
  sqlite.unsafeMode(true)
  sqlite.pragma('writable_schema = on')
  sqlite.exec("UPDATE sqlite_schema SET sql = 'CREATE TABLE broken (value INTEGER NOT NULL)' WHERE name = 'broken'")
  sqlite.close()
}
