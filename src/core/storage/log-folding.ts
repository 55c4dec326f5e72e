// Keeps the write-ahead log short while an import fills it: folds it in from a thread of its own.

import { Worker } from 'node:worker_threads'
import { threadFile } from '../thread-file.ts'
import type { Database } from './database.ts'

export type LogFolding = {
  /** Resolves when what was committed before stands in the database, or nothing could be done about it now. */
  fold(): Promise<void>
  /** The database folds on its own again. */
  end(): Promise<void>
}

/** Without the thread, such as when the computer has no memory left for one, the log is folded where everyone waits. */
export function startLogFolding(db: Database, thread = threadFile('checkpoint-thread', import.meta.url)): LogFolding {
  let worker: Worker | null = null
  let isBroken = false
  let answered: (() => void) | null = null

  const start = (): Worker => {
    const made = new Worker(thread, { workerData: db.file, execArgv: [] })
    const gone = () => {
      if (worker === made) worker = null
      isBroken = true
      answered?.()
    }
    made.on('message', () => answered?.())
    made.on('error', gone)
    made.on('exit', gone)
    return made
  }

  const foldThere = async (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    answered = resolve
    worker ??= start()
    worker.postMessage('fold')
    await promise
    answered = null
  }

  db.foldByHand(true)
  return {
    fold: async () => {
      if (!isBroken) await foldThere()
      if (isBroken) db.checkpoint()
    },
    end: async () => {
      const last = worker
      worker = null
      db.foldByHand(false)
      if (last === null) return
      const { promise, resolve } = Promise.withResolvers<void>()
      last.once('exit', () => resolve())
      last.postMessage('end')
      await promise
    },
  }
}
