// The last known name of a guide that is no longer in the library.

import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'

export function nameOfSlug(
  db: Database,
  slug: string,
): Pick<RowOf<'guide_versions'>, 'slug' | 'role' | 'title' | 'subtitle'> | undefined {
  return db.first(
    tables
      .selectFrom('library')
      .innerJoin('guide_versions', 'guide_versions.id', 'library.version_id')
      .where('library.slug', '=', slug)
      .select(['guide_versions.slug', 'guide_versions.role', 'guide_versions.title', 'guide_versions.subtitle']),
  )
}
