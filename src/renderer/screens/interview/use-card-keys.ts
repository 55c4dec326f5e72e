// Space, the arrows and 1–4 on a card, unless the person writes or stands on a control of something else.

import { useLayoutEffect, useRef } from 'react'
import type { Grade } from '#contract/deck.ts'
import { isTextField, popupOpen } from '../../frame/keys.ts'

export type CardKeys = { go: (by: -1 | 1) => void; toggle: () => void; grade: (grade: Grade) => void }

const gradeOf: Readonly<Record<string, Grade>> = { 1: 1, 2: 2, 3: 3, 4: 4 }

export function useCardKeys(keys: CardKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  // Before the card is painted: whoever sees it can press a key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || popupOpen()) return
      const target = event.target instanceof HTMLElement ? event.target : document.body
      if (isTextField(target)) return
      const control = target.closest('button, a, input, select, summary, [tabindex="0"]')
      if (control !== null && target.closest('[data-deck]') === null) return
      const grade = gradeOf[event.key]
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault()
        latest.current.go(event.key === 'ArrowDown' ? 1 : -1)
      } else if (grade !== undefined && !event.repeat) {
        event.preventDefault()
        latest.current.grade(grade)
      } else if (event.key === ' ' && (control === null || target.dataset.question !== undefined)) {
        // Other buttons keep their own Space.
        event.preventDefault()
        latest.current.toggle()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
