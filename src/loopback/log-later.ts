// The log of a host that listens before the log's library is there: what is to be written meanwhile waits for it.

import type { Log } from '#core/needs.ts'

export type LogLater = {
  log: Log
  /** When everything that was to be written is; the process may end then. */
  written(): Promise<void>
}

export function createLogLater(dataFolder: string): LogLater {
  let loading: Promise<Log> | undefined
  const load = () => {
    loading ??= import('./log.ts').then(({ createLog }) => createLog(dataFolder))
    return loading
  }
  return {
    log: (event, facts) => void load().then((log) => log(event, facts)),
    written: async () => {
      await loading
    },
  }
}
