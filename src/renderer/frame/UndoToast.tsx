// The line at the bottom right of the body: what was changed, with 元に戻す; 8 s, longer under pointer or focus.

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useHistory } from '../data/history.ts'
import { closeNotice, type Notice, useNotice } from '../data/notice.ts'
import { useChangeWords } from '../parts/change-words.ts'
import { useWords } from '../words/index.ts'
import { CloseIcon } from './icons.tsx'
import { modKey } from './keys.ts'

const shownFor = 8000

export function UndoToast() {
  const t = useWords('common')
  const shown = useNotice()
  const sentence = useSentence()
  const { undo } = useHistory()
  const [held, setHeld] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const number = shown?.number

  useEffect(() => {
    if (number === undefined || held) return
    const timer = setTimeout(closeNotice, shownFor)
    return () => clearTimeout(timer)
  }, [number, held])

  // The screen above gives the line its room, so that it covers nothing; what has the focus stays in sight.
  useLayoutEffect(() => {
    const line = place.current
    if (line === null) return
    const watch = new ResizeObserver(() => {
      const room = line.offsetHeight
      line.parentElement?.style.setProperty('--toast-room', `${room}px`)
      const active = document.activeElement
      if (room === 0 || !(active instanceof HTMLElement) || line.contains(active)) return
      const { top, bottom } = line.getBoundingClientRect()
      const own = active.getBoundingClientRect()
      if (own.top < bottom && own.bottom > top) active.scrollIntoView({ block: 'nearest' })
    })
    watch.observe(line)
    return () => watch.disconnect()
  }, [])

  return (
    <div className="toast-place" role="status" ref={place}>
      {shown !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only stop the clock
        <div
          className={`toast ${shown.notice.kind === 'failed' ? 'failed' : ''}`}
          key={shown.number}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{sentence(shown.notice)}</span>
          {shown.notice.kind === 'changed' && (
            <button type="button" className="toast-undo" onClick={() => void undo()}>
              {t('undo')}
              <kbd>{modKey} Z</kbd>
            </button>
          )}
          <button type="button" className="toast-close" aria-label={t('close')} onClick={closeNotice}>
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  )
}

function useSentence(): (notice: Notice) => string {
  const t = useWords('common')
  const frame = useWords('frame')
  const inWords = useChangeWords()
  return (notice) => {
    if (notice.kind === 'changed') return inWords(notice.change)
    if (notice.kind === 'undone') return frame('notice.undone', { what: inWords(notice.change) })
    if (notice.kind === 'redone') return frame('notice.redone', { what: inWords(notice.change) })
    if (notice.kind === 'said') return notice.text
    return `${t(`failures.${notice.failure.code}.what`)} ${t(`failures.${notice.failure.code}.todo`)}`.trim()
  }
}
