// Writes what search can find of one guide, and keeps the index in order without ever holding up the program.

import { sql } from 'kysely'
import type { SearchDoc } from '#core/domain/search-docs.ts'
import { type Database, tables } from './database.ts'

export const searchIndexes = ['search_titles', 'search_texts'] as const

type SearchIndex = (typeof searchIndexes)[number]

export function writeSearchDocs(db: Database, version_id: number, docs: readonly SearchDoc[]): void {
  // Ids follow one another, so that each table takes its rows in one go.
  const last = db.first(tables.selectFrom('search_docs').select((one) => one.fn.max('id').as('id')))?.id ?? 0
  const rows = docs.map(({ kind, line, endLine, title, foldedTitle, body, folded }, index) => ({
    id: last + 1 + index,
    version_id,
    kind,
    line,
    end_line: endLine,
    title,
    folded_title: foldedTitle,
    body,
    folded,
  }))
  db.insertAll('search_docs', rows)
  db.insertAll(
    'search_titles',
    docs.map((doc, index) => ({ rowid: last + 1 + index, grams: doc.titleGrams })),
  )
  db.insertAll(
    'search_texts',
    docs.map((doc, index) => ({ rowid: last + 1 + index, grams: doc.textGrams })),
  )
}

/** The value is written out: numbers are bound as REAL, which the index refuses. */
const command = (table: SearchIndex, name: string, value: number) => ({
  compile: () =>
    sql`INSERT INTO ${sql.table(table)} (${sql.ref(table)}, rank) VALUES (${name}, ${sql.lit(value)})`.compile(tables),
})

/** Segments of one level at which SQLite merges whatever the time it takes; portions keep far below it. */
const crisis = 64

/** Merging of its own accord makes single steps of 150 ms; from here on mergeIndex does it in portions. */
export function mergeByHand(db: Database): void {
  for (const table of searchIndexes) {
    db.run(command(table, 'automerge', 0))
    db.run(command(table, 'crisismerge', crisis))
  }
}

/** How many pages of the index one portion writes: a few milliseconds. Single portions of 64 took 65 ms at 9,000 guides. */
const pagesPerPortion = 16

/** One portion; false: there is nothing left to merge. */
export function mergeIndex(db: Database, index: SearchIndex): boolean {
  const before = db.totalChanges()
  db.quickTransaction(() => db.run(command(index, 'merge', pagesPerPortion)))
  // The command itself counts as one change.
  return db.totalChanges() - before > 1
}
