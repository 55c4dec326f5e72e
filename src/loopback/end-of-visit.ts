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
 * silenceMs: also for macOS, where a browser goes on without windows. A page asks at least once a minute while it is open.
 */
export const visitLimits: VisitLimits = { handOverMs: 5000, silenceMs: 30 * 60_000, lookMs: 1000 }

export async function visitEnded(visit: Visit): Promise<void> {
  const { handOverMs, silenceMs, lookMs } = visit.limits ?? visitLimits
  const openedAt = Date.now()
  let windowClosed = false
  void visit.browserEnded.then(({ afterMs }) => {
    windowClosed = afterMs > handOverMs
  })
  while (!visit.signal.aborted) {
    const silent = Date.now() - Math.max(openedAt, visit.lastCallAt()) > silenceMs
    if ((windowClosed || silent) && !(await visit.anyImportRunning())) return
    await wait(lookMs, undefined, { signal: visit.signal }).catch(() => {})
  }
}
