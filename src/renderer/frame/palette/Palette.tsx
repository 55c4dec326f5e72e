// The command palette: a field that searches everything and goes anywhere, all by keyboard.

import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSettings } from '../../data/settings.ts'
import { useWords } from '../../words/index.ts'
import { SearchIcon } from '../icons.tsx'
import { modKey } from '../keys.ts'
import { type Chord, chordOf } from '../shortcuts.ts'
import { closePalette, usePaletteOpen } from './control.ts'
import { Lines, lineId, listId } from './Lines.tsx'
import type { PaletteLine } from './line-groups.ts'
import styles from './palette.module.css'
import { useFound } from './use-found.ts'
import { useLineGroups } from './use-line-groups.ts'
import { type PaletteVisits, usePaletteVisits } from './visits.ts'

/** Knows the visits before it is opened, so that its first lines do not move. */
export function Palette() {
  const isOpen = usePaletteOpen()
  const visits = usePaletteVisits()
  return isOpen ? <OpenPalette visits={visits} /> : null
}

/** The browser's own dialog: all behind it is out of reach, the field has the focus at once, and gives it back at the end. */
const showModally = (dialog: HTMLDialogElement) => {
  dialog.showModal()
  return () => dialog.close()
}

/** As much as the search takes. */
const longestQuery = 200

function OpenPalette({ visits }: { visits: PaletteVisits }) {
  const t = useWords('frame')
  const { hideAmounts } = useSettings()
  // The field keeps its own text: what is typed is seen before anything is drawn for it.
  const [text, setText] = useState('')
  const found = useFound(text.trim())
  const groups = useLineGroups(found, visits)
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups])
  const [chosen, setChosen] = useState({ query: '', line: '' })
  // A new query begins at its first line; lines that come later move no choice.
  const kept = chosen.query === found.query ? lines.findIndex(({ id }) => id === chosen.line) : 0
  const active = Math.max(0, kept)

  const choose = useCallback((line: PaletteLine) => {
    closePalette()
    line.run()
  }, [])
  const press = (keys: readonly Chord<'palette'>[]) => {
    let at = active
    for (const key of keys) {
      const line = lines[at]
      if (line === undefined) return
      if (key === 'enter') return choose(line)
      if (key === 'mod+d' && line.visit !== null) visits.togglePin(line.visit)
      else if (key === 'arrowdown') at = (at + 1) % lines.length
      else if (key === 'arrowup') at = (at + lines.length - 1) % lines.length
    }
    setChosen({ query: found.query, line: lines[at]?.id ?? '' })
  }

  // Keys are for the lines of the text that stands in the field: they wait for them.
  const waiting = useRef<Chord<'palette'>[]>([])
  const isBehind = found.query !== text.trim()
  useLayoutEffect(() => {
    if (!isBehind && waiting.current.length > 0) press(waiting.current.splice(0))
  })
  const hear = (event: KeyboardEvent) => {
    const key = event.nativeEvent.isComposing ? null : chordOf('palette', event)
    if (key === null) return
    event.preventDefault()
    if (key === 'escape') closePalette()
    else if (isBehind) waiting.current.push(key)
    else press([key])
  }

  return (
    <dialog
      ref={showModally}
      className={styles.palette}
      aria-label={t('palette.placeholder')}
      onKeyDown={hear}
      onCancel={closePalette}
      onClick={({ target, currentTarget }) => target === currentTarget && closePalette()}
    >
      <div className={styles.field}>
        <SearchIcon />
        <input
          role="combobox"
          aria-label={t('palette.placeholder')}
          placeholder={t('palette.placeholder')}
          aria-autocomplete="list"
          aria-expanded={lines.length > 0}
          aria-controls={lines.length > 0 ? listId : undefined}
          aria-activedescendant={lines.length > 0 ? lineId(active) : undefined}
          maxLength={longestQuery}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => {
            waiting.current = []
            setText(currentTarget.value)
          }}
        />
        <span className="t12 t3 nb">
          <kbd>{modKey} D</kbd> {t('palette.pin')}
        </span>
      </div>
      {/* The field keeps the focus. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div className={styles.found} data-answered={found.query} onMouseDown={(event) => event.preventDefault()}>
        {lines.length > 0 ? (
          <Lines key={found.query} groups={groups} active={active} hideAmounts={hideAmounts} onChoose={choose} />
        ) : (
          <p className={styles.none} role="status">
            {t('palette.empty')}
          </p>
        )}
      </div>
    </dialog>
  )
}
