// The history of the user's changes: list, undo, redo.

import type { Change, ChangeLog } from '#contract/changes.ts'
import type { Instant } from '#contract/skills.ts'
import { listChanges, redoChange, undoChange } from '#core/storage/changes.ts'
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
