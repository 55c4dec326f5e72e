// Knows whether an import still runs, by the imports that were started and what the core says of them.

import type { Dispatch } from './rpc.ts'

export type WatchedImports = { dispatch: Dispatch; anyRunning(): Promise<boolean> }

/** An import that waits for the user's choice is not running: nobody may ever come. */
export function watchImports(dispatch: Dispatch): WatchedImports {
  const started = new Set<string>()
  return {
    dispatch: async (name, input) => {
      const reply = await dispatch(name, input)
      if ((name === 'import.start' || name === 'import.samples') && reply.ok) {
        started.add((reply.value as { importId: string }).importId)
      }
      return reply
    },
    anyRunning: async () => {
      for (const importId of started) {
        const reply = await dispatch('import.status', { importId, limit: 0 })
        if (reply.ok && (reply.value as { state: string }).state === 'running') return true
        started.delete(importId)
      }
      return false
    },
  }
}
