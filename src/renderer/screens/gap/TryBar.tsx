// The bar of one requirement as a slider: a level is tried by dragging, by arrow keys, or by the keys 0–4 and Delete.

import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { GapRow } from '#contract/gap.ts'
import type { Level } from '#contract/skills.ts'
import { GapBar } from '../../charts/GapBar.tsx'
import { useWords } from '../../words/index.ts'
import styles from './Trying.module.css'
import { levelAt, triedByKey } from './tried-by-key.ts'

type Props = { row: GapRow; level: Level | null; unit: number; onTry: (level: Level | null) => void }

export function TryBar({ row, level, unit, onTry }: Props) {
  const common = useWords('common')
  const words = useWords('across')
  const bar = useRef<HTMLDivElement>(null)
  const pull = (event: PointerEvent) => {
    const left = bar.current?.getBoundingClientRect().left ?? 0
    const tried = levelAt((event.clientX - left) / unit)
    if (tried !== level) onTry(tried)
  }
  const keys = (event: KeyboardEvent) => {
    const tried = triedByKey(event, level)
    if (tried === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (tried !== level) onTry(tried)
  }
  const partly = row.level === level ? row.unknownPoints : 0
  return (
    <div
      ref={bar}
      role="slider"
      tabIndex={0}
      className={styles.bar}
      aria-label={words('trying.level', { name: row.name })}
      aria-valuemin={0}
      aria-valuemax={4}
      aria-valuenow={level ?? 0}
      aria-valuetext={level === null ? common('unknown') : `R${level}`}
      onKeyDown={keys}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        pull(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) pull(event)
      }}
    >
      <GapBar row={{ level, required: row.required, unknownPoints: partly }} unit={unit} />
      {level !== null && <i className={styles.grip} style={{ left: level * unit - 5 }} aria-hidden="true" />}
    </div>
  )
}
