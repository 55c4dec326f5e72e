// What a key of the list does: rate, move, select, open evidence, merging or the filter; null: the key is not one of the list's.

import type { Level } from '#contract/skills.ts'
import { type ShortcutName, shortcutOf } from '../../frame/shortcuts.ts'

export type Move = 'next' | 'previous' | 'first' | 'last' | 'next-unrated'
export type Action =
  | { do: 'rate'; level: Level | null }
  | { do: 'move'; to: Move }
  | { do: 'evidence' }
  | { do: 'search' }
  | { do: 'select' }
  | { do: 'extend'; to: 'next' | 'previous' }
  | { do: 'select-all' }
  | { do: 'merge' }
  | { do: 'similar' }

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

const actions: { [Name in Exclude<ShortcutName<'assess'>, 'rate'>]: Action } = {
  clear: { do: 'rate', level: null },
  next: { do: 'move', to: 'next' },
  previous: { do: 'move', to: 'previous' },
  first: { do: 'move', to: 'first' },
  last: { do: 'move', to: 'last' },
  nextUnrated: { do: 'move', to: 'next-unrated' },
  evidence: { do: 'evidence' },
  select: { do: 'select' },
  extendDown: { do: 'extend', to: 'next' },
  extendUp: { do: 'extend', to: 'previous' },
  selectAll: { do: 'select-all' },
  merge: { do: 'merge' },
  similar: { do: 'similar' },
  search: { do: 'search' },
}

export function actionOf(event: Key): Action | null {
  const name = shortcutOf('assess', event)
  if (name === null) return null
  return name === 'rate' ? { do: 'rate', level: Number(event.key) as Level } : actions[name]
}
