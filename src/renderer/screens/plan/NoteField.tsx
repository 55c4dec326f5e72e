// The note of an item: kept as a draft until the core has it, so that a crash or a change of screen loses no sentence.

import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../words/index.ts'
import styles from './plan.module.css'

/** The limit of the contract. */
const longest = 10_000
const draftPlace = (itemKey: string) => `shirube.plan.note.${itemKey}`

type Props = { itemKey: string; value: string | null; onSet: (note: string | null) => void }

export function NoteField({ itemKey, value, onSet }: Props) {
  const t = useWords('plan')
  const place = draftPlace(itemKey)
  const [text, setText] = useState(() => sessionStorage.getItem(place) ?? value ?? '')
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    // Undo and redo show here too, but never over words that are not stored yet.
    if (text === (seen ?? '')) setText(value ?? '')
  }
  const latest = useRef({ text, value, onSet })
  latest.current = { text, value, onSet }

  useEffect(() => {
    // The core has it: the draft is no longer needed.
    if (sessionStorage.getItem(place) === (value ?? '')) sessionStorage.removeItem(place)
  }, [place, value])
  useEffect(
    () => () => {
      const { text: last, value: stored, onSet: save } = latest.current
      if (last !== (stored ?? '')) save(last.trim() === '' ? null : last)
    },
    [],
  )
  const write = (next: string) => {
    setText(next)
    sessionStorage.setItem(place, next)
  }
  return (
    <label className={styles.note}>
      <span>{t('detail.note')}</span>
      <textarea
        rows={4}
        maxLength={longest}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={() => text !== (value ?? '') && onSet(text.trim() === '' ? null : text)}
      />
    </label>
  )
}
