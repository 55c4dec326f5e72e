// Six cells 未 0 1 2 3 4 as one radio group; a level taken from a tool is outlined, one that is being saved is only marked.

import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { SkillKind } from '#contract/guide.ts'
import type { Level } from '#contract/skills.ts'
import { useLevelWords } from '../../parts/level-words.ts'
import { useWords } from '../../words/index.ts'
import styles from './LevelPicker.module.css'

export const choices = [null, 0, 1, 2, 3, 4] as const

type Props = {
  /** Name of what is rated. */
  label: string
  kind: SkillKind
  level: Level | null
  /** The level comes from a tool. */
  derived?: boolean
  /** A choice on its way to the database; undefined: none. */
  pending?: Level | null | undefined
  onPick: (level: Level | null) => void
  /** In a list only the current row is a tab stop. */
  tabStop?: boolean
}

export function LevelPicker({ label, kind, level, derived = false, pending, onPick, tabStop = true }: Props) {
  const common = useWords('common')
  const cells = useRef<(HTMLButtonElement | null)[]>([])
  const sentence = useLevelWords(kind)
  const group = useRef<HTMLDivElement>(null)
  const position = choices.indexOf(level)

  // The focus follows the level that was chosen by key, so that the group keeps exactly one place to come back to.
  useEffect(() => {
    if (group.current?.contains(document.activeElement)) cells.current[position]?.focus({ preventScroll: true })
  }, [position])

  const step = (event: KeyboardEvent) => {
    const change = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (change === 0) return
    event.preventDefault()
    const from = pending === undefined ? position : choices.indexOf(pending)
    const next = choices[Math.min(Math.max(from + change, 0), choices.length - 1)]
    if (next === undefined || next === choices[from]) return
    onPick(next)
    cells.current[choices.indexOf(next)]?.focus()
  }

  return (
    <div
      className={styles.picker}
      role="radiogroup"
      aria-label={label}
      aria-busy={pending !== undefined}
      onKeyDown={step}
      ref={group}
    >
      {choices.map((choice, index) => {
        const on = choice === level
        const look = !on ? '' : choice === null ? styles.unknown : derived ? styles.derived : `lv${choice} ${styles.on}`
        return (
          // biome-ignore lint/a11y/useSemanticElements: native radios take ↑↓, which move between rows here
          <button
            key={String(choice)}
            type="button"
            role="radio"
            aria-checked={on}
            aria-label={choice === null ? common('unknown') : `R${choice} ${sentence(choice)}`}
            className={`${styles.cell} ${look} ${choice === pending ? styles.pending : ''}`}
            tabIndex={tabStop && on ? 0 : -1}
            onClick={() => onPick(choice)}
            ref={(element) => {
              cells.current[index] = element
            }}
          >
            {choice === null ? <i>{common('unknownShort')}</i> : choice}
          </button>
        )
      })}
    </div>
  )
}
