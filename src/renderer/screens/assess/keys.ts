// What a key of the list does: rate, move, select, open evidence, merging or the filter; null: the key is not one of the list's.

import type { Level } from '#contract/skills.ts'

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

const levels: Record<string, Level> = { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4 }
const moves: Record<string, Move> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'next-unrated',
}

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }

const letters: Record<string, Action> = {
  u: { do: 'rate', level: null },
  e: { do: 'evidence' },
  m: { do: 'merge' },
  s: { do: 'similar' },
}

export function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Action | null {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'a') return { do: 'select-all' }
  if (ctrlKey || metaKey || altKey) return null
  if (key === ' ') return { do: 'select' }
  if (shiftKey && key === 'ArrowDown') return { do: 'extend', to: 'next' }
  if (shiftKey && key === 'ArrowUp') return { do: 'extend', to: 'previous' }
  const level = levels[key]
  if (level !== undefined) return { do: 'rate', level }
  if (key === 'Delete') return { do: 'rate', level: null }
  const letter = letters[key.toLowerCase()]
  if (letter !== undefined) return letter
  if (key === '/') return { do: 'search' }
  const to = moves[key]
  return to === undefined ? null : { do: 'move', to }
}
