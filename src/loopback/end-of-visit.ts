// Decides when the host has no one left to serve: the window it opened was closed, or the page has been silent for long.

import { setTimeout as wait } from 'node:timers/promises'

export type Visit = {
  browserEnded: Promise<{ well: boolean; afterMs: number }>
  lastCallAt(): number
  anyImportRunning(): Promise<boolean>
  /** Aborted when the host is told to end. */
  signal: AbortSignal
  limits?: VisitLimits
}

export type VisitLimits = { handOverMs: number; silenceMs: number; lookMs: number }

/**
 * handOverMs: a process that ends sooner only handed its window to a running browser, or failed; then silence alone tells.
 * silenceMs: a page asks once a minute while it is open, so this long a silence means that it is gone.
 */
export const visitLimits: VisitLimits = { handOverMs: 5000, silenceMs: 30 * 60_000, lookMs: 1000 }

export async function visitEnded(visit: Visit): Promise<void> {
  const { handOverMs, silenceMs, lookMs } = visit.limits ?? visitLimits
  const openedAt = Date.now()
  let windowClosed = false
  // While the browser's process lives its window is there, but on macOS a browser goes on without windows.
  let silenceCounts = process.platform === 'darwin'
  void visit.browserEnded.then(({ afterMs }) => {
    windowClosed = afterMs > handOverMs
    silenceCounts = true
  })
  while (!visit.signal.aborted) {
    const silent = silenceCounts && Date.now() - Math.max(openedAt, visit.lastCallAt()) > silenceMs
    if ((windowClosed || silent) && !(await visit.anyImportRunning())) return
    await wait(lookMs, undefined, { signal: visit.signal }).catch(() => {})
  }
}
