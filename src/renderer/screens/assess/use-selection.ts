// Which skills of the list are selected: one by one, as a range, or all; a skill that is not shown any more is not selected.

import { useCallback, useMemo, useRef, useState } from 'react'
import type { SkillSummary } from '#contract/skills.ts'
import type { Entry } from './entries.ts'

export type Selection = {
  ids: ReadonlySet<number>
  /** Each once, in the order of the list. */
  skills: readonly SkillSummary[]
  toggle: (entry: Entry) => void
  /** Everything from the entry that was toggled last. */
  extendTo: (entry: Entry) => void
  all: () => void
  clear: () => void
}

const none: ReadonlySet<number> = new Set()

export function useSelection(entries: readonly Entry[]): Selection {
  const [chosen, setChosen] = useState(none)
  const anchor = useRef<string | null>(null)

  const skills = useMemo(() => {
    if (chosen.size === 0) return []
    const shown = new Map<number, SkillSummary>()
    for (const entry of entries) {
      if (entry.type === 'skill' && chosen.has(entry.skill.id)) shown.set(entry.skill.id, entry.skill)
    }
    return [...shown.values()]
  }, [entries, chosen])
  const ids = useMemo(() => (skills.length === 0 ? none : new Set(skills.map(({ id }) => id))), [skills])

  const toggle = useCallback((entry: Entry) => {
    if (entry.type !== 'skill') return
    anchor.current = entry.id
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(entry.skill.id)) after.add(entry.skill.id)
      return after
    })
  }, [])
  const extendTo = useCallback(
    (entry: Entry) => {
      const to = entries.indexOf(entry)
      const from = entries.findIndex(({ id }) => id === anchor.current)
      const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
      if (from < 0) anchor.current = entry.id
      const within = entries.slice(first, last + 1).flatMap((one) => (one.type === 'skill' ? one.skill.id : []))
      setChosen((before) => new Set([...before, ...within]))
    },
    [entries],
  )
  const all = useCallback(
    () => setChosen(new Set(entries.flatMap((entry) => (entry.type === 'skill' ? entry.skill.id : [])))),
    [entries],
  )
  const clear = useCallback(() => {
    anchor.current = null
    setChosen(none)
  }, [])
  return { ids, skills, toggle, extendTo, all, clear }
}
