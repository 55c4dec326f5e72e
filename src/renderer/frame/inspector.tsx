// The panel at the right: a screen puts its explanation there; open or closed is remembered for each screen.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLocation } from 'wouter'
import { useWords } from '../words/index.ts'
import { CloseIcon } from './icons.tsx'

type OpenByScreen = Record<string, boolean>

type Frame = {
  screen: string
  slot: HTMLElement | null
  setSlot: (element: HTMLElement | null) => void
  /** Number of Inspector elements that are mounted. */
  contents: number
  setContents: (change: (count: number) => number) => void
  openBy: OpenByScreen
  setOpen: (open: boolean) => void
}

const place = 'shirube.inspector'
const overlayWidth = 960

function remembered(): OpenByScreen {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as OpenByScreen
  } catch {
    return {}
  }
}

const FrameContext = createContext<Frame | null>(null)

export function InspectorProvider({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  const screen = path.split('/')[1] ?? ''
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [contents, setContents] = useState(0)
  const [openBy, setOpenBy] = useState(remembered)

  const setOpen = useCallback(
    (open: boolean) =>
      setOpenBy((before) => {
        const next = { ...before, [screen]: open }
        localStorage.setItem(place, JSON.stringify(next))
        return next
      }),
    [screen],
  )
  const frame = useMemo(
    () => ({ screen, slot, setSlot, contents, setContents, openBy, setOpen }),
    [screen, slot, contents, openBy, setOpen],
  )
  return <FrameContext value={frame}>{children}</FrameContext>
}

function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (frame === null) throw new Error('useInspector outside InspectorProvider')
  return frame
}

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
  const { screen, contents, openBy, setOpen } = useFrame()
  const open = openBy[screen] ?? window.innerWidth >= overlayWidth
  return useMemo(
    () => ({
      available: contents > 0,
      open,
      show: () => setOpen(true),
      close: () => setOpen(false),
      toggle: () => setOpen(!open),
      uncover: () => window.innerWidth < overlayWidth && setOpen(false),
    }),
    [contents, open, setOpen],
  )
}

/** Rendered by a screen, anywhere: its children appear in the panel. `<Inspector title="充足率の内訳">…</Inspector>` */
export function Inspector({ title, children }: { title: ReactNode; children: ReactNode }) {
  const { slot, setContents } = useFrame()
  const { close } = useInspector()
  const t = useWords('common')
  useEffect(() => {
    setContents((count) => count + 1)
    return () => setContents((count) => count - 1)
  }, [setContents])
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
  const { setSlot } = useFrame()
  const { available, open } = useInspector()
  const t = useWords('frame')
  return <aside className="insp" aria-label={t('panel')} hidden={!available || !open} inert={leaving} ref={setSlot} />
}
