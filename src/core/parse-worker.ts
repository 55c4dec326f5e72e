// The thread that reads guides: no database, no files, nothing but bytes in and a file out that is ready to be stored.
import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { searchDocsOf } from './domain/search-docs.ts'
import { parseGuide } from './guide-formats/index.ts'
import type { ParseRequest, PreparedFile } from './guide-formats/parsed-file.ts'

const port = parentPort
if (port === null) throw new Error('parse-worker runs only as a worker thread')

function prepare({ bytes, fileName }: ParseRequest): PreparedFile {
  const parsed = parseGuide(bytes, fileName)
  if (!parsed.ok) return parsed
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...parsed, sha256, docs: searchDocsOf(parsed.guide, parsed.text) }
}

port.on('message', (request: ParseRequest) => {
  port.postMessage({ id: request.id, parsed: prepare(request) })
})
port.postMessage('ready')
