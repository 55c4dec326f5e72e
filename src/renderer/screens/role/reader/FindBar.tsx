// Looking for words in the text of the guide, in place: count, next, previous, every match marked.

import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import { IconButton } from '../../../parts/IconButton.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { useWords } from '../../../words/index.ts'
import { blockOf, focusBlock } from './blocks.ts'
import { matchesIn, matchFrom } from './find.ts'
import { paint } from './paint.ts'
import { pointAtTop } from './place.ts'
import styles from './Reader.module.css'
import { type Point, soughtMap, type TextMap } from './text-map.ts'

const look = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

type Props = {
  root: HTMLElement
  /** Changes when there is more text on the page, or other text. */
  version: unknown
  complete: boolean
  /** Grows with every Ctrl F, which takes the cursor back to the field. */
  asked: number
  /** Before the page moves to a match. */
  onLeave: () => void
  onClose: () => void
}

/** Kept for the visit: the bar opens again with the last words. */
let lastWords = ''

/** All are counted; more marks on a page than this slow every change of it. */
const mostPainted = 4_000

/** The match that is the present one: by its place on the page, since its number grows while text arrives above it. */
type Standing = { words: string; point: Point; shown: boolean }

export function FindBar({ root, version, complete, asked, onLeave, onClose }: Props) {
  const t = useWords('role')
  const common = useWords('common')
  const { figure } = useFormats()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(lastWords)
  const wanted = useDeferredValue(words)
  const [page, setPage] = useState<{ map: TextMap; complete: boolean } | null>(null)
  const found = useMemo(() => (page === null ? [] : matchesIn(page.map.text, wanted)), [page, wanted])
  /** From here on downwards is looked for what is typed. */
  const origin = useRef<Point | null>(null)
  const standing = useRef<Standing | null>(null)
  /** With the words of the last time the bar only opens: the page moves when it is told to. */
  const mayMove = useRef(false)
  const [, showAgain] = useReducer((times: number) => times + 1, 0)

  // While rendering, the pieces of this version are not on the page yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text on the page is what version stands for
  useLayoutEffect(() => setPage({ map: soughtMap(root), complete }), [root, version, complete])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every asking selects the words anew
  useLayoutEffect(() => {
    origin.current = pointAtTop(root)
    mayMove.current = false
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const isStanding = standing.current?.words === wanted
  const point = isStanding ? (standing.current?.point ?? null) : origin.current
  const below = page === null || point === null ? 0 : matchFrom(found, page.map.indexOf(point))
  // Only when all is there is it certain that nothing stands below, and the search goes on from the top.
  const here = found.length === 0 || (below < 0 && !page?.complete) ? -1 : Math.max(0, below)
  const present = found[here]
  const firstPainted = Math.max(0, Math.floor((here * 2) / mostPainted) - 1) * (mostPainted / 2)

  useEffect(() => {
    if (page === null) return
    const painted = found.slice(firstPainted, firstPainted + mostPainted)
    paint(
      'reader-found',
      painted.map(({ from, to }) => page.map.rangeOf(from, to)),
      2,
    )
    return () => paint('reader-found', [])
  }, [page, found, firstPainted])

  useEffect(() => {
    if (page === null || present === undefined) return
    const range = page.map.rangeOf(present.from, present.to)
    paint('reader-found-here', [range], 3)
    if (standing.current?.words !== wanted) standing.current = { words: wanted, point: startOf(range), shown: false }
    if (!standing.current.shown && (mayMove.current || isSeen(range))) {
      showRange(range, onLeave)
      standing.current.shown = true
    }
    return () => paint('reader-found-here', [])
  })

  const go = (by: 1 | -1) => {
    mayMove.current = true
    const isShown = standing.current?.words === wanted && standing.current.shown
    const next = isShown ? found[(here + by + found.length) % found.length] : present
    if (page === null || next === undefined) return
    const start = startOf(page.map.rangeOf(next.from, next.to))
    standing.current = { words: wanted, point: start, shown: false }
    origin.current = start
    showAgain()
  }
  const close = () => {
    const block =
      present === undefined || !standing.current?.shown
        ? null
        : blockOf(page?.map.rangeOf(present.from, present.to).startContainer ?? null)
    onClose()
    if (block !== null) focusBlock(block)
    else root.focus({ preventScroll: true })
  }
  const isWhole = page?.complete === true
  const numbers = { at: figure(here + 1), count: figure(found.length) }
  const count =
    words.trim() === ''
      ? ''
      : here < 0
        ? t(isWhole ? 'find.none' : 'find.looking')
        : t(isWhole ? 'find.count' : 'find.countSoFar', numbers)
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
          mayMove.current = true
          setWords(lastWords)
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

const startOf = ({ startContainer, startOffset }: Range): Point => ({
  node: startContainer as Text,
  offset: startOffset,
})

/** Below the tabs, above the bar, which may have two lines. */
function isSeen(range: Range): boolean {
  const view = blockOf(range.startContainer)?.closest('.body')?.getBoundingClientRect()
  const { top, bottom } = range.getBoundingClientRect()
  return view !== undefined && top >= view.top + 56 && bottom <= view.bottom - 112
}

/** In the upper part of the page, unless it can be seen already; a wide table is scrolled sideways, too. */
function showRange(range: Range, onLeave: () => void): void {
  const block = blockOf(range.startContainer)
  const body = block?.closest('.body')
  if (!block || !body) return
  const place = range.getBoundingClientRect()
  if (!isSeen(range)) {
    const view = body.getBoundingClientRect()
    onLeave()
    body.scrollTop += place.top - view.top - view.height / 3
  }
  const box = block.closest('.doc-table')
  if (box !== null) box.scrollLeft += place.left - box.getBoundingClientRect().left - 40
}
