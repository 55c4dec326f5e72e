// The thread that reads guides: no database, no files, nothing but bytes in and a parsed file out.
import { parentPort } from 'node:worker_threads'
import { parseGuide } from './guide-formats/index.ts'
import type { ParseRequest } from './guide-formats/parsed-file.ts'

const port = parentPort
if (port === null) throw new Error('parse-worker runs only as a worker thread')

port.on('message', ({ id, bytes, fileName }: ParseRequest) => {
  port.postMessage({ id, parsed: parseGuide(bytes, fileName) })
})
port.postMessage('ready')
