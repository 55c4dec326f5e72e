// A line for the name of a new own item; Enter adds it and leaves the line open for the next one.

import { useState } from 'react'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words/index.ts'
import styles from './plan.module.css'

/** The limit of the contract. */
const longest = 500
const draftPlace = 'shirube.plan.new-item'

type Props = { slug: string; onAdded: (key: string) => void; onClose: () => void }

export function AddItem({ slug, onAdded, onClose }: Props) {
  const t = useWords('plan')
  const common = useWords('common')
  const add = useChange('plan.add')
  const [title, setTitle] = useState(() => sessionStorage.getItem(draftPlace) ?? '')
  const write = (text: string) => {
    setTitle(text)
    sessionStorage.setItem(draftPlace, text)
  }
  const submit = () => {
    const name = title.trim()
    if (name === '' || add.isPending) return
    add.mutate(
      { slug, title: name, plannedHours: null, dueOn: null },
      {
        onSuccess: ({ key }) => {
          write('')
          onAdded(key)
        },
      },
    )
  }
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the line opens because the user asked for it
        autoFocus
        aria-label={t('newItem')}
        placeholder={t('newItem')}
        autoComplete="off"
        maxLength={longest}
        value={title}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onClose()
          }
        }}
      />
      <Button type="submit" disabled={title.trim() === ''}>
        {t('addItem')}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {common('close')}
      </Button>
    </form>
  )
}
