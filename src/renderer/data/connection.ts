// Whether the program behind the page answers: the last refusal of trust or missing answer, until an answer comes.

import { useSyncExternalStore } from 'react'
import type { Failure } from '#contract/failures.ts'

export type Connection = {
  /** not-trusted or unreachable; null while answers come. */
  failure: Failure | null
  /** Something was answered before: screens have content and perhaps typed text. */
  wasTrusted: boolean
}

let connection: Connection = { failure: null, wasTrusted: false }
const listeners = new Set<() => void>()

/** failure is that of a reply, null for an answer; other failures are answers too. */
export function noteReply(failure: Failure | null): void {
  const lost = failure !== null && (failure.code === 'not-trusted' || failure.code === 'unreachable')
  const next: Connection = { failure: lost ? failure : null, wasTrusted: connection.wasTrusted || !lost }
  if (next.failure?.code === connection.failure?.code && next.wasTrusted === connection.wasTrusted) return
  connection = next
  for (const listener of listeners) listener()
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => connection,
  )
}
