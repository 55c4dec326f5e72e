// The one line at the bottom right: what was just changed, undone or has failed.

import { useSyncExternalStore } from 'react'
import type { Change } from '#contract/changes.ts'
import type { Failure } from '#contract/failures.ts'

export type Notice =
  | { kind: 'changed'; change: Change }
  | { kind: 'undone'; change: Change }
  | { kind: 'redone'; change: Change }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'said'; text: string }

/** number grows with every notice, so that the same notice twice starts its time again. */
export type ShownNotice = { number: number; notice: Notice }

let shown: ShownNotice | null = null
let number = 0
const listeners = new Set<() => void>()

function set(next: ShownNotice | null): void {
  shown = next
  for (const listener of listeners) listener()
}

/** One at a time: the newest replaces the one before. */
export function showNotice(notice: Notice): void {
  number += 1
  set({ number, notice })
}

export function closeNotice(): void {
  set(null)
}

export function useNotice(): ShownNotice | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
}
