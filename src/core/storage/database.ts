// One SQLite connection that runs typed queries synchronously, so that a transaction can never wait on anything in its middle.

import type Sqlite from 'better-sqlite3'
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { NewRowOf, Tables } from './schema.ts'

/** Builds and types queries; it has no connection of its own so a query can not wait in the middle of a transaction. */
export const tables = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** A query that was compiled once, with other values in the places of those it was compiled with. */
export const filledIn = <Row>(query: CompiledQuery<Row>, parameters: readonly unknown[]): Compilable<Row> => ({
  compile: () => ({ ...query, parameters }),
})

export type Database = {
  /** Path of the file. */
  file: string
  all<Row>(query: Compilable<Row>): Row[]
  first<Row>(query: Compilable<Row>): Row | undefined
  run(query: Compilable<unknown>): { changes: number; id: number }
  /** One row; answers its id. */
  insert<Table extends keyof Tables>(table: Table, row: NewRowOf<Table>): number
  /** Rows that all have the same columns, each by the same prepared statement: many times faster than one long statement. */
  insertAll<Table extends keyof Tables>(table: Table, rows: readonly NewRowOf<Table>[]): void
  /** Commits when work returns, rolls back when it throws; work must not be async. Nested calls join the outer one. */
  transaction<Value>(work: () => Value): Value
  /** As transaction, but a power failure may lose it until the next full one is there: for what nobody was told is saved. */
  quickTransaction<Value>(work: () => Value): Value
  /** All queries inside see one state, whoever writes meanwhile. */
  snapshot<Value>(work: () => Value): Value
  /** Counts writes of this connection, or those to some tables; a cache that saw the same number is still right. */
  revision(of?: readonly (keyof Tables)[]): number
  /** Whether another connection has written since this one was opened. */
  othersWrote(): boolean
  /** Counts rows that were written, those inside an index too. */
  totalChanges(): number
  /** Folds a part of the write-ahead log in, without waiting for anyone. */
  checkpoint(): void
  /** true: the log grows until somebody folds it in, false: a commit does that now and then and so takes long. */
  foldByHand(wanted: boolean): void
  close(): void
}

export type SlowQuery = (milliseconds: number) => void

/** Longer statements come from inserts of many rows and are not worth keeping prepared. */
const longestKept = 4_000
const mostKept = 500
const slowAfter = 40

/** SQLite's own measure. */
const pagesBeforeFolding = 1_000

const writtenTable = /^\s*(?:insert|replace|update|delete)\s+(?:or\s+\w+\s+)?(?:into\s+|from\s+)?"?(\w+)/iu

export function createDatabase(sqlite: Sqlite.Database, onSlow: SlowQuery): Database {
  const prepared = new Map<string, Sqlite.Statement<unknown[]>>()
  let revision = 0
  const dataVersion = () => Number(sqlite.pragma('data_version', { simple: true }))
  const versionAtOpening = dataVersion()
  const revisions = new Map<string, number>()
  /** Writes whose table the statement does not tell: they count for every table. */
  let unnamed = 0
  const totalChanges = sqlite.prepare('SELECT total_changes()').pluck()

  const inserts = new Map<string, string>()
  /** As openStorage leaves it. */
  let synchronous: 'full' | 'normal' = 'full'

  /** Changed only when it must be: an import stores thousands of guides in a row. */
  const setSynchronous = (wanted: 'full' | 'normal'): void => {
    if (synchronous === wanted) return
    sqlite.pragma(`synchronous = ${wanted}`)
    synchronous = wanted
  }

  /** Building a query takes longer than running it, and a guide has rows of twenty tables. */
  const insertSql = <Table extends keyof Tables>(table: Table, row: NewRowOf<Table>): string => {
    const shape = `${table} ${Object.keys(row).join(' ')}`
    const known = inserts.get(shape)
    if (known !== undefined) return known
    const { sql } = tables.insertInto(table).values(row).compile()
    inserts.set(shape, sql)
    return sql
  }

  const statement = (sql: string): Sqlite.Statement<unknown[]> => {
    const known = prepared.get(sql)
    if (known) return known
    const made = sqlite.prepare<unknown[]>(sql)
    if (sql.length <= longestKept && prepared.size < mostKept) prepared.set(sql, made)
    return made
  }

  const noteWrite = (sql: string): void => {
    revision += 1
    const table = writtenTable.exec(sql)?.[1]
    if (table === undefined) unnamed += 1
    else revisions.set(table, (revisions.get(table) ?? 0) + 1)
  }

  const timed = <Value>(work: () => Value): Value => {
    const started = performance.now()
    try {
      return work()
    } finally {
      const took = performance.now() - started
      if (took > slowAfter) onSlow(Math.round(took))
    }
  }

  return {
    file: sqlite.name,
    all: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = query.compile()
      return timed(() => statement(sql).all(...parameters) as Row[])
    },
    first: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = query.compile()
      return timed(() => statement(sql).get(...parameters) as Row | undefined)
    },
    run: (query) => {
      const { sql, parameters } = query.compile()
      if (!sqlite.inTransaction) setSynchronous('full')
      const result = timed(() => statement(sql).run(...parameters))
      noteWrite(sql)
      return { changes: result.changes, id: Number(result.lastInsertRowid) }
    },
    insert: (table, row) => {
      if (!sqlite.inTransaction) setSynchronous('full')
      const sql = insertSql(table, row)
      const { lastInsertRowid } = timed(() => statement(sql).run(Object.values(row)))
      noteWrite(sql)
      return Number(lastInsertRowid)
    },
    insertAll: (table, rows) => {
      const [first] = rows
      if (first === undefined) return
      const columns = Object.keys(first) as (keyof typeof first)[]
      if (!sqlite.inTransaction) setSynchronous('full')
      const sql = insertSql(table, first)
      const one = statement(sql)
      timed(() => {
        for (const row of rows) one.run(columns.map((column) => row[column]))
      })
      noteWrite(sql)
    },
    transaction: (work) => {
      if (sqlite.inTransaction) return work()
      setSynchronous('full')
      return sqlite.transaction(work).immediate()
    },
    quickTransaction: (work) => {
      if (sqlite.inTransaction) return work()
      setSynchronous('normal')
      return sqlite.transaction(work).immediate()
    },
    snapshot: (work) => (sqlite.inTransaction ? work() : sqlite.transaction(work).deferred()),
    othersWrote: () => dataVersion() !== versionAtOpening,
    revision: (of) =>
      of === undefined ? revision : of.reduce((sum, table) => sum + (revisions.get(table) ?? 0), unnamed),
    totalChanges: () => Number(totalChanges.get()),
    checkpoint: () => void sqlite.pragma('wal_checkpoint(PASSIVE)'),
    foldByHand: (wanted) => void sqlite.pragma(`wal_autocheckpoint = ${wanted ? 0 : pagesBeforeFolding}`),
    close: () => {
      prepared.clear()
      try {
        if (!sqlite.readonly) sqlite.pragma('wal_checkpoint(TRUNCATE)')
      } finally {
        sqlite.close()
      }
    },
  }
}
