// What happens when a page dies or hangs: reopened once, then a question; nothing saved is at stake.

import type { BrowserWindow } from 'electron'
import type { Log } from '#core/needs.ts'
import { origin } from './origin.ts'

/** A second death within a minute is not an accident. */
const soon = 60_000

export type CrashQuestion = 'page-gone' | 'unresponsive'

export type CrashOptions = {
  log: Log
  now(): number
  /** true: reopen the page; false: close the window after a death, wait after a hang. */
  ask(question: CrashQuestion): Promise<boolean>
}

export function watchForCrashes(window: BrowserWindow, { log, now, ask }: CrashOptions): void {
  let lastDeath = Number.NEGATIVE_INFINITY
  let asking = false

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('page-gone', { reason, exitCode })
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const again = now() - lastDeath < soon
    lastDeath = now()
    const reopen = () => void window.loadURL(`${origin}/`).catch(() => undefined)
    if (!again) return reopen()
    void ask('page-gone').then((wanted) => {
      if (window.isDestroyed()) return
      if (wanted) reopen()
      else window.close()
    })
  })

  window.on('unresponsive', () => {
    log('page-unresponsive')
    if (asking) return
    asking = true
    void ask('unresponsive').then((wanted) => {
      asking = false
      // Its death is reported above, and the page is reopened there.
      if (wanted && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
    })
  })
}
