// The change log: every change of the user is applied and recorded in one transaction, and can be undone and redone.

import {
  type Change,
  type ChangeKind,
  type ChangeLog,
  type ChangeSubject,
  type HistoryPage,
  type ManyChanges,
  markKinds,
} from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { Instant, LocalDate } from '#contract/skills.ts'
import { addPart, type DatedPatches, readPatches } from './change-parts.ts'
import { type Database, tables } from './database.ts'
import { applyPatch, changesNothing, type Patch, repeated, reversed } from './patches.ts'
import type { RowOf } from './schema.ts'

export type When = { on: LocalDate; at: Instant }

export type NewChange = When & { kind: ChangeKind; subject: ChangeSubject; patches: readonly Patch[] }

/** How many changes the history shows. */
const recentCount = 50

/** Patches stay in the database until they are needed: those of a large import are megabytes. */
const described = ['id', 'kind', 'happened_on', 'happened_at', 'subject', 'undone_at'] as const

function readChange(row: Pick<RowOf<'changes'>, (typeof described)[number]>): Change {
  return {
    id: row.id,
    kind: row.kind as ChangeKind,
    on: row.happened_on,
    at: row.happened_at,
    subject: JSON.parse(row.subject) as ChangeSubject,
    undone: row.undone_at !== null,
  }
}

function patchesOf(db: Database, id: number): Patch[] {
  return readPatches(db, tables.selectFrom('changes').where('id', '=', id)).flatMap(({ patches }) => patches)
}

/** null: everything was like that already, and nothing is recorded. */
export function recordChange(db: Database, { kind, subject, patches, on, at }: NewChange): Change | null {
  const real = patches.filter((patch) => !changesNothing(patch))
  if (real.length === 0) return null
  return db.transaction(() => {
    for (const patch of real) applyPatch(db, patch)
    db.run(tables.updateTable('changes').set({ abandoned: 1 }).where('undone_at', 'is not', null))
    const { id } = db.run(
      tables.insertInto('changes').values({
        kind,
        happened_on: on,
        happened_at: at,
        subject: JSON.stringify(subject),
        patches: JSON.stringify(real),
      }),
    )
    return { id, kind, on, at, subject, undone: false }
  })
}

type MoreOfChange = Pick<NewChange, 'kind' | 'subject' | 'patches'>

/** Applies more of a change that would hold up everyone else in one transaction; false: it is not in effect any more. */
export function extendChange(db: Database, id: number, { kind, subject, patches }: MoreOfChange): boolean {
  return db.transaction(() => {
    const { changes } = db.run(
      tables
        .updateTable('changes')
        .set({ kind, subject: JSON.stringify(subject) })
        .where('id', '=', id)
        .where('undone_at', 'is', null),
    )
    if (changes === 0) return false
    if (patches.length > 0) addPart(db, id, patches)
    for (const patch of patches) applyPatch(db, patch)
    return true
  })
}

function lastDone(db: Database): Change | null {
  const row = db.first(
    tables
      .selectFrom('changes')
      .select(described)
      .where('undone_at', 'is', null)
      .where('kind', 'not in', markKinds)
      .orderBy('id', 'desc')
      .limit(1),
  )
  return row ? readChange(row) : null
}

function firstUndone(db: Database): Change | null {
  const row = db.first(
    tables
      .selectFrom('changes')
      .select(described)
      .where('undone_at', 'is not', null)
      .where('abandoned', '=', 0)
      .orderBy('id')
      .limit(1),
  )
  return row ? readChange(row) : null
}

function move(db: Database, change: Change, patches: readonly Patch[], undoneAt: Instant | null): Change {
  for (const patch of patches) applyPatch(db, patch)
  db.run(tables.updateTable('changes').set({ undone_at: undoneAt }).where('id', '=', change.id))
  return { ...change, undone: undoneAt !== null }
}

export function undoChange(db: Database, at: Instant): Change {
  return db.transaction(() => {
    const change = lastDone(db)
    if (!change) throw new CoreFailure('nothing-to-undo')
    return move(db, change, reversed(patchesOf(db, change.id)), at)
  })
}

export function redoChange(db: Database): Change {
  return db.transaction(() => {
    const change = firstUndone(db)
    if (!change) throw new CoreFailure('nothing-to-redo')
    return move(db, change, repeated(patchesOf(db, change.id)), null)
  })
}

/** Those of the changes that are not in effect. */
export function undoneAmong(db: Database, ids: ReadonlySet<number>): Set<number> {
  if (ids.size === 0) return new Set()
  const undone = tables.selectFrom('changes').select('id').where('undone_at', 'is not', null)
  return new Set(db.all(undone.where('id', 'in', [...ids])).map(({ id }) => id))
}

/** All of the steps or none of them. */
function moveMany(db: Database, step: () => Change, goesOn: () => boolean): ManyChanges {
  return db.transaction(() => {
    let change = step()
    let count = 1
    while (goesOn()) {
      change = step()
      count += 1
    }
    return { count, change }
  })
}

export function undoTo(db: Database, id: number, at: Instant): ManyChanges {
  const due = () => (lastDone(db)?.id ?? 0) >= id
  if (!due()) throw new CoreFailure('nothing-to-undo')
  return moveMany(db, () => undoChange(db, at), due)
}

export function redoTo(db: Database, id: number): ManyChanges {
  const due = () => (firstUndone(db)?.id ?? Number.POSITIVE_INFINITY) <= id
  if (!due()) throw new CoreFailure('nothing-to-redo')
  return moveMany(db, () => redoChange(db), due)
}

/** A line of the history for what no log can take back. */
export function recordMark(db: Database, { kind, subject, on, at }: Omit<NewChange, 'patches'>): void {
  db.transaction(() => {
    db.run(tables.updateTable('changes').set({ abandoned: 1 }).where('undone_at', 'is not', null))
    const row = { kind, happened_on: on, happened_at: at, subject: JSON.stringify(subject), patches: '[]' }
    db.run(tables.insertInto('changes').values(row))
  })
}

const marks: ReadonlySet<string> = new Set(markKinds)

export function listHistory(db: Database, before: number | null, limit: number): HistoryPage {
  const query = tables
    .selectFrom('changes')
    .select([...described, 'abandoned'])
    .orderBy('id', 'desc')
    .limit(limit + 1)
  const rows = db.all(before === null ? query : query.where('id', '<', before))
  const entries = rows.slice(0, limit).map((row) => {
    const change = readChange(row)
    const undone = row.abandoned === 1 ? 'replaced' : 'undone'
    return { ...change, state: marks.has(row.kind) ? 'mark' : change.undone ? undone : 'done' } as const
  })
  return { entries, more: rows.length > limit }
}

export function listChanges(db: Database): ChangeLog {
  const recent = db.all(tables.selectFrom('changes').select(described).orderBy('id', 'desc').limit(recentCount))
  return { undo: lastDone(db), redo: firstUndone(db), recent: recent.map(readChange) }
}

/** Undone ones too, the oldest first. */
export function listEveryChange(db: Database): Change[] {
  return db.all(tables.selectFrom('changes').select(described).orderBy('id')).map(readChange)
}

/** Changes in effect of the kinds that were asked for, newest first: what a look back into the past unwinds. */
export function effectiveChanges(db: Database, kinds: readonly ChangeKind[]): DatedPatches[] {
  const wanted = tables.selectFrom('changes').where('undone_at', 'is', null).where('kind', 'in', kinds)
  return readPatches(db, wanted).toReversed()
}
