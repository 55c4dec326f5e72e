// Which guides of the list are chosen and which one the keys act on; a guide that is not shown any more is neither.

import { useCallback, useMemo, useRef, useState } from 'react'

export type Chosen = {
  slugs: ReadonlySet<string>
  toggle: (slug: string) => void
  /** Everything from the guide that was toggled last. */
  extendTo: (slug: string) => void
  all: () => void
  clear: () => void
}

const none: ReadonlySet<string> = new Set()

export function useChosen(shown: readonly string[]): Chosen {
  const [chosen, setChosen] = useState(none)
  const anchor = useRef<string | null>(null)
  const slugs = useMemo(
    () => (chosen.size === 0 ? none : new Set(shown.filter((slug) => chosen.has(slug)))),
    [shown, chosen],
  )
  const toggle = useCallback((slug: string) => {
    anchor.current = slug
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(slug)) after.add(slug)
      return after
    })
  }, [])
  const extendTo = useCallback(
    (slug: string) => {
      const to = shown.indexOf(slug)
      const from = anchor.current === null ? -1 : shown.indexOf(anchor.current)
      if (from < 0) anchor.current = slug
      const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
      setChosen((before) => new Set([...before, ...shown.slice(first, last + 1)]))
    },
    [shown],
  )
  const all = useCallback(() => setChosen(new Set(shown)), [shown])
  const clear = useCallback(() => {
    anchor.current = null
    setChosen(none)
  }, [])
  return { slugs, toggle, extendTo, all, clear }
}
