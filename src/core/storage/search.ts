// Finds what the library holds of a query's words, by kind of place: names, titles, whole texts.

import { sql } from 'kysely'
import { gramsOfQuery } from '#core/domain/search-grams.ts'
import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'

export type FoundDoc = Pick<
  RowOf<'search_docs'>,
  'id' | 'version_id' | 'kind' | 'line' | 'end_line' | 'title' | 'folded_title' | 'body'
> & { slug: string }

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
    'search_docs.line',
    'search_docs.end_line',
    'search_docs.title',
    'search_docs.folded_title',
    'search_docs.body',
    'library.slug',
  ])

type FoldedColumn = 'search_docs.folded_title' | 'search_docs.folded' | 'skills.searchable'

/** The grams only propose: 「設計図」 holds 設計 and 計図, and so does 「設計と会計図」. */
const holds = (column: FoldedColumn, words: readonly string[]) =>
  sql<boolean>`${sql.join(
    words.map((word) => sql`instr(${sql.ref(column)}, ${word}) > 0`),
    sql` AND `,
  )}`

const shortestFirst = (a: FoundDoc, b: FoundDoc): number => a.folded_title.length - b.folded_title.length

/** Words of a query after foldText. */
export const wordsOf = (folded: string): string[] => folded.split(' ').filter((word) => word !== '')

export function findGuides(db: Database, folded: string, limit: number): FoundDoc[] {
  return db.all(
    found
      .where('search_docs.kind', '=', 'guide')
      .where(holds('search_docs.folded_title', wordsOf(folded)))
      .orderBy(sql`length(search_docs.folded_title)`)
      .orderBy('search_docs.id', 'desc')
      .limit(limit),
  )
}

/** Sections, resources and questions of that title, then those whose title holds the words. */
export function findTitles(db: Database, folded: string, limit: number): FoundDoc[] {
  const grams = gramsOfQuery(folded)
  if (grams === null) return []
  const exact = db.all(
    found
      .where('search_docs.kind', 'in', ['section', 'resource', 'question'])
      .where('search_docs.folded_title', '=', folded)
      .orderBy('search_docs.id', 'desc')
      .limit(limit),
  )
  const holding = db.all(
    found
      .innerJoin('search_titles', 'search_titles.rowid', 'search_docs.id')
      .where(sql<boolean>`search_titles MATCH ${grams}`)
      .where(holds('search_docs.folded_title', wordsOf(folded)))
      .where('search_docs.kind', '!=', 'guide')
      .orderBy('search_titles.rowid', 'desc')
      .limit(titleCandidates),
  )
  return [...exact, ...holding.toSorted(shortestFirst)]
}

/** Newest guides first. */
export function findTexts(db: Database, folded: string, limit: number): FoundDoc[] {
  const grams = gramsOfQuery(folded)
  if (grams === null) return []
  return db.all(
    found
      .innerJoin('search_texts', 'search_texts.rowid', 'search_docs.id')
      .where(sql<boolean>`search_texts MATCH ${grams}`)
      .where(holds('search_docs.folded', wordsOf(folded)))
      .orderBy('search_texts.rowid', 'desc')
      .limit(limit),
  )
}

/** Names are few and short, so that looking at each costs less than an index. */
export function findSkills(db: Database, folded: string, limit: number): RowOf<'skills'>[] {
  return db.all(
    tables
      .selectFrom('skills')
      .selectAll()
      .where(holds('skills.searchable', wordsOf(folded)))
      .orderBy(sql`length(skills.searchable)`)
      .orderBy('skills.id')
      .limit(limit),
  )
}

/** Where a guide in the library asks for a skill; for a tool the row is that of its category. */
export type SkillPlace = { skill_id: number; slug: string; line: number; name: string; description: string | null }

export function findSkillPlaces(db: Database, skillId: number): SkillPlace[] {
  const rows = tables
    .selectFrom('requirement_rows')
    .innerJoin('library', (join) =>
      join.onRef('library.version_id', '=', 'requirement_rows.version_id').on('library.removed_at', 'is', null),
    )
  const columns = [
    'library.slug',
    'requirement_rows.line',
    'requirement_rows.name',
    'requirement_rows.description',
  ] as const
  const own = rows.where('requirement_rows.skill_id', '=', skillId).select(columns)
  const ofTools = rows
    .innerJoin('requirement_tools', (join) =>
      join
        .onRef('requirement_tools.version_id', '=', 'requirement_rows.version_id')
        .onRef('requirement_tools.row_position', '=', 'requirement_rows.position'),
    )
    .where('requirement_tools.skill_id', '=', skillId)
    .select(columns)
  return [...db.all(own), ...db.all(ofTools)].map((row) => ({ ...row, skill_id: skillId }))
}
