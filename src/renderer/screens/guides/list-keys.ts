// What a key of the library's list does; null: the key is not one of the list's.

export type ListAction =
  | { do: 'move' | 'extend'; to: number }
  | { do: 'open' | 'select' | 'select-all' | 'favourite' | 'clear' }

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean }
type Place = { at: number; count: number; columns: number }

/** at: place of the current guide; columns: guides beside each other. */
export function listAction(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Key,
  { at, count, columns }: Place,
): ListAction | null {
  if (altKey) return null
  const lower = key.toLowerCase()
  if (ctrlKey || metaKey) return lower === 'a' && !shiftKey ? { do: 'select-all' } : null
  if (key === ' ') return { do: 'select' }
  if (key === 'Enter') return { do: 'open' }
  if (key === 'Escape') return { do: 'clear' }
  if (lower === 'f' && !shiftKey) return { do: 'favourite' }
  const to = placeAfter(key, { at, count, columns })
  return to === null ? null : { do: shiftKey ? 'extend' : 'move', to }
}

function placeAfter(key: string, { at, count, columns }: Place): number | null {
  const within = (to: number) => (to >= 0 && to < count ? to : at)
  if (key === 'ArrowDown') return within(at + columns)
  if (key === 'ArrowUp') return within(at - columns)
  if (key === 'ArrowRight' && columns > 1) return within(at + 1)
  if (key === 'ArrowLeft' && columns > 1) return within(at - 1)
  if (key === 'Home') return 0
  if (key === 'End') return Math.max(0, count - 1)
  return null
}
