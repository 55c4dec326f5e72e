// Check-ins, and what the change log says of the days before and after them.

import type { ChangeKind } from '#contract/changes.ts'
import type { Instant, LocalDate } from '#contract/skills.ts'
import { readPatches } from './change-parts.ts'
import { type Database, tables } from './database.ts'
import type { Patch } from './patches.ts'
import type { RowOf } from './schema.ts'

/** Newest first. */
export function listCheckIns(db: Database): RowOf<'check_ins'>[] {
  return db.all(tables.selectFrom('check_ins').selectAll().orderBy('held_at', 'desc').orderBy('id'))
}

/** Changes in effect by day and kind, oldest day first; answered by an index alone. */
export function countChangesByDay(db: Database): { on: LocalDate; kind: ChangeKind; count: number }[] {
  const rows = db.all(
    tables
      .selectFrom('changes')
      .where('undone_at', 'is', null)
      .groupBy(['happened_on', 'kind'])
      .select(['happened_on', 'kind', (count) => count.fn.countAll<number>().as('found')])
      .orderBy('happened_on'),
  )
  return rows.map((row) => ({ on: row.happened_on, kind: row.kind as ChangeKind, count: row.found }))
}

/**
 * Changes in effect of the given kinds that were made after the instant, oldest first; after a check-in held then all
 * that came later in the log, since a clock may be put back.
 */
export function patchesAfter(db: Database, at: Instant, kinds: readonly ChangeKind[]): Patch[] {
  const held = db.first(
    tables
      .selectFrom('changes')
      .select('id')
      .where('kind', '=', 'hold-check-in')
      .where('undone_at', 'is', null)
      .where('happened_at', '>=', at)
      .orderBy('id')
      .limit(1),
  )
  const wanted = tables
    .selectFrom('changes')
    .where('undone_at', 'is', null)
    .where(held ? 'id' : 'happened_at', '>', held?.id ?? at)
    .where('kind', 'in', kinds)
  return readPatches(db, wanted).flatMap(({ patches }) => patches)
}
