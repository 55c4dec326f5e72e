// Puts the frame together: sidebar, main with the present screen, inspector, undo line, palette, keys, drop target.

import { type ReactNode, Suspense, useLayoutEffect, useRef } from 'react'
import { pathOf } from '../data/address.ts'
import { useHeartbeat } from '../data/heartbeat.ts'
import { LoadingLine } from '../parts/LoadingLine.tsx'
import { LateDialog } from '../parts/late/LateDialog.tsx'
import { LateTargetDialog } from '../parts/late/LateTargetDialog.tsx'
import { late } from '../parts/late/late.ts'
import { useComingRoute, useRoute, useRouteMemory } from '../routing.ts'
import { useWords } from '../words/index.ts'
import { ConnectionLine, NeedsConnection } from './Connection.tsx'
import { DropAnywhere } from './DropAnywhere.tsx'
import './frame.css'
import './print.css'
import { InspectorPanel, useInspector } from './inspector.tsx'
import { paletteOpen } from './palette/control.ts'
import { Palette } from './palette/Palette.tsx'
import { Reminders } from './Reminders.tsx'
import { ScreenBoundary } from './ScreenBoundary.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { Sidebar } from './Sidebar.tsx'
import { useScrollMemory } from './scroll-memory.ts'
import { closeSheet, useSheetOpen } from './sheet-control.ts'
import { NeedsRecords, TroubleLine } from './Trouble.tsx'
import { closeTargetDialog, useTargetDialogOpen } from './target-control.ts'
import { UndoToast } from './UndoToast.tsx'

export function Frame({ children }: { children: ReactNode }) {
  return (
    <NeedsConnection>
      <NeedsRecords>
        <Columns>{children}</Columns>
        <Shortcuts />
        <Palette />
        <Sheet />
        <TargetAsked />
        <DropAnywhere />
        <Reminders />
      </NeedsRecords>
    </NeedsConnection>
  )
}

const sheet = late(async () => (await import('./CheatSheet.tsx')).CheatSheet)

function Sheet() {
  return useSheetOpen() ? (
    <LateDialog opened load={sheet} onClose={closeSheet}>
      {(CheatSheet) => <CheatSheet />}
    </LateDialog>
  ) : null
}

function TargetAsked() {
  return useTargetDialogOpen() ? <LateTargetDialog onClose={closeTargetDialog} /> : null
}

function Columns({ children }: { children: ReactNode }) {
  const { available, open } = useInspector()
  const route = useRoute()
  const coming = useComingRoute()
  const t = useWords('frame')
  const screen = screenOf(route)
  // What is clicked or pressed now is meant for the screen that comes.
  const leaving = screenOf(coming) !== screen
  useFocusOnNewScreen(screen)
  useDeafness(leaving)
  useRouteMemory()
  useHeartbeat()
  useScrollMemory()
  return (
    <div className={`app ${available && open ? 'with-insp' : ''}`}>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('skip')}
      </button>
      <Sidebar />
      <main className="main" id="main" tabIndex={-1} inert={leaving} aria-busy={coming !== route}>
        <ConnectionLine />
        <TroubleLine />
        <ScreenBoundary path={pathOf(route)}>
          <Suspense fallback={<LoadingLine />}>{children}</Suspense>
        </ScreenBoundary>
        <UndoToast />
      </main>
      <InspectorPanel leaving={leaving} />
    </div>
  )
}

const screenOf = (route: string): string => pathOf(route).split('/')[1] ?? ''

/** Keys of the leaving screen are heard by the document, where inert does not reach them. */
function useDeafness(leaving: boolean): void {
  useLayoutEffect(() => {
    if (!leaving) return
    const stop = (event: KeyboardEvent) => {
      const { target } = event
      if (event.ctrlKey || event.metaKey || !(target instanceof Element)) return
      if (target === document.body || target.closest('[inert]') !== null) event.stopImmediatePropagation()
    }
    addEventListener('keydown', stop, true)
    return () => removeEventListener('keydown', stop, true)
  }, [leaving])
}

/**
 * A new screen is announced by its heading, before anything on it can be given the focus; the first screen leaves focus
 * alone, and so does one that arrives when the palette was opened meanwhile.
 */
function useFocusOnNewScreen(screen: string): void {
  const before = useRef(screen)
  useLayoutEffect(() => {
    if (before.current === screen) return
    before.current = screen
    if (!paletteOpen()) document.querySelector<HTMLElement>('main h1')?.focus()
  }, [screen])
}
