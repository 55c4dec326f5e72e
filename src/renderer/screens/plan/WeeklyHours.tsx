// The hours a week of the target: minus, figure, plus. Presses in a row become one change.

import { useEffect, useRef, useState } from 'react'
import type { Target } from '#contract/plan.ts'
import { useChange } from '../../data/queries.ts'
import { figure } from '../../parts/formats.ts'
import { useWords } from '../../words/index.ts'
import { readNumber } from '../salary/read-number.ts'
import styles from './plan.module.css'

/** The limits of the contract: a week has 168 hours. */
const most = 168
const settleMs = 300

export function WeeklyHours({ target }: { target: Target }) {
  const t = useWords('plan')
  const set = useChange('target.set')
  const [text, setText] = useState(figure(target.weeklyHours))
  const [seen, setSeen] = useState(target.weeklyHours)
  if (seen !== target.weeklyHours) {
    setSeen(target.weeklyHours)
    setText(figure(target.weeklyHours))
  }
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; save: () => void } | null>(null)
  const read = readNumber(text)
  const value = read.ok && read.value !== null && read.value <= most ? read.value : null

  const save = (weeklyHours: number) => {
    if (pending.current) clearTimeout(pending.current.timer)
    pending.current = null
    if (weeklyHours === target.weeklyHours) return
    const { slug, stage, dueOn, isMain } = target
    set.mutate({ slug, stage, dueOn, isMain, weeklyHours })
  }
  const step = (by: number) => {
    const next = Math.min(most, Math.max(0, Math.round((value ?? target.weeklyHours) + by)))
    setText(figure(next))
    if (pending.current) clearTimeout(pending.current.timer)
    pending.current = { timer: setTimeout(() => save(next), settleMs), save: () => save(next) }
  }
  // Leaving the screen or the program before that must not lose the presses.
  useEffect(() => {
    const flush = () => pending.current?.save()
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [])

  return (
    <div className={styles.weekly}>
      <span className="t12 t2" id="weekly-hours">
        {t('weekly.label')}
      </span>
      <span className={styles.stepper}>
        <button type="button" aria-label={t('weekly.less')} disabled={value === 0} onClick={() => step(-1)}>
          −
        </button>
        <input
          inputMode="decimal"
          autoComplete="off"
          aria-labelledby="weekly-hours"
          aria-invalid={value === null}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => (value === null ? setText(figure(target.weeklyHours)) : save(value))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && value !== null) save(value)
            if (event.key === 'ArrowUp') step(1)
            if (event.key === 'ArrowDown') step(-1)
          }}
        />
        <button type="button" aria-label={t('weekly.more')} disabled={value === most} onClick={() => step(1)}>
          ＋
        </button>
      </span>
    </div>
  )
}
