// Finds what the library holds of a query's words, by kind of place: names, titles, whole texts.

import { sql } from 'kysely'
import { gramsOfQuery, isGram } from '#core/domain/search-grams.ts'
import { bareEnd, type Wanted } from '#folding/search-words.ts'
import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'

export type FoundDoc = Pick<
  RowOf<'search_docs'>,
  'id' | 'version_id' | 'kind' | 'line' | 'end_line' | 'title' | 'folded_title' | 'body'
> & { slug: string }

/** How many of the newest titles are looked at before they are put in order. */
const titleCandidates = 300

/** Only what stands in the library now. */
const shelved = tables
  .selectFrom('search_docs')
  .innerJoin('library', (join) =>
    join.onRef('library.version_id', '=', 'search_docs.version_id').on('library.removed_at', 'is', null),
  )

type FoldedColumn = 'search_docs.folded_title' | 'search_docs.folded'

/** As placeOf decides: where the mark at the end may be missing, no katakana follows. */
function holdsSpelling(column: FoldedColumn, spelling: string) {
  const bare = bareEnd(spelling)
  const holdsBare = sql`instr(${sql.ref(column)}, ${bare}) > 0`
  if (bare === spelling) return holdsBare
  const ending = `*${bare.replace(/[*?[]/g, '[$&]')}[^ァ-ヶ]*`
  return sql`(${holdsBare} AND ${sql.ref(column)} || ' ' GLOB ${ending})`
}

/** The grams only propose: 「設計図」 holds 設計 and 計図, and so does 「設計と会計図」. */
function holds(column: FoldedColumn, wanted: readonly Wanted[]) {
  const each = wanted.map((spellings) => {
    const any = spellings.map((spelling) => holdsSpelling(column, spelling))
    return sql`(${sql.join(any, sql` OR `)})`
  })
  return each.length === 0 ? sql<boolean>`TRUE` : sql<boolean>`${sql.join(each, sql` AND `)}`
}

const longer = (wanted: readonly Wanted[]): Wanted[] => wanted.filter((spellings) => !isGram(spellings))

type Index = 'search_titles' | 'search_texts'

/** By crossing SQLite starts from the index, which has its rows in order; left to itself it goes over the whole library. */
const proposed = (index: Index, grams: string) =>
  tables
    .selectFrom(index)
    .crossJoin('search_docs')
    .crossJoin('library')
    .where(sql<boolean>`${sql.table(index)} MATCH ${grams}`)
    .where(sql<boolean>`search_docs.id = ${sql.ref(`${index}.rowid`)}`)
    .whereRef('library.version_id', '=', 'search_docs.version_id')
    .where('library.removed_at', 'is', null)

const newest = (index: Index) => sql.ref(`${index}.rowid`)

const docs = shelved.select([
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

/** In the order of the ids. */
export function readDocs(db: Database, ids: readonly number[]): FoundDoc[] {
  if (ids.length === 0) return []
  const byId = new Map(db.all(docs.where('search_docs.id', 'in', ids)).map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The guides themselves, in the order of their versions; the plus keeps SQLite from going over every guide by kind. */
export function readGuideDocs(db: Database, versionIds: readonly number[]): FoundDoc[] {
  if (versionIds.length === 0) return []
  const rows = db.all(
    docs.where('search_docs.version_id', 'in', versionIds).where(sql<boolean>`+search_docs.kind = 'guide'`),
  )
  const byVersion = new Map(rows.map((row) => [row.version_id, row]))
  return versionIds.flatMap((id) => byVersion.get(id) ?? [])
}

/** Ids of sections, resources and questions of that title, then those whose title holds the words. */
export function findTitles(db: Database, title: string, wanted: readonly Wanted[], limit: number): number[] {
  const grams = gramsOfQuery(wanted)
  if (grams === null) return []
  const exact = db.all(
    shelved
      .where('search_docs.kind', 'in', ['section', 'resource', 'question'])
      .where('search_docs.folded_title', '=', title)
      .orderBy('search_docs.id', 'desc')
      .limit(limit)
      .select('search_docs.id'),
  )
  const holding = db.all(
    proposed('search_titles', grams)
      .where(holds('search_docs.folded_title', longer(wanted)))
      .where('search_docs.kind', '!=', 'guide')
      .orderBy(newest('search_titles'), 'desc')
      .limit(titleCandidates)
      .select(['search_docs.id', sql<number>`length(search_docs.folded_title)`.as('size')]),
  )
  const shortestFirst = holding.toSorted((a, b) => a.size - b.size)
  return [...new Set([...exact, ...shortestFirst].map(({ id }) => id))].slice(0, limit)
}

/** Ids, the newest guides first. */
export function findTexts(db: Database, wanted: readonly Wanted[], limit: number): number[] {
  const grams = gramsOfQuery(wanted)
  if (grams === null) return []
  return db
    .all(
      proposed('search_texts', grams)
        .where(holds('search_docs.folded', longer(wanted)))
        .orderBy(newest('search_texts'), 'desc')
        .limit(limit)
        .select('search_docs.id'),
    )
    .map(({ id }) => id)
}

/** Where a guide in the library asks for a skill; for a tool the row is that of its category. */
export type SkillPlace = { slug: string; line: number; name: string; description: string | null }

/** The first place under any of the names, if there is one in those guides; null: in any guide. */
export function findSkillPlace(
  db: Database,
  skillIds: readonly number[],
  slugs: readonly string[] | null,
): SkillPlace | null {
  const rows = tables
    .selectFrom('requirement_rows')
    .innerJoin('library', (join) =>
      join.onRef('library.version_id', '=', 'requirement_rows.version_id').on('library.removed_at', 'is', null),
    )
    .$if(slugs !== null, (query) => query.where('library.slug', 'in', slugs ?? []))
    .select(['library.slug', 'requirement_rows.line', 'requirement_rows.name', 'requirement_rows.description'])
    .limit(1)
  const own = db.first(rows.where('requirement_rows.skill_id', 'in', skillIds))
  if (own) return own
  const ofTools = rows.innerJoin('requirement_tools', (join) =>
    join
      .onRef('requirement_tools.version_id', '=', 'requirement_rows.version_id')
      .onRef('requirement_tools.row_position', '=', 'requirement_rows.position'),
  )
  return db.first(ofTools.where('requirement_tools.skill_id', 'in', skillIds)) ?? null
}
