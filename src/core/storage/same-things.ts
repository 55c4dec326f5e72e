// Which names the user said are one thing, and which are not.

import type { RenamedPart } from '#contract/library.ts'
import type { Links } from '#core/domain/links.ts'
import { type Database, tables } from './database.ts'
import type { RowOf } from './schema.ts'

export function readSkillLinks(db: Database): Links<number> {
  return new Map(
    db.all(tables.selectFrom('skill_merges').selectAll().orderBy('skill_id')).map((row) => [row.skill_id, row.into_id]),
  )
}

export function readItemLinks(db: Database): Links<string> {
  return new Map(
    db.all(tables.selectFrom('item_merges').selectAll().orderBy('key')).map((row) => [row.key, row.into_key]),
  )
}

/** By slug: what a requirement is called belongs to its role. */
export function readRequirementLinks(db: Database): Map<string, Map<string, string>> {
  const bySlug = new Map<string, Map<string, string>>()
  for (const { slug, key, into_key } of db.all(
    tables.selectFrom('requirement_merges').selectAll().orderBy('slug').orderBy('key'),
  )) {
    const links = bySlug.get(slug) ?? new Map<string, string>()
    bySlug.set(slug, links.set(key, into_key))
  }
  return bySlug
}

/** Answers whether the user said that the two are not the same. */
export function readDismissed(db: Database, slug: string): (part: RenamedPart, from: string, to: string) => boolean {
  const rows = db.all(tables.selectFrom('dismissed_renames').selectAll().where('slug', '=', slug))
  const said = new Set(rows.map((row) => JSON.stringify([row.part, row.old_key, row.new_key])))
  return (part, from, to) => said.has(JSON.stringify([part, from, to]))
}

type Pair = Pick<RowOf<'dismissed_duplicates'>, 'one_key' | 'other_key'>

/** The two keys in the order of their one row. */
export const pairOf = (one: string, other: string): Pair =>
  one < other ? { one_key: one, other_key: other } : { one_key: other, other_key: one }

/** Answers whether the user said that the two, which look like one thing, are two. */
export function readRefused(
  db: Database,
  part: RowOf<'dismissed_duplicates'>['part'],
): (one: string, other: string) => boolean {
  const rows = db.all(tables.selectFrom('dismissed_duplicates').selectAll().where('part', '=', part))
  const said = new Set(rows.map((row) => JSON.stringify([row.one_key, row.other_key])))
  return (one, other) => {
    const { one_key, other_key } = pairOf(one, other)
    return said.has(JSON.stringify([one_key, other_key]))
  }
}
