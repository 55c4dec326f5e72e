// Keeps the write-ahead log short while an import fills it: folds it in from a thread of its own.

import { Worker } from 'node:worker_threads'
import { threadFile } from '../thread-file.ts'
import type { Database } from './database.ts'

export type LogFolding = {
  /** Begins to fold in what was committed; waits for it when the log has grown long, and for a fold that still runs. */
  fold(): Promise<void>
  /** Resolves when all that was committed is folded in, or nothing can be done about it now; even when it fails, the database folds on its own again. */
  end(): Promise<void>
}

/**
 * SQLite begins a log anew only when all of it is folded in, which never is while commits go on. 32 MB, or some eighty guides:
 * the fewer the waits, the better, but what is looked up in a log takes longer the longer it is.
 */
const mostPages = 8_000

/** Without the thread, such as when the computer has no memory left for one, the log is folded where everyone waits. */
export function startLogFolding(
  db: Database,
  thread = threadFile('checkpoint-thread', import.meta.url),
  longestLog = mostPages,
): LogFolding {
  let worker: Worker | null = null
  let isBroken = false
  let running: PromiseWithResolvers<void> | null = null
  let pagesInLog = 0

  const answered = (): void => {
    running?.resolve()
    running = null
  }

  const start = (): Worker => {
    const made = new Worker(thread, { workerData: db.file, execArgv: [] })
    const gone = () => {
      if (worker === made) worker = null
      isBroken = true
      answered()
    }
    made.on('message', (pages: number) => {
      pagesInLog = pages
      answered()
    })
    made.on('error', gone)
    made.on('exit', gone)
    return made
  }

  const foldThere = (): Promise<void> => {
    running = Promise.withResolvers<void>()
    const { promise } = running
    try {
      worker ??= start()
      worker.postMessage('fold')
    } catch {
      isBroken = true
      answered()
    }
    return promise
  }

  const foldWhole = async (): Promise<void> => {
    // It began before the last commits.
    await running?.promise
    if (!isBroken) await foldThere()
    if (isBroken) db.checkpoint()
    pagesInLog = 0
  }

  const endThread = async (): Promise<void> => {
    const last = worker
    worker = null
    if (last === null) return
    const { promise, resolve } = Promise.withResolvers<void>()
    last.once('exit', () => resolve())
    last.postMessage('end')
    await promise
  }

  db.foldByHand(true)
  return {
    fold: async () => {
      await running?.promise
      if (isBroken || pagesInLog >= longestLog) await foldWhole()
      else void foldThere()
    },
    end: async () => {
      try {
        if (worker !== null || isBroken) await foldWhole()
      } finally {
        db.foldByHand(false)
        await endThread()
      }
    },
  }
}
