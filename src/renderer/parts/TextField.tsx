// A field of running text: kept as a draft until the core has it, so that a crash or a change of screen loses no sentence.

import { useEffect, useRef, useState } from 'react'
import styles from './TextField.module.css'

/** The limit of the contract. */
const longest = 10_000

type Props = {
  /** Where the draft is kept for this session. */
  place: string
  label: string
  value: string | null
  onSet: (text: string | null) => void
}

export function TextField({ place, label, value, onSet }: Props) {
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
    <label className={styles.field}>
      <span>{label}</span>
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
