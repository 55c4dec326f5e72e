// Every row that can not be made again from the guides themselves, table by table, read for an archive and written from one.

import { type RawBuilder, sql } from 'kysely'
import { CoreFailure } from '#contract/failures.ts'
import { type Database, tables } from './database.ts'
import type { NewRowOf, Tables } from './schema.ts'

type Value = string | number | null | Uint8Array
export type TableRows = { columns: string[]; rows: Value[][] }

const asked = <Row>(db: Database, query: RawBuilder<Row>): Row[] => db.all({ compile: () => query.compile(tables) })

const tableNames = (db: Database): string[] =>
  asked(
    db,
    // Neither search indexes, which are virtual, nor the tables that they keep.
    sql<{ name: string }>`
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
  ).map(({ name }) => name)

/** What goes when its guide version goes was extracted from it, and is extracted again; only its file is not. */
function extractedTables(db: Database, names: readonly string[]): ReadonlySet<string> {
  const parents = new Map(
    names.map((name) => [
      name,
      asked(
        db,
        sql<{ table: string }>`SELECT "table" FROM pragma_foreign_key_list(${name}) WHERE on_delete = 'CASCADE'`,
      ).map(({ table }) => table),
    ]),
  )
  const hangsOnVersion = (name: string): boolean =>
    (parents.get(name) ?? []).some((parent) => parent === 'guide_versions' || hangsOnVersion(parent))
  return new Set(names.filter((name) => name !== 'guide_files' && hangsOnVersion(name)))
}

/** Tables of an archive of this schema. */
export function archivedTables(db: Database): string[] {
  const names = tableNames(db)
  const extracted = extractedTables(db, names)
  return names.filter((name) => !extracted.has(name))
}

export function columnsOf(db: Database, table: string): string[] {
  return asked(db, sql<{ name: string }>`SELECT name FROM pragma_table_info(${table}) ORDER BY cid`).map(
    ({ name }) => name,
  )
}

function keyOf(db: Database, table: string): string[] {
  return asked(db, sql<{ name: string }>`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`).map(
    ({ name }) => name,
  )
}

/** Versions of an import that never entered the library are nobody's. */
const onlyPlaced: Record<string, RawBuilder<unknown>> = {
  guide_versions: sql`WHERE placed_at IS NOT NULL`,
  guide_files: sql`WHERE version_id IN (SELECT id FROM guide_versions WHERE placed_at IS NOT NULL)`,
}

/** In the order of the primary key, so that one state has one form. */
export function readTable(db: Database, table: string): TableRows {
  const columns = columnsOf(db, table)
  const order = sql.join(keyOf(db, table).map((column) => sql.ref(column)))
  const where = onlyPlaced[table] ?? sql``
  const found = asked(db, sql<Record<string, Value>>`SELECT * FROM ${sql.table(table)} ${where} ORDER BY ${order}`)
  return { columns, rows: found.map((row) => columns.map((column) => row[column] ?? null)) }
}

/** Into an empty database of the archive's own schema, whose rules refuse what no program could have written. */
export function fillTables(db: Database, filled: ReadonlyMap<string, TableRows>): void {
  db.transaction(() => {
    // Checked when everything is there: the order of the tables says nothing.
    db.run({ compile: () => sql`PRAGMA defer_foreign_keys = on`.compile(tables) })
    for (const [table, { columns, rows }] of filled) {
      const named = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])))
      // Names of tables and columns were compared with those of the schema.
      db.insertAll(table as keyof Tables, named as NewRowOf<keyof Tables>[])
    }
    const [broken] = asked(db, sql<{ table: string }>`SELECT "table" FROM pragma_foreign_key_check LIMIT 1`)
    if (broken) throw new CoreFailure('archive-invalid', `${broken.table} refers to something that is not there`)
  })
}

/** All versions with the name of their file, what their bytes must be, who read them, and whether the library points at them. */
export function listVersionsToRead(db: Database) {
  return db.all(
    tables
      .selectFrom('guide_versions')
      .leftJoin('library', 'library.version_id', 'guide_versions.id')
      .select([
        'guide_versions.id',
        'guide_versions.slug',
        'file_name',
        'sha256',
        'parser_version',
        'library.slug as present',
      ])
      .orderBy('guide_versions.id'),
  )
}

/** Another program may read what this one could not: the next one tries again. */
export function markUnread(db: Database, versionId: number): void {
  db.run(tables.updateTable('guide_versions').set({ parser_version: 0 }).where('id', '=', versionId))
}
