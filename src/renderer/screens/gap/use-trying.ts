// Levels that are only tried: they live in the screen, the core says what they would give, leaving forgets them.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { GapWhatIf } from '#contract/across.ts'
import type { GapAnalysis, GapRow } from '#contract/gap.ts'
import type { Level } from '#contract/skills.ts'
import { asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { showNotice } from '../../data/notice.ts'
import { afterChange, useAsk } from '../../data/queries.ts'
import { oneDecimal } from '../../parts/formats.ts'
import type { Words } from '../../words/index.ts'

export type Trying = {
  on: boolean
  /** What the levels would give; undefined until the core has answered, and while nothing is tried. */
  answer: GapWhatIf | undefined
  changed: number
  levelOf: (row: GapRow) => Level | null
  start: () => void
  set: (row: GapRow, level: Level | null) => void
  reset: () => void
  end: () => void
  /** Makes ratings of the tried levels: a skill's everywhere, a tool category's for this role. */
  save: () => Promise<void>
}

/** What is said when the figures follow a tried level. */
export function triedSentence({ fit, low, high, critical }: GapWhatIf['score'], words: Words<'across'>): string {
  const figure = (value: number | null) => (value === null ? '—' : oneDecimal(value))
  return words('trying.said', { fit: figure(fit), low: figure(low), high: figure(high), critical: critical.length })
}

type Tried = ReadonlyMap<string, Level | null>

const nothing: Tried = new Map()

export function useTrying(analysis: GapAnalysis): Trying {
  const { slug, stage, rows } = analysis
  const client = useQueryClient()
  const [on, setOn] = useState(false)
  const [tried, setTried] = useState(nothing)
  const levels = [...tried].map(([key, level]) => ({ key, level }))
  const answer = useAsk('gap.whatIf', { slug, stage, levels }, { enabled: on, keepPrevious: true })
  const end = () => {
    setOn(false)
    setTried(nothing)
  }
  const save = async () => {
    try {
      const { change } = await ask('gap.saveTried', { slug, stage, levels })
      await afterChange(client, change)
      end()
    } catch (error) {
      showNotice({ kind: 'failed', failure: asFailure(error) })
    }
  }
  return {
    on,
    answer: on ? answer.data : undefined,
    changed: tried.size,
    levelOf: (row) => tried.get(row.key) ?? (tried.has(row.key) ? null : row.level),
    start: () => setOn(true),
    set: (row, level) =>
      setTried((before) => {
        const next = new Map(before)
        const saved = rows.find(({ key }) => key === row.key)?.level ?? null
        if (level === saved) next.delete(row.key)
        else next.set(row.key, level)
        return next
      }),
    reset: () => setTried(nothing),
    end,
    save,
  }
}
