// Remembers where the reader was left. A jump is no reading: the place stays, and leads back, until he reads on by hand.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { GuideDetail } from '#contract/library.ts'
import { ask } from '../../../data/call.ts'
import { isTextField } from '../../../frame/keys.ts'
import { focusBlock } from './blocks.ts'
import { goToLine, isLineInView, lineAtTop, shareRead } from './place.ts'

/** A scroll as soon after the wheel, a key or the scroll bar was made by hand. */
const handMs = 400
/** Pixels by hand that are reading: after a restored place any, after a jump a page of it. */
const anyScroll = 8

/** Half a second after scrolling stops, and on leaving. */
function useKeptLine(slug: string): (line: number) => void {
  const client = useQueryClient()
  const waiting = useRef<{ line: number; timer: ReturnType<typeof setTimeout> } | null>(null)

  const send = useCallback(() => {
    if (waiting.current === null) return
    clearTimeout(waiting.current.timer)
    const { line } = waiting.current
    waiting.current = null
    client.setQueryData<GuideDetail>(['library.read', { slug }], (before) => before && { ...before, readingLine: line })
    // A lost reading place is no harm, so a failure is not shown.
    ask('reading.place', { slug, line }).catch(() => undefined)
  }, [client, slug])

  useEffect(() => send, [send])

  return useCallback(
    (line) => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      waiting.current = { line, timer: setTimeout(send, 500) }
    },
    [send],
  )
}

/** Not reading: from which line, and how far was scrolled by hand since. */
type Away = { from: number | null; travelled: number; enough: number }

type Props = {
  slug: string
  root: HTMLElement | null
  stored: number | null
  onPlace: (line: number, share: number) => void
}

export type ReadingPlace = {
  /** Called before the page is scrolled to something that was looked up. */
  leave: () => void
  /** The line that is being read; null: nothing was left. */
  left: number | null
  goBack: () => void
}

export function useReadingPlace({ slug, root, stored, onPlace }: Props): ReadingPlace {
  const keepLine = useKeptLine(slug)
  const away = useRef<Away | null>({ from: stored, travelled: 0, enough: anyScroll })
  const byHand = useRef(Number.NEGATIVE_INFINITY)
  const [left, setLeft] = useState<number | null>(null)

  useEffect(() => {
    const body = root?.closest<HTMLElement>('.body')
    if (!root || !body) return
    let frame = 0
    let top = body.scrollTop
    let isDragged = false
    const hand = () => {
      byHand.current = performance.now()
    }
    const onKey = ({ target }: KeyboardEvent) => {
      if (!isTextField(target)) hand()
    }
    // The scroll bar is no part of the page: what is pressed is the box itself, and its release may not be told.
    const onPress = ({ target }: PointerEvent) => {
      isDragged = target === body
    }
    const onMove = ({ buttons }: PointerEvent) => {
      isDragged &&= buttons !== 0
    }
    const tell = () => {
      const line = lineAtTop(root, body)
      if (line === null) return
      onPlace(line, shareRead(body))
      if (away.current === null) keepLine(line)
    }
    const follow = () => {
      const travelled = Math.abs(body.scrollTop - top)
      top = body.scrollTop
      if (away.current !== null && (isDragged || performance.now() - byHand.current < handMs)) {
        away.current.travelled += travelled
        if (away.current.travelled >= away.current.enough) {
          away.current = null
          setLeft(null)
        }
      }
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(tell)
    }
    tell()
    body.addEventListener('scroll', follow, { passive: true })
    body.addEventListener('wheel', hand, { passive: true })
    body.addEventListener('touchmove', hand, { passive: true })
    body.addEventListener('pointerdown', onPress)
    addEventListener('pointermove', onMove, { passive: true })
    addEventListener('keydown', onKey)
    return () => {
      cancelAnimationFrame(frame)
      body.removeEventListener('scroll', follow)
      body.removeEventListener('wheel', hand)
      body.removeEventListener('touchmove', hand)
      body.removeEventListener('pointerdown', onPress)
      removeEventListener('pointermove', onMove)
      removeEventListener('keydown', onKey)
    }
  }, [root, onPlace, keepLine])

  const stay = useCallback((from: number | null, enough: number) => {
    byHand.current = Number.NEGATIVE_INFINITY
    away.current = { from, travelled: 0, enough }
  }, [])

  const leave = useCallback(() => {
    const body = root?.closest('.body')
    if (!root || !body) return
    const from = away.current === null ? lineAtTop(root, body) : away.current.from
    stay(from, body.clientHeight)
    // Whoever finds what he looked for where he reads has left nothing.
    requestAnimationFrame(() => setLeft(from === null || isLineInView(root, from) ? null : from))
  }, [root, stay])

  const goBack = useCallback(() => {
    if (root === null || left === null) return
    stay(left, anyScroll)
    setLeft(null)
    const block = goToLine(root, left, false)
    if (block !== null) focusBlock(block)
  }, [root, left, stay])

  return { leave, left, goBack }
}
