// Shapes of the log of user changes, which undo, redo and the history read.

import type { Instant, LocalDate } from './skills.ts'

export const changeKinds = [
  'import',
  'remove-guide',
  'restore-guide',
  'confirm-rename',
  'dismiss-rename',
  'rate',
  'rate-many',
  'rate-tried',
  'merge-skills',
  'split-skill',
  'dismiss-duplicate',
  'interest',
  'add-evidence',
  'edit-evidence',
  'remove-evidence',
  'edit-requirement',
  'reset-requirement',
  'set-target',
  'remove-target',
  'edit-item',
  'add-item',
  'remove-item',
  'move-item',
  'hold-check-in',
  'edit-check-in',
  'remove-check-in',
  'link-gap',
  'unlink-gap',
  'merge-items',
  'split-items',
  'add-days-off',
  'remove-days-off',
  'add-band',
  'edit-band',
  'hide-band',
  'show-band',
  'reset-band',
  'remove-band',
  'set-place',
  'confirm-stage',
  'dismiss-stage',
  'edit-note',
  'review-card',
  'edit-answer',
  'add-favourites',
  'remove-favourites',
  'add-collection',
  'rename-collection',
  'remove-collection',
  'put-in-collection',
  'take-from-collection',
  'add-highlight',
  'add-bookmark',
  'edit-passage',
  'remove-passage',
  'import-ticks',
  'settings',
  'restore-backup',
  'move-folder',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What stands in the history and can not be undone: it was said before, and a copy was made. */
export const markKinds = ['restore-backup', 'move-folder'] as const satisfies readonly ChangeKind[]

/** What a change was about, enough for a screen to word it: the subject's name and the old and new value. */
export type ChangeSubject = {
  name: string | null
  from: string | number | boolean | null
  to: string | number | boolean | null
  count: number | null
}

export type Change = {
  id: number
  kind: ChangeKind
  on: LocalDate
  at: Instant
  subject: ChangeSubject
  undone: boolean
}

/** What every changing request answers; null: it was like that already, nothing was recorded. */
export type Changed = { change: Change | null }

export type ChangeLog = { undo: Change | null; redo: Change | null; recent: Change[] }

export type HistoryEntry = Change & {
  /** replaced: undone, and something new was done since. mark: it can not be undone. */
  state: 'done' | 'undone' | 'replaced' | 'mark'
}

export type HistoryPage = { entries: HistoryEntry[]; more: boolean }

/** How many changes were undone or redone in one go; change is the last of them. */
export type ManyChanges = { count: number; change: Change }
