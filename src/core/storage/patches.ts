// A change of the user as row images: read, apply, reverse.

import { type Compilable, type RawBuilder, sql } from 'kysely'
import { CoreFailure } from '#contract/failures.ts'
import { type Database, tables } from './database.ts'
import { type RowOf, type UserTable, userTables } from './schema.ts'

type Cell = string | number | null
export type Row = Record<string, Cell>

/** One row before and after; null: there is none. */
export type Patch = { table: UserTable; before: Row | null; after: Row | null }

function where(table: UserTable, row: Row): RawBuilder<unknown> {
  const columns: readonly string[] = userTables[table]
  return sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
    sql` AND `,
  )
}

const rowQuery = (query: RawBuilder<Row>): Compilable<Row> => ({ compile: () => query.compile(tables) })

function presentRow(db: Database, table: UserTable, key: Row): Row | null {
  return db.first(rowQuery(sql<Row>`SELECT * FROM ${sql.table(table)} WHERE ${where(table, key)}`)) ?? null
}

const sameRow = (a: Row | null, b: Row | null): boolean => {
  if (a === null || b === null) return a === b
  const columns = Object.keys(a)
  return columns.length === Object.keys(b).length && columns.every((column) => a[column] === b[column])
}

/** Reads the row that the key names and says what it should become. */
export function patchRow<Table extends UserTable>(
  db: Database,
  table: Table,
  key: Partial<RowOf<Table>>,
  next: (before: RowOf<Table> | null) => RowOf<Table> | null,
): Patch {
  // Rows of user tables hold strings, numbers and NULL only, which schema.test.ts checks.
  const before = presentRow(db, table, key as Row)
  return { table, before, after: next(before as RowOf<Table> | null) as Row | null }
}

export const changesNothing = (patch: Patch): boolean => sameRow(patch.before, patch.after)

/** Refuses when the row is no longer what the patch was made from, and when it is not what the patch says afterwards. */
export function applyPatch(db: Database, { table, before, after }: Patch): void {
  const key = after ?? before
  if (key === null) return
  if (!sameRow(presentRow(db, table, key), before)) throw new CoreFailure('change-conflict', table)
  const name = sql.table(table)
  if (after === null) {
    db.run(rowQuery(sql`DELETE FROM ${name} WHERE ${where(table, key)}`))
  } else if (before === null) {
    const columns = Object.keys(after)
    const values = columns.map((column) => after[column])
    db.run(
      rowQuery(sql`INSERT INTO ${name} (${sql.join(columns.map((one) => sql.ref(one)))}) VALUES (${sql.join(values)})`),
    )
  } else {
    const pairs = Object.entries(after).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
    db.run(rowQuery(sql`UPDATE ${name} SET ${sql.join(pairs)} WHERE ${where(table, key)}`))
  }
  // What is logged must be what is there, or it could never be undone.
  if (!sameRow(presentRow(db, table, key), after)) throw new CoreFailure('internal', `${table} keeps another row`)
}

/** Ratings and reviews are history: taking one back marks it, the row stays. */
const retracts = ({ table, before, after }: Patch): boolean =>
  (table === 'ratings' || table === 'card_reviews') && before === null && after !== null

export function reversed(patches: readonly Patch[]): Patch[] {
  return patches.toReversed().map((patch) => ({
    table: patch.table,
    before: patch.after,
    after: retracts(patch) ? { ...patch.after, retracted: 1 } : patch.before,
  }))
}

/** What redo applies: as at first, except that a retracted rating is there already. */
export function repeated(patches: readonly Patch[]): Patch[] {
  return patches.map((patch) => (retracts(patch) ? { ...patch, before: { ...patch.after, retracted: 1 } } : patch))
}
