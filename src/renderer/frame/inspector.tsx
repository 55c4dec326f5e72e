// The panel at the right: a screen puts its explanation there; open or closed is remembered for each screen.

import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useLocation } from 'wouter'
import { useWords } from '../words/index.ts'
import { CloseIcon } from './icons.tsx'

const place = 'shirube.inspector'
const overlayWidth = 960

function remembered(): { [screen: string]: boolean } {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as { [screen: string]: boolean }) : {}
  } catch {
    return {}
  }
}

/** Outside React: the panel tells its place while it is being drawn, and a context would draw the whole program again for it. */
let panel = {
  slot: null as HTMLElement | null,
  /** Number of Inspector elements that are mounted. */
  contents: 0,
  openBy: remembered(),
}
const listeners = new Set<() => void>()

function change(to: Partial<typeof panel>): void {
  panel = { ...panel, ...to }
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const takeSlot = (slot: HTMLElement | null) => change({ slot })

export type InspectorControl = {
  /** The screen has something to show there. */
  available: boolean
  open: boolean
  show: () => void
  close: () => void
  toggle: () => void
  /** Closes it where it lies over the screen. */
  uncover: () => void
}

export function useInspector(): InspectorControl {
  const [path] = useLocation()
  const screen = path.split('/')[1] ?? ''
  const available = useSyncExternalStore(listen, () => panel.contents > 0)
  const chosen = useSyncExternalStore(listen, () => panel.openBy[screen])
  const open = chosen ?? window.innerWidth >= overlayWidth
  return useMemo(() => {
    const set = (wanted: boolean) => {
      change({ openBy: { ...panel.openBy, [screen]: wanted } })
      localStorage.setItem(place, JSON.stringify(panel.openBy))
    }
    return {
      available,
      open,
      show: () => set(true),
      close: () => set(false),
      toggle: () => set(!open),
      uncover: () => window.innerWidth < overlayWidth && set(false),
    }
  }, [screen, available, open])
}

/** Rendered by a screen, anywhere: its children appear in the panel. `<Inspector title="充足率の内訳">…</Inspector>` */
export function Inspector({ title, children }: { title: ReactNode; children: ReactNode }) {
  const slot = useSyncExternalStore(listen, () => panel.slot)
  const { close } = useInspector()
  const t = useWords('common')
  useEffect(() => {
    change({ contents: panel.contents + 1 })
    return () => change({ contents: panel.contents - 1 })
  }, [])
  if (slot === null) return null
  return createPortal(
    <>
      <div className="insp-head">
        <h2>{title}</h2>
        <button
          type="button"
          className="ib insp-close"
          aria-label={t('close')}
          title={`${t('close')}  Esc`}
          onClick={close}
        >
          <CloseIcon />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="insp-body" tabIndex={0} aria-label={typeof title === 'string' ? title : undefined}>
        {children}
      </section>
    </>,
    slot,
  )
}

/** The aside itself; always in the document so that screens have a place to render into. */
export function InspectorPanel({ leaving }: { leaving: boolean }) {
  const { available, open } = useInspector()
  const t = useWords('frame')
  return <aside className="insp" aria-label={t('panel')} hidden={!available || !open} inert={leaving} ref={takeSlot} />
}
