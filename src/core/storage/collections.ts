// Favourites and collections: what the user set apart, by slug, whether the guide is in the library or not.

import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'

export function listFavourites(db: Database): string[] {
  return db.all(tables.selectFrom('favourites').select('slug').orderBy('slug')).map(({ slug }) => slug)
}

/** In the order they were made. */
export function listCollections(db: Database): RowOf<'collections'>[] {
  return db.all(tables.selectFrom('collections').selectAll().orderBy('made_at').orderBy('id'))
}

export function listCollectionGuides(db: Database): RowOf<'collection_guides'>[] {
  return db.all(tables.selectFrom('collection_guides').selectAll().orderBy('collection_id').orderBy('slug'))
}
