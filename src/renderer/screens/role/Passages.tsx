// Everything the user marked in a guide, in the order of the text: jump there, note, colour, take away.

import { IconBookmark } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { HighlightColour, Passage } from '#contract/passages.ts'
import { dottedAmounts } from '../../charts/salary-text.ts'
import { useChange } from '../../data/queries.ts'
import { useSettings } from '../../data/settings.ts'
import { Button } from '../../parts/Button.tsx'
import { localDay } from '../../parts/formats.ts'
import { KeyLine } from '../../parts/KeyLine.tsx'
import { plainHeading } from '../../parts/plain-heading.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import styles from './Passages.module.css'
import { highlightColours } from './reader/colours.ts'

type Props = {
  passages: readonly Passage[]
  /** Those that stand in the text no more were asked for. */
  toFormer: boolean
  /** The one whose note is being written. */
  opened: string | null
  onOpen: (id: string | null) => void
  onJump: (line: number) => void
}

export function Passages({ passages, toFormer, opened, onOpen, onJump }: Props) {
  const t = useWords('role')
  const former = passages.filter(({ place }) => place === null)
  const standing = passages.filter(({ place }) => place !== null)
  const item = (passage: Passage) => (
    <Item
      key={passage.id}
      passage={passage}
      open={passage.id === opened}
      onOpen={(open) => onOpen(open ? passage.id : null)}
      onJump={onJump}
    />
  )
  return (
    <div className={styles.passages} data-passages tabIndex={-1}>
      {passages.length === 0 && <p className="t2 t13">{t('marks.none')}</p>}
      <ul>{standing.map(item)}</ul>
      {former.length > 0 && (
        <>
          <h3 className={styles.heading} ref={toFormer ? comeInSight : null}>
            {t('marks.former')}
          </h3>
          <p className="t12 t2">{t('marks.formerHelp')}</p>
          <ul>{former.map(item)}</ul>
        </>
      )}
      <KeyLine hints={keys.map((key) => ({ keys: [t(`marks.keys.${key}.key`)], does: t(`marks.keys.${key}.does`) }))} />
    </div>
  )
}

/** When the panel around it has opened. */
function comeInSight(heading: HTMLElement | null): () => void {
  const frame = requestAnimationFrame(() => heading?.scrollIntoView({ block: 'start' }))
  return () => cancelAnimationFrame(frame)
}

const keys = ['move', 'sentence', 'highlight', 'note', 'bookmark', 'find'] as const

type ItemProps = { passage: Passage; open: boolean; onOpen: (open: boolean) => void; onJump: (line: number) => void }

function Item({ passage, open, onOpen, onJump }: ItemProps) {
  const t = useWords('role')
  const common = useWords('common')
  const edit = useChange('passage.edit')
  const remove = useChange('passage.remove')
  const { hideAmounts } = useSettings()
  const form = useRef<HTMLFieldSetElement>(null)
  const { id: passageId, kind, colour, note, place, section } = passage
  const quote = hideAmounts ? dottedAmounts(passage.quote) : passage.quote
  const short = quote.length > 60 ? `${quote.slice(0, 59)}…` : quote

  const before = useRef<Element | null>(null)
  useEffect(() => {
    if (!open) return
    before.current = document.activeElement
    form.current?.querySelector('textarea')?.focus()
  }, [open])
  /** Back to the text, or wherever the note was opened from. */
  const closeNote = () => {
    onOpen(false)
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
  }

  const words = (
    <>
      {kind === 'bookmark' ? (
        <>
          <IconBookmark size={14} stroke={1.75} aria-hidden />
          <span className="unseen">{t('marks.bookmark')}</span>
        </>
      ) : (
        <span className="unseen">{t('marks.highlightIn', { colour: t(`marks.colours.${colour ?? 'yellow'}`) })}</span>
      )}
      <span className={`${styles.quote} ${colour === null ? '' : styles[colour]}`} {...langOf(quote)}>
        {quote}
      </span>
    </>
  )
  return (
    <li data-passage={passageId}>
      {place === null ? (
        <p className={styles.words}>{words}</p>
      ) : (
        <button type="button" className={styles.words} onClick={() => onJump(place.line)}>
          {words}
        </button>
      )}
      {!open && note !== null && (
        <p className={styles.note} {...langOf(note)}>
          {note}
        </p>
      )}
      {open && (
        <fieldset
          ref={form}
          className={styles.form}
          onKeyDown={(event) => {
            const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
            if (event.nativeEvent.isComposing || !(saves || event.key === 'Escape')) return
            event.preventDefault()
            event.stopPropagation()
            // Leaving the field saves it.
            if (event.target instanceof HTMLElement) event.target.blur()
            closeNote()
          }}
        >
          <TextField
            place={`shirube.passage.${passageId}`}
            label={t('marks.noteOf', { quote: short })}
            value={note}
            onSet={(text) => edit.mutate({ passageId, note: text })}
          />
          {colour !== null && (
            <Segmented<HighlightColour>
              label={t('marks.colour')}
              value={colour}
              options={highlightColours.map((value) => ({ value, label: t(`marks.colours.${value}`) }))}
              onChange={(next) => edit.mutate({ passageId, colour: next })}
            />
          )}
        </fieldset>
      )}
      <p className={`t12 t3 ${styles.foot}`}>
        <span className={styles.section}>{plainHeading(section)}</span>
        <span className="nb">{localDay(passage.markedAt)}</span>
        <Button
          kind="quiet"
          aria-expanded={open}
          aria-label={t(open ? 'marks.closeNoteOf' : 'marks.noteOf', { quote: short })}
          onClick={() => onOpen(!open)}
        >
          {open ? common('close') : t('marks.note')}
        </Button>
        <Button
          kind="quiet"
          aria-label={t('marks.removeOf', { quote: short })}
          disabled={remove.isPending}
          onClick={(event) => {
            event.currentTarget.closest<HTMLElement>('[data-passages]')?.focus()
            remove.mutate({ passageId })
          }}
        >
          {common('remove')}
        </Button>
      </p>
    </li>
  )
}
