// Puts the frame together: sidebar, main with the present screen, inspector, undo line, palette, keys, drop target.

import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useHeartbeat } from '../data/heartbeat.ts'
import { LoadingLine } from '../parts/LoadingLine.tsx'
import { useWords } from '../words/index.ts'
import { ConnectionLine, NeedsConnection } from './Connection.tsx'
import { DropAnywhere } from './DropAnywhere.tsx'
import './frame.css'
import './print.css'
import { InspectorPanel, InspectorProvider, useInspector } from './inspector.tsx'
import { Palette } from './Palette.tsx'
import { Reminders } from './Reminders.tsx'
import { ScreenBoundary } from './ScreenBoundary.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { Sidebar } from './Sidebar.tsx'
import { NeedsRecords, TroubleLine } from './Trouble.tsx'
import { UndoToast } from './UndoToast.tsx'

export function Frame({ children }: { children: ReactNode }) {
  return (
    <NeedsConnection>
      <NeedsRecords>
        <InspectorProvider>
          <Columns>{children}</Columns>
          <Shortcuts />
          <Palette />
          <DropAnywhere />
          <Reminders />
        </InspectorProvider>
      </NeedsRecords>
    </NeedsConnection>
  )
}

function Columns({ children }: { children: ReactNode }) {
  const { available, open } = useInspector()
  const [path] = useLocation()
  const t = useWords('frame')
  const screen = path.split('/')[1] ?? ''
  useFocusOnNewScreen(screen)
  useHeartbeat()
  return (
    <div className={`app ${available && open ? 'with-insp' : ''}`}>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('skip')}
      </button>
      <Sidebar />
      <main className="main" id="main" tabIndex={-1}>
        <ConnectionLine />
        <TroubleLine />
        <ScreenBoundary path={path}>
          <Suspense fallback={<LoadingLine />}>{children}</Suspense>
        </ScreenBoundary>
        <UndoToast />
      </main>
      <InspectorPanel />
    </div>
  )
}

/** A new screen is announced by its heading; the first screen leaves focus alone. */
function useFocusOnNewScreen(screen: string): void {
  const before = useRef(screen)
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [screen])
}
