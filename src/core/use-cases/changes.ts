// The history of the user's changes: list, undo, redo.

import type { Change, ChangeLog, HistoryPage, ManyChanges } from '#contract/changes.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Instant } from '#contract/skills.ts'
import { listChanges, listHistory, redoChange, redoTo, undoChange, undoTo } from '#core/storage/changes.ts'
import type { Context } from './context.ts'

export function listAllChanges({ db }: Context): ChangeLog {
  return listChanges(db)
}

export function undo({ db }: Context, at: Instant): Change {
  return undoChange(db, at)
}

export function redo({ db }: Context): Change {
  return redoChange(db)
}

export function readHistory({ db }: Context, { before, limit }: CheckedInput<'changes.history'>): HistoryPage {
  return listHistory(db, before, limit)
}

export function undoBackTo({ db }: Context, id: number, at: Instant): ManyChanges {
  return undoTo(db, id, at)
}

export function redoForthTo({ db }: Context, id: number): ManyChanges {
  return redoTo(db, id)
}
