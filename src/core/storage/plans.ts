// What the user planned: targets, edits of requirements, checklist items and their order.

import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'

/** The main target first, then as they were set. */
export function listTargets(db: Database): RowOf<'targets'>[] {
  return db.all(tables.selectFrom('targets').selectAll().orderBy('is_main', 'desc').orderBy('set_at').orderBy('slug'))
}

export function listRequirementEdits(db: Database): RowOf<'requirement_edits'>[] {
  return db.all(tables.selectFrom('requirement_edits').selectAll())
}

export function readRequirementEdit(db: Database, slug: string, key: string): RowOf<'requirement_edits'> | undefined {
  return db.first(tables.selectFrom('requirement_edits').selectAll().where('slug', '=', slug).where('key', '=', key))
}

export function listItems(db: Database): RowOf<'checklist_items'>[] {
  return db.all(tables.selectFrom('checklist_items').selectAll().orderBy('added_at').orderBy('key'))
}

export function readItem(db: Database, key: string): RowOf<'checklist_items'> | undefined {
  return db.first(tables.selectFrom('checklist_items').selectAll().where('key', '=', key))
}

/** Where the user put the items of one role's plan. */
export function listItemPositions(db: Database, slug: string): Map<string, number> {
  const rows = db.all(tables.selectFrom('checklist_order').selectAll().where('slug', '=', slug))
  return new Map(rows.map((row) => [row.key, row.position]))
}

/** Every item key that any version of the guide ever had. */
export function listItemKeysEver(db: Database, slug: string): string[] {
  const rows = db.all(
    tables
      .selectFrom('resources')
      .innerJoin('guide_versions', 'guide_versions.id', 'resources.version_id')
      .where('guide_versions.slug', '=', slug)
      .where('guide_versions.placed_at', 'is not', null)
      .select('resources.item_key')
      .distinct(),
  )
  return rows.map((row) => row.item_key)
}

/** Slugs of the guides in the library that name an item, by item key. */
export function listItemMentions(db: Database, keys: readonly string[]): Map<string, string[]> {
  const mentions = new Map<string, string[]>()
  if (keys.length === 0) return mentions
  const rows = db.all(
    tables
      .selectFrom('resources')
      .innerJoin('library', 'library.version_id', 'resources.version_id')
      .where('library.removed_at', 'is', null)
      .where('resources.item_key', 'in', keys)
      .select(['resources.item_key', 'library.slug'])
      .distinct()
      .orderBy('library.slug'),
  )
  for (const row of rows) mentions.set(row.item_key, [...(mentions.get(row.item_key) ?? []), row.slug])
  return mentions
}

export function listStars(db: Database): Map<string, RowOf<'item_stars'>['stars']> {
  return new Map(db.all(tables.selectFrom('item_stars').selectAll()).map((row) => [row.key, row.stars]))
}

/** Folded titles of the steps in which the user's own items stand. */
export function listItemSteps(db: Database): Map<string, string> {
  return new Map(db.all(tables.selectFrom('item_steps').selectAll()).map((row) => [row.key, row.step]))
}

/** What the user said of the gaps that the items of one role close. */
export function listItemGaps(db: Database, slug: string): RowOf<'item_gaps'>[] {
  return db.all(
    tables.selectFrom('item_gaps').selectAll().where('slug', '=', slug).orderBy('key').orderBy('requirement'),
  )
}

export function listDaysOff(db: Database): RowOf<'days_off'>[] {
  return db.all(tables.selectFrom('days_off').selectAll().orderBy('from_on').orderBy('to_on').orderBy('id'))
}

/** Books and courses of the guides in the library, by their titles. */
export function listNamedResources(
  db: Database,
): (Pick<RowOf<'resources'>, 'item_key' | 'type' | 'creator' | 'source'> & { slug: string; title: string })[] {
  return db.all(
    tables
      .selectFrom('resources')
      .innerJoin('library', 'library.version_id', 'resources.version_id')
      .where('library.removed_at', 'is', null)
      .where('resources.type', '!=', 'action')
      .where('resources.title', 'is not', null)
      .select(['item_key', 'library.slug', 'type', 'title', 'creator', 'source'])
      .orderBy('item_key')
      .orderBy('library.slug')
      .$narrowType<{ title: string }>(),
  )
}

/** What any guide calls the items. */
export function listItemTitles(db: Database, keys: readonly string[]): Map<string, string> {
  if (keys.length === 0) return new Map()
  const rows = db.all(
    tables
      .selectFrom('resources')
      .where('item_key', 'in', keys)
      .where('title', 'is not', null)
      .select(['item_key', 'title'])
      .distinct()
      .$narrowType<{ title: string }>(),
  )
  return new Map(rows.map((row) => [row.item_key, row.title]))
}
