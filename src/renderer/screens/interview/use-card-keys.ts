// Space, the arrows and 1–4 on a card, unless the person writes or stands on a control of something else; two keys lead out of writing.

import { useLayoutEffect, useRef } from 'react'
import type { Grade } from '#contract/deck.ts'
import { isTextField, popupOpen } from '../../frame/keys.ts'
import { shortcutOf } from '../../frame/shortcuts.ts'

export type CardKeys = {
  go: (by: -1 | 1) => void
  toggle: () => void
  /** Out of the own answer, with the points or without: then the other keys are heard again. */
  leaveAnswer: (withPoints: boolean) => void
  grade: (grade: Grade) => void
}

export function useCardKeys(keys: CardKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  // Before the card is painted: whoever sees it can press a key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = shortcutOf('interview', event)
      if (name === null || event.defaultPrevented || event.isComposing || popupOpen()) return
      const target = event.target instanceof HTMLElement ? event.target : document.body
      if (name === 'pointsFromAnswer' || name === 'leaveAnswer') {
        if (target.closest('[data-deck] textarea') === null) return
        event.preventDefault()
        target.blur()
        return latest.current.leaveAnswer(name === 'pointsFromAnswer')
      }
      if (isTextField(target)) return
      const control = target.closest('button, a, input, select, summary, [tabindex="0"]')
      if (control !== null && target.closest('[data-deck]') === null) return
      if (name === 'next' || name === 'previous') {
        event.preventDefault()
        latest.current.go(name === 'next' ? 1 : -1)
      } else if (name === 'grade' && !event.repeat) {
        event.preventDefault()
        latest.current.grade(Number(event.key) as Grade)
      } else if (name === 'points' && (control === null || target.dataset.question !== undefined)) {
        // Other buttons keep their own Space.
        event.preventDefault()
        latest.current.toggle()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
