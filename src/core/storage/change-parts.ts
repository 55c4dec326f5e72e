// What changes put before and after, read whole: a change that was made a portion at a time has parts beside its own row.

import { type SelectQueryBuilder, sql } from 'kysely'
import type { LocalDate } from '#contract/skills.ts'
import { type Database, tables } from './database.ts'
import type { Patch } from './patches.ts'
import type { Tables } from './schema.ts'

type Changes = SelectQueryBuilder<Tables, 'changes', object>

export type DatedPatches = { on: LocalDate; patches: Patch[] }

/** Oldest first. */
export function readPatches(db: Database, changes: Changes): DatedPatches[] {
  const rows = db.all(changes.select(['id', 'happened_on', 'patches']).orderBy('id'))
  const parts = db.all(
    tables
      .selectFrom('change_parts')
      .select(['change_id', 'patches'])
      // Few changes have parts: each is looked up, where a list of all changes asked for would be made first.
      .where(({ exists }) => exists(changes.select('id').where('id', '=', sql.ref<number>('change_parts.change_id'))))
      .orderBy('change_parts.id'),
  )
  const partsOf = Map.groupBy(parts, (part) => part.change_id)
  return rows.map(({ id, happened_on, patches }) => ({
    on: happened_on,
    patches: [patches, ...(partsOf.get(id) ?? []).map((part) => part.patches)].flatMap(
      (text) => JSON.parse(text) as Patch[],
    ),
  }))
}

export function addPart(db: Database, changeId: number, patches: readonly Patch[]): void {
  db.insert('change_parts', { change_id: changeId, patches: JSON.stringify(patches) })
}
