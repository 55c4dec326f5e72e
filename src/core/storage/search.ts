// Finds documents of the library that hold every word of a query: exact names first, then titles, then texts, newest guides first.

import { sql } from 'kysely'
import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'
import { gramsOfQuery } from './search-grams.ts'

export type FoundDoc = Pick<
  RowOf<'search_docs'>,
  'id' | 'version_id' | 'kind' | 'skill_id' | 'skill_kind' | 'line' | 'title' | 'body' | 'folded_title'
> & { slug: string; is_sample: 0 | 1 }

/** How many of the newest titles are looked at before they are put in order. */
const titleCandidates = 300

const found = tables
  .selectFrom('search_docs')
  .innerJoin('library', (join) =>
    join.onRef('library.version_id', '=', 'search_docs.version_id').on('library.removed_at', 'is', null),
  )
  .select([
    'search_docs.id',
    'search_docs.version_id',
    'search_docs.kind',
    'search_docs.skill_id',
    'search_docs.skill_kind',
    'search_docs.line',
    'search_docs.title',
    'search_docs.body',
    'search_docs.folded_title',
    'library.slug',
    'library.is_sample',
  ])

/** The grams only propose: 「設計図」 holds 設計 and 計図 as does 「設計と会計図」. */
const holds = (column: 'folded_title' | 'folded', words: readonly string[]) =>
  sql<boolean>`${sql.join(
    words.map((word) => sql`instr(${sql.ref(`search_docs.${column}`)}, ${word}) > 0`),
    sql` AND `,
  )}`

function exactNames(db: Database, folded: string, limit: number): FoundDoc[] {
  return db.all(found.where('search_docs.folded_title', '=', folded).orderBy('search_docs.id', 'desc').limit(limit))
}

function titles(db: Database, grams: string, words: readonly string[]): FoundDoc[] {
  return db.all(
    found
      .innerJoin('search_titles', 'search_titles.rowid', 'search_docs.id')
      .where(sql<boolean>`search_titles MATCH ${grams}`)
      .where(holds('folded_title', words))
      .orderBy('search_titles.rowid', 'desc')
      .limit(titleCandidates),
  )
}

function texts(db: Database, grams: string, words: readonly string[], limit: number): FoundDoc[] {
  return db.all(
    found
      .innerJoin('search_texts', 'search_texts.rowid', 'search_docs.id')
      .where(sql<boolean>`search_texts MATCH ${grams}`)
      .where(holds('folded', words))
      .orderBy('search_texts.rowid', 'desc')
      .limit(limit),
  )
}

/** folded is the query after foldText. */
export function searchDocs(db: Database, folded: string, limit: number): FoundDoc[] {
  const grams = gramsOfQuery(folded)
  if (grams === null) return []
  const words = folded.split(' ').filter((word) => word !== '')
  const byTitle = titles(db, grams, words).toSorted((a, b) => a.folded_title.length - b.folded_title.length)
  const hits = new Map<number, FoundDoc>()
  for (const doc of [...exactNames(db, folded, limit), ...byTitle]) hits.set(doc.id, doc)
  if (hits.size < limit) {
    for (const doc of texts(db, grams, words, limit + hits.size)) if (!hits.has(doc.id)) hits.set(doc.id, doc)
  }
  return [...hits.values()]
}
