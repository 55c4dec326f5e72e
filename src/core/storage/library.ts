// The library: which version of which guide the user has at present.

import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'

/** A guide in the library: its version with the library's own columns. */
export type Shelved = RowOf<'guide_versions'> & { is_sample: 0 | 1; added_at: string }

const shelved = tables
  .selectFrom('library')
  .innerJoin('guide_versions', 'guide_versions.id', 'library.version_id')
  .where('library.removed_at', 'is', null)
  .selectAll('guide_versions')
  .select(['library.is_sample', 'library.added_at'])

export function listShelved(db: Database): Shelved[] {
  return db.all(shelved.orderBy('guide_versions.slug'))
}

export function readShelved(db: Database, slug: string): Shelved | undefined {
  return db.first(shelved.where('library.slug', '=', slug))
}

/** Removed guides too. */
export function readLibraryRow(db: Database, slug: string): RowOf<'library'> | undefined {
  return db.first(tables.selectFrom('library').selectAll().where('slug', '=', slug))
}

export function listLibraryRows(db: Database): RowOf<'library'>[] {
  return db.all(tables.selectFrom('library').selectAll())
}

export function markPlaced(db: Database, versionId: number, at: string): void {
  db.run(
    tables
      .updateTable('guide_versions')
      .set({ placed_at: at })
      .where('id', '=', versionId)
      .where('placed_at', 'is', null),
  )
}

export function readReadingPlace(db: Database, slug: string): number | null {
  return db.first(tables.selectFrom('reading_places').select('line').where('slug', '=', slug))?.line ?? null
}

export function writeReadingPlace(db: Database, slug: string, line: number, at: string): void {
  db.run(
    tables
      .insertInto('reading_places')
      .values({ slug, line, read_at: at })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet({ line, read_at: at })),
  )
}

export type VersionCounts = { resources: number; questions: number; sections: number; warnings: number }

function countBy(
  db: Database,
  table: 'resources' | 'questions' | 'guide_sections' | 'diagnostics',
  warningsOnly: boolean,
): Map<number, number> {
  const query = tables
    .selectFrom(table)
    .innerJoin('library', 'library.version_id', `${table}.version_id`)
    .$if(warningsOnly, (counted) => counted.where('severity', '!=', 'info'))
    .groupBy(`${table}.version_id`)
    .select([`${table}.version_id`, (count) => count.fn.countAll<number>().as('found')])
  return new Map(db.all(query).map((row) => [row.version_id, row.found]))
}

/** For every version that the library points at. */
export function countContents(db: Database): (versionId: number) => VersionCounts {
  const resources = countBy(db, 'resources', false)
  const questions = countBy(db, 'questions', false)
  const sections = countBy(db, 'guide_sections', false)
  const warnings = countBy(db, 'diagnostics', true)
  return (id) => ({
    resources: resources.get(id) ?? 0,
    questions: questions.get(id) ?? 0,
    sections: sections.get(id) ?? 0,
    warnings: warnings.get(id) ?? 0,
  })
}

/** Tags of the front matter, by version. */
export function listTags(db: Database): Map<number, string[]> {
  const rows = db.all(
    tables
      .selectFrom('guide_words')
      .innerJoin('library', 'library.version_id', 'guide_words.version_id')
      .where('library.removed_at', 'is', null)
      .where('guide_words.kind', '=', 'tag')
      .select(['guide_words.version_id', 'guide_words.word'])
      .orderBy('guide_words.version_id')
      .orderBy('guide_words.position'),
  )
  const tags = new Map<number, string[]>()
  for (const { version_id, word } of rows) {
    const own = tags.get(version_id)
    if (own) own.push(word)
    else tags.set(version_id, [word])
  }
  return tags
}
