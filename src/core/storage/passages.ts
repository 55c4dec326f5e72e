// Highlights and bookmarks in the text of guides.

import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'

export function listPassages(db: Database, slug: string): RowOf<'passages'>[] {
  return db.all(tables.selectFrom('passages').selectAll().where('slug', '=', slug).orderBy('marked_at').orderBy('id'))
}

export function findPassageRow(db: Database, id: string): RowOf<'passages'> | undefined {
  return db.first(tables.selectFrom('passages').selectAll().where('id', '=', id))
}
