// The hours of an item in its row: spent / planned, which become two fields in their place.

import { useRef, useState } from 'react'
import type { ChecklistItem } from '#contract/plan.ts'
import { figure } from '../../parts/formats.ts'
import { itemTitle } from '../../parts/item-title.ts'
import { useWords } from '../../words/index.ts'
import { readNumber } from '../salary/read-number.ts'
import { finalHours, hoursInWords } from './item-words.ts'
import styles from './plan.module.css'

export type HoursEdit = { spentHours?: number; plannedHours?: number | null }

type Props = { item: ChecklistItem; reachable: boolean; onSet: (edit: HoursEdit) => void }

export function InlineHours({ item, reachable, onSet }: Props) {
  const t = useWords('plan')
  const common = useWords('common')
  const [editing, setEditing] = useState(false)
  if (editing)
    return (
      <Fields
        item={item}
        onClose={(edit) => {
          setEditing(false)
          if (edit !== null) onSet(edit)
        }}
      />
    )
  return (
    <button
      type="button"
      tabIndex={reachable ? 0 : -1}
      className={styles.value}
      aria-label={t('editHours', { title: itemTitle(item), hours: hoursInWords(item, t, common) })}
      onClick={() => setEditing(true)}
    >
      <Shown item={item} />
    </button>
  )
}

function Shown({ item }: { item: ChecklistItem }) {
  if (item.status === 'skipped') return '—'
  if (item.status === 'done') return figure(finalHours(item))
  return (
    <>
      {item.spentHours > 0 && (
        <>
          <b>{figure(item.spentHours)}</b>
          {' / '}
        </>
      )}
      <span className={item.hoursEstimated ? styles.estimated : ''}>{figure(item.plannedHours)}</span>
    </>
  )
}

/** The limit of the contract. */
const most = 100_000

function Fields({ item, onClose }: { item: ChecklistItem; onClose: (edit: HoursEdit | null) => void }) {
  const t = useWords('plan')
  const [spent, setSpent] = useState(item.spentHours === 0 ? '' : figure(item.spentHours))
  const [planned, setPlanned] = useState(item.hoursEstimated ? '' : figure(item.plannedHours))
  const box = useRef<HTMLSpanElement>(null)
  const values = { spent: readNumber(spent), planned: readNumber(planned) }
  const valid = (read: ReturnType<typeof readNumber>) => read.ok && (read.value ?? 0) <= most

  const close = (save: boolean) => {
    if (!save || !values.spent.ok || !values.planned.ok || !valid(values.spent) || !valid(values.planned))
      return onClose(null)
    const spentHours = values.spent.value ?? 0
    const plannedHours = values.planned.value
    const edit: HoursEdit = {
      ...(spentHours === item.spentHours ? {} : { spentHours }),
      ...(plannedHours === (item.hoursEstimated ? null : item.plannedHours) ? {} : { plannedHours }),
    }
    onClose(Object.keys(edit).length === 0 ? null : edit)
  }
  const field = (label: string, text: string, set: (text: string) => void, first: boolean, placeholder: string) => (
    <input
      inputMode="decimal"
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: the fields open where the user has just pressed
      autoFocus={first}
      aria-label={label}
      title={label}
      placeholder={placeholder}
      aria-invalid={!valid(readNumber(text))}
      value={text}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the two fields inside are handled together
    <span
      className={styles.editor}
      ref={box}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) close(true)
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) close(true)
        if (event.key === 'Escape') close(false)
      }}
    >
      {field(t('hoursSpent'), spent, setSpent, true, '0')}
      <span>/</span>
      {field(t('hoursPlanned'), planned, setPlanned, false, figure(item.plannedHours))}
    </span>
  )
}
