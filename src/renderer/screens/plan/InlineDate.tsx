// A due date in its row: text that becomes a date field in its place.

import { useState } from 'react'
import type { ChecklistItem } from '#contract/plan.ts'
import type { LocalDate } from '#contract/skills.ts'
import { useWords } from '../../words/index.ts'
import { itemTitle, shortDate } from './item-words.ts'
import styles from './plan.module.css'
import { isOpen } from './plan-rows.ts'

type Props = { item: ChecklistItem; today: LocalDate; reachable: boolean; onSet: (dueOn: LocalDate | null) => void }

export function InlineDate({ item, today, reachable, onSet }: Props) {
  const t = useWords('plan')
  const common = useWords('common')
  const [draft, setDraft] = useState<string | null>(null)
  if (draft !== null) {
    const close = (save: boolean) => {
      setDraft(null)
      const next = draft === '' ? null : draft
      if (save && next !== item.dueOn) onSet(next)
    }
    return (
      <span className={styles.editor}>
        <input
          type="date"
          // biome-ignore lint/a11y/noAutofocus: the field opens where the user has just pressed
          autoFocus
          aria-label={t('head.due')}
          value={draft}
          className={styles.dateField}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={() => close(true)}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Enter') close(true)
            if (event.key === 'Escape') close(false)
          }}
        />
      </span>
    )
  }
  const late = isOpen(item) && item.dueOn !== null && item.dueOn < today
  return (
    <button
      type="button"
      tabIndex={reachable ? 0 : -1}
      className={`${styles.value} ${late ? 'amber b' : ''}`}
      aria-label={t('editDue', { title: itemTitle(item, t), due: item.dueOn ?? common('notSet') })}
      onClick={() => setDraft(item.dueOn ?? '')}
    >
      {item.dueOn === null || !isOpen(item) ? '' : shortDate(item.dueOn, today)}
    </button>
  )
}
