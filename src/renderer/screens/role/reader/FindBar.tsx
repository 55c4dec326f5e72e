// Looking for words in the text of the guide, in place: count, next, previous, every match marked.

import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { IconButton } from '../../../parts/IconButton.tsx'
import { useWords } from '../../../words/index.ts'
import { blockOf, focusBlock } from './blocks.ts'
import { matchesIn } from './find.ts'
import { paint } from './paint.ts'
import styles from './Reader.module.css'
import { soughtMap, type TextMap } from './text-map.ts'

const look = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

type Props = {
  root: HTMLElement
  /** Changes when there is more text on the page, or other text. */
  version: unknown
  complete: boolean
  /** Grows with every Ctrl F, which takes the cursor back to the field. */
  asked: number
  onClose: () => void
}

/** Kept for the visit: the bar opens again with the last words. */
let lastWords = ''

export function FindBar({ root, version, complete, asked, onClose }: Props) {
  const t = useWords('role')
  const common = useWords('common')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(lastWords)
  const [at, setAt] = useState(0)
  const wanted = useDeferredValue(words)
  const [map, setMap] = useState<TextMap | null>(null)
  const found = useMemo(() => (map === null ? [] : matchesIn(map, wanted)), [map, wanted])
  const here = found.length === 0 ? 0 : Math.min(at, found.length - 1)

  // While rendering, the pieces of this version are not on the page yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text on the page is what version stands for
  useLayoutEffect(() => setMap(soughtMap(root)), [root, version])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every asking selects the words anew
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])

  useEffect(() => {
    paint('reader-found', found, 2)
    return () => paint('reader-found', [])
  }, [found])

  useEffect(() => {
    const match = found[here]
    paint('reader-found-here', match === undefined ? [] : [match], 3)
    if (match !== undefined) showRange(match)
    return () => paint('reader-found-here', [])
  }, [found, here])

  const go = (by: 1 | -1) => found.length > 0 && setAt((here + by + found.length) % found.length)
  const close = () => {
    const block = blockOf(found[here]?.startContainer ?? null)
    onClose()
    if (block !== null) focusBlock(block)
    else root.focus({ preventScroll: true })
  }
  const count =
    words.trim() === ''
      ? ''
      : found.length === 0
        ? t(complete ? 'find.none' : 'find.looking')
        : t('find.count', { at: here + 1, count: found.length })
  return (
    <search
      className={styles.find}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          close()
        } else if (event.key === 'F3') {
          event.preventDefault()
          go(event.shiftKey ? -1 : 1)
        }
      }}
    >
      <label htmlFor={id} className="unseen">
        {t('find.label')}
      </label>
      <input
        id={id}
        ref={field}
        type="text"
        value={words}
        maxLength={200}
        placeholder={t('find.label')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          lastWords = event.currentTarget.value
          setWords(lastWords)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          go(event.shiftKey ? -1 : 1)
        }}
      />
      <output htmlFor={id} className="t12 t2 nb">
        {count}
      </output>
      <IconButton label={t('find.previous')} className="narrow" disabled={found.length === 0} onClick={() => go(-1)}>
        <IconChevronUp {...look} />
      </IconButton>
      <IconButton label={t('find.next')} className="narrow" disabled={found.length === 0} onClick={() => go(1)}>
        <IconChevronDown {...look} />
      </IconButton>
      <IconButton label={`${common('close')}  Esc`} className="narrow" onClick={close}>
        <IconX {...look} />
      </IconButton>
    </search>
  )
}

/** In the middle of the page, unless it can be seen already; a wide table is scrolled sideways, too. */
function showRange(range: Range): void {
  const block = blockOf(range.startContainer)
  const body = block?.closest('.body')
  if (!block || !body) return
  const view = body.getBoundingClientRect()
  const place = range.getBoundingClientRect()
  if (place.top < view.top + 96 || place.bottom > view.bottom - 24) {
    body.scrollTop += place.top - view.top - view.height / 3
  }
  const box = block.closest('.doc-table')
  if (box !== null) box.scrollLeft += place.left - box.getBoundingClientRect().left - 40
}
