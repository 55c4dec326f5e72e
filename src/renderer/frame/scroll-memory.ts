// How far each visited place was scrolled: restored on the way back and after a reload. The reader remembers its line itself.

import { useLayoutEffect, useRef } from 'react'
import { useRoute } from '../routing.ts'

const place = 'shirube.scrolled'
/** Answers may still be on their way; after this nobody expects the page to move. */
const patienceMs = 2_000
/** Visits; older ones are forgotten. */
const mostKept = 100

type Scrolled = Record<string, number>

function stored(): Scrolled {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Scrolled
  } catch {
    return {}
  }
}

const scrolled: Scrolled = stored()

/** The name of the present entry of the history, which outlives a reload. */
function entryName(): string {
  const known = (history.state as { entry?: unknown } | null)?.entry
  if (typeof known === 'string') return known
  const name = crypto.randomUUID()
  history.replaceState({ ...(history.state as object | null), entry: name }, '')
  return name
}

const box = (): Element | null => document.querySelector('.main > .body')

function keep(entry: string, top: number): void {
  delete scrolled[entry]
  scrolled[entry] = Math.round(top)
  const [oldest] = Object.keys(scrolled)
  if (oldest !== undefined && Object.keys(scrolled).length > mostKept) delete scrolled[oldest]
}

export function useScrollMemory(): void {
  const route = useRoute()
  const entry = useRef<string | null>(null)
  const isRestoring = useRef(false)

  useLayoutEffect(() => {
    const onScroll = ({ target }: Event) => {
      if (target === box() && target instanceof Element && entry.current !== null && !isRestoring.current)
        keep(entry.current, target.scrollTop)
    }
    const onLeave = () => sessionStorage.setItem(place, JSON.stringify(scrolled))
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    addEventListener('pagehide', onLeave)
    return () => {
      document.removeEventListener('scroll', onScroll, { capture: true })
      removeEventListener('pagehide', onLeave)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another route is another entry of the history
  useLayoutEffect(() => {
    entry.current = entryName()
    const top = scrolled[entry.current]
    if (top === undefined) return
    isRestoring.current = true
    const until = performance.now() + patienceMs
    let frame = 0
    const stop = () => {
      isRestoring.current = false
      cancelAnimationFrame(frame)
      for (const name of ['wheel', 'keydown', 'pointerdown']) removeEventListener(name, stop, { capture: true })
    }
    const restore = () => {
      const body = box()
      if (performance.now() > until || body?.querySelector('[data-reader]')) return stop()
      if (body !== null) body.scrollTop = top
      // A place that has not its height yet is tried again.
      if (body !== null && Math.abs(body.scrollTop - top) <= 1) return stop()
      frame = requestAnimationFrame(restore)
    }
    for (const name of ['wheel', 'keydown', 'pointerdown']) addEventListener(name, stop, { capture: true })
    frame = requestAnimationFrame(restore)
    return stop
  }, [route])
}
