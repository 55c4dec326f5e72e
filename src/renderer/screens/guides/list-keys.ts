// What a key of the library's list does; null: the key is not one of the list's.

import { shortcutOf } from '../../frame/shortcuts.ts'

export type ListAction =
  | { do: 'move' | 'extend'; to: number }
  | { do: 'open' | 'select' | 'selectAll' | 'favourite' | 'clear' }

type Key = Parameters<typeof shortcutOf>[1]
type Place = { at: number; count: number; columns: number }

/** at: place of the current guide; columns: guides beside each other. */
export function listAction(event: Key, place: Place): ListAction | null {
  const name = shortcutOf('library', event)
  if (name === null) return null
  if (name === 'first') return { do: 'move', to: 0 }
  if (name === 'last') return { do: 'move', to: Math.max(0, place.count - 1) }
  if (name !== 'move' && name !== 'extend') return { do: name }
  const by = steps(place.columns)[event.key]
  if (by === undefined) return null
  const to = place.at + by
  return { do: name, to: to >= 0 && to < place.count ? to : place.at }
}

const steps = (columns: number): { [key: string]: number } => ({
  ArrowDown: columns,
  ArrowUp: -columns,
  ...(columns > 1 ? { ArrowRight: 1, ArrowLeft: -1 } : {}),
})
