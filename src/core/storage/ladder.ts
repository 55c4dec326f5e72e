// Where the user stands on the ladders, and what he said of the roles that their stages name.

import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'

export function readLadderPlace(db: Database, slug: string): string | null {
  return db.first(tables.selectFrom('ladder_places').select('stage').where('slug', '=', slug))?.stage ?? null
}

export function listLadderLinks(db: Database, slug: string): RowOf<'ladder_links'>[] {
  return db.all(tables.selectFrom('ladder_links').selectAll().where('slug', '=', slug).orderBy('to_slug'))
}
