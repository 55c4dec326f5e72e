// What a key of the list does: rate, move, open evidence or filter; null: the key is not one of the list's.

import type { Level } from '#contract/skills.ts'

export type Move = 'next' | 'previous' | 'first' | 'last' | 'next-unrated'
export type Action =
  | { do: 'rate'; level: Level | null }
  | { do: 'move'; to: Move }
  | { do: 'evidence' }
  | { do: 'search' }

const levels: Record<string, Level> = { '0': 0, '1': 1, '2': 2, '3': 3, '4': 4 }
const moves: Record<string, Move> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'next-unrated',
}

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

export function actionOf({ key, ctrlKey, metaKey, altKey }: Key): Action | null {
  if (ctrlKey || metaKey || altKey) return null
  const level = levels[key]
  if (level !== undefined) return { do: 'rate', level }
  if (key === 'Delete' || key.toLowerCase() === 'u') return { do: 'rate', level: null }
  if (key.toLowerCase() === 'e') return { do: 'evidence' }
  if (key === '/') return { do: 'search' }
  const to = moves[key]
  return to === undefined ? null : { do: 'move', to }
}
