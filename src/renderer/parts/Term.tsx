// A word of the product that explains itself where it stands: a button that opens one sentence beside it.

import { useId, useState } from 'react'
import { useWords } from '../words/index.ts'

const places = {
  fit: 'score.fit',
  coverage: 'score.coverage',
  range: 'score.range',
  critical: 'score.critical',
  weight: 'score.weight',
  move: 'move',
  unknown: 'unknown',
  estimate: 'estimate',
  forecast: 'forecast',
  fresh: 'fresh',
} as const

/** asMark: the word stands there already, so a question mark takes its place. */
export function Term({ name, asMark = false }: { name: keyof typeof places; asMark?: boolean }) {
  const t = useWords('common')
  const id = useId()
  const [open, setOpen] = useState(false)
  const word = t(places[name])
  return (
    <>
      <button
        type="button"
        className={asMark ? 'term term-mark' : 'term'}
        popoverTarget={id}
        aria-label={asMark ? t('terms.about', { term: word }) : undefined}
        aria-describedby={open ? id : undefined}
      >
        {asMark ? '?' : word}
      </button>
      {/* Empty until it opens, so that nothing is read or found that is not shown. */}
      <span
        id={id}
        popover="auto"
        role="note"
        className="term-help"
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && t(`terms.${name}`)}
      </span>
    </>
  )
}
