// A due date in its row: text that becomes a date field in its place.

import { useEffect, useRef, useState } from 'react'
import type { ChecklistItem } from '#contract/plan.ts'
import type { LocalDate } from '#contract/skills.ts'
import { DateField } from '../../parts/DateField.tsx'
import { itemTitle } from '../../parts/item-title.ts'
import { useWords } from '../../words/index.ts'
import { shortDate } from './item-words.ts'
import styles from './plan.module.css'
import { isOpen, type Late } from './plan-rows.ts'

type Props = {
  item: ChecklistItem
  today: LocalDate
  late: Late
  reachable: boolean
  onSet: (dueOn: LocalDate | null) => void
}

export function InlineDate({ item, today, late, reachable, onSet }: Props) {
  const t = useWords('plan')
  const common = useWords('common')
  const [editing, setEditing] = useState(false)
  const box = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (editing) box.current?.querySelector('input')?.focus()
  }, [editing])
  if (editing)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the field and its calendar are handled together
      <span
        className={styles.editor}
        ref={box}
        onBlur={(event) => {
          if (!box.current?.contains(event.relatedTarget)) setEditing(false)
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter' || event.key === 'Escape') setEditing(false)
        }}
      >
        <DateField
          label={t('head.due')}
          hideLabel
          size="xs"
          value={item.dueOn}
          onChange={(next) => {
            if (next !== item.dueOn) onSet(next)
          }}
        />
      </span>
    )
  return (
    <button
      type="button"
      tabIndex={reachable ? 0 : -1}
      className={`${styles.value} ${late === null ? '' : 'amber b'}`}
      title={late === null ? undefined : t(`late.${late}`)}
      aria-label={t(late === null ? 'editDue' : `editDueLate.${late}`, {
        title: itemTitle(item),
        due: item.dueOn ?? common('notSet'),
      })}
      onClick={() => setEditing(true)}
    >
      {item.dueOn === null || !isOpen(item) ? '' : shortDate(item.dueOn, today)}
    </button>
  )
}
