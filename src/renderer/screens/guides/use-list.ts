// The list of the library under the hand: current guide, chosen guides, keys and clicks, the same for table and cards.

import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { roleHref } from '../../parts/links.ts'
import { navigate } from '../../routing.ts'
import { listAction } from './list-keys.ts'
import type { SetApartActions } from './list-props.ts'
import type { Chosen } from './use-chosen.ts'

export type ListHandlers = {
  active: number
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  entry: (index: number) => {
    'data-slug': string
    'aria-selected': boolean
    tabIndex: 0 | -1
    onClickCapture: (event: MouseEvent<HTMLElement>) => void
    onMouseDown: (event: MouseEvent<HTMLElement>) => void
    onClick: (event: MouseEvent<HTMLElement>) => void
    onFocus: (event: FocusEvent<HTMLElement>) => void
    onBlur: () => void
  }
}

type Options = {
  guides: readonly GuideSummary[]
  chosen: Chosen
  apart: SetApartActions
  columns: number
  /** Brings a guide into view, so that it is drawn. */
  onReveal: (index: number) => void
}

const ownControl = 'a, button, input, label, [role="menu"]'

export function useList({ guides, chosen, apart, columns, onReveal }: Options): ListHandlers {
  const [current, setCurrent] = useState<string | null>(null)
  const [moved, setMoved] = useState(0)
  const place = useRef<HTMLElement | null>(null)
  // Where the focus is in the list; null: somewhere else. What React takes away tells of no blur.
  const seat = useRef<number | null>(null)
  const found = guides.findIndex(({ slug }) => slug === current)
  const active = Math.max(0, found)

  // In the same moment as the key, so that the next key meets the guide that this one moved to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move takes the focus
  useLayoutEffect(() => {
    if (moved === 0) return
    onReveal(active)
    place.current?.querySelector<HTMLElement>('[data-slug][tabindex="0"]')?.focus({ preventScroll: true })
  }, [moved])

  // A guide that goes (removed, no favourite any more, undone) leaves the focus to the one that comes to its place.
  useLayoutEffect(() => {
    if (seat.current === null) return
    if (found >= 0) seat.current = found
    const next = guides[Math.min(seat.current, guides.length - 1)]
    if (next === undefined || document.activeElement !== document.body) return
    setCurrent(next.slug)
    setMoved((count) => count + 1)
  }, [guides, found])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event
    // Menus and dialogs of an entry are its children for React only; buttons and fields keep their own keys.
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return
    if (target.closest('button, input') !== null) return
    const action = listAction(event, { at: active, count: guides.length, columns })
    const guide = guides[active]
    if (action === null || guide === undefined) return
    // A focused name is opened by itself.
    if (action.do === 'open' && target.closest('a') !== null) return
    if (action.do === 'clear' && chosen.slugs.size === 0) return
    event.preventDefault()
    event.stopPropagation()
    if (action.do === 'move' || action.do === 'extend') {
      if (action.do === 'extend') {
        if (chosen.slugs.size === 0) chosen.toggle(guide.slug)
        chosen.extendTo(guides[action.to]?.slug ?? guide.slug)
      }
      place.current = currentTarget
      setCurrent(guides[action.to]?.slug ?? guide.slug)
      setMoved((count) => count + 1)
    } else if (action.do === 'open') navigate(roleHref(guide.slug))
    else if (action.do === 'select') chosen.toggle(guide.slug)
    else if (action.do === 'selectAll') chosen.all()
    else if (action.do === 'favourite') apart.setFavourite([guide.slug], !apart.favourites.has(guide.slug))
    else chosen.clear()
  }

  const entry = useCallback<ListHandlers['entry']>(
    (index) => {
      const slug = guides[index]?.slug ?? ''
      const chooses = ({ shiftKey, ctrlKey, metaKey }: MouseEvent) => shiftKey || ctrlKey || metaKey
      return {
        'data-slug': slug,
        'aria-selected': chosen.slugs.has(slug),
        tabIndex: index === active ? 0 : -1,
        // With Shift or Ctrl a click is meant for the selection, wherever it falls.
        onClickCapture: (event) => {
          if (!chooses(event) || !event.currentTarget.contains(event.target as Node)) return
          event.preventDefault()
          event.stopPropagation()
          if (event.shiftKey) chosen.extendTo(slug)
          else chosen.toggle(slug)
        },
        onMouseDown: (event) => {
          if (event.shiftKey) event.preventDefault()
        },
        onClick: (event) => {
          const { target, currentTarget } = event
          if (!(target instanceof Element) || !currentTarget.contains(target)) return
          if (target.closest(ownControl) === null) navigate(roleHref(slug))
        },
        onFocus: ({ currentTarget }) => {
          place.current = currentTarget.closest('[role="grid"]')
          seat.current = index
          setCurrent(slug)
        },
        onBlur: () => {
          seat.current = null
        },
      }
    },
    [guides, chosen, active],
  )
  return { active, onKeyDown, entry }
}

/** The line with the current guide is always drawn: it keeps the focus, and the keys, wherever one scrolls. */
export const rangeWith = (line: number) => (range: Range) => {
  const seen = defaultRangeExtractor(range)
  return line >= range.count || seen.includes(line) ? seen : [...seen, line].sort((a, b) => a - b)
}

/** A list that goes and takes the focus with it leaves it to the heading of the screen. */
export function useHeadingAfterList(some: boolean): void {
  const before = useRef(some)
  useLayoutEffect(() => {
    const went = before.current && !some
    before.current = some
    if (went && document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus()
  }, [some])
}
