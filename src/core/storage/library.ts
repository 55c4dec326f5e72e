// The library: which version of which guide the user has at present.

import { type Database, filledIn, tables } from './database.ts'
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

/** By slug: the slugs that each guide in the library names as related. */
export function listLinks(db: Database): Map<string, Set<string>> {
  const rows = db.all(
    tables
      .selectFrom('library')
      .innerJoin('guide_links', 'guide_links.version_id', 'library.version_id')
      .where('library.removed_at', 'is', null)
      .select(['library.slug as of', 'guide_links.slug as to']),
  )
  const links = new Map<string, Set<string>>()
  for (const { of, to } of rows) links.set(of, (links.get(of) ?? new Set()).add(to))
  return links
}

const libraryRow = tables.selectFrom('library').selectAll().where('slug', '=', '').compile()

/** Removed guides too. */
export function readLibraryRow(db: Database, slug: string): RowOf<'library'> | undefined {
  return db.first(filledIn(libraryRow, [slug]))
}

const placedMark = tables
  .updateTable('guide_versions')
  .set({ placed_at: '' })
  .where('id', '=', 0)
  .where('placed_at', 'is', null)
  .compile()

export function markPlaced(db: Database, versionId: number, at: string): void {
  db.run(filledIn(placedMark, [at, versionId]))
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
