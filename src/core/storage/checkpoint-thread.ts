// The thread that folds the write-ahead log of an import into the database: waiting for the disk must not hold up the program.

import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'

const port = parentPort
if (port === null) throw new Error('checkpoint-thread runs only as a worker thread')

const sqlite = new Sqlite(String(workerData), { fileMustExist: true })
/** As the connection that writes. */
sqlite.pragma('synchronous = full')

port.on('message', (message: 'fold' | 'end') => {
  if (message === 'fold') {
    // Passive: neither waits for the connection that writes nor makes it wait.
    const [{ log = 0 } = {}] = sqlite.pragma('wal_checkpoint(PASSIVE)') as { log?: number }[]
    port.postMessage(log)
  } else {
    sqlite.close()
    port.close()
  }
})
