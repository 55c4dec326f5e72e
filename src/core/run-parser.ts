// Runs the importer in one long-lived thread, so that no file can hold up or crash the application.
import { Worker } from 'node:worker_threads'
import { failed, type ParseRequest, type PreparedFile } from './guide-formats/parsed-file.ts'
import { threadFile } from './thread-file.ts'

export type Parser = {
  parse(bytes: Uint8Array, fileName: string): Promise<PreparedFile>
  close(): Promise<void>
}

type ParserLimits = { deadlineMs: number; heapMb: number }

export type ParserOptions = { limits?: ParserLimits | undefined; thread?: URL | undefined }

/** A real guide takes 3 ms and the worst of a person's a few hundred; a computer under load needs ten times as long. */
const defaultLimits: ParserLimits = { deadlineMs: 3_000, heapMb: 256 }

/** The thread reads the first and finds the second there when it is done, however busy the application is. */
const mostAtThread = 2

type Job = ParseRequest & { resolve: (parsed: PreparedFile) => void }

/** thread: the module that the parser runs; absent: the one that lies beside this module. */
export function createParser({
  limits = defaultLimits,
  thread: file = threadFile('parse-worker', import.meta.url),
}: ParserOptions = {}): Parser {
  const waiting: Job[] = []
  let nextId = 1
  let worker: Worker | null = null
  let isReady = false
  let isClosed = false
  const atThread: Job[] = []
  let deadline: NodeJS.Timeout | undefined

  function start(): Worker {
    const thread = new Worker(file, {
      // What one guide leaves behind is small; a larger young generation only takes memory.
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 8 },
      // The thread needs no flags of the process that holds it, such as a debugger's or a test runner's.
      execArgv: [],
    })
    thread.unref()
    thread.on('message', (message: 'ready' | { id: number; parsed: PreparedFile }) => {
      if (worker !== thread) return
      if (message === 'ready') {
        isReady = true
        next()
      } else if (message.id === atThread[0]?.id) settle(message.parsed)
    })
    thread.on('error', (error: Error) => {
      if (worker === thread) replace(`The parser stopped: ${error.message}`)
    })
    thread.on('exit', () => {
      if (worker === thread) replace('The parser stopped.')
    })
    return thread
  }

  function next(): void {
    if (isClosed) return
    if (atThread.length === 0 && waiting.length === 0) {
      worker?.unref()
      return
    }
    if (worker === null) {
      isReady = false
      worker = start()
    }
    worker.ref()
    // The thread's own start must not count as the file's time.
    if (!isReady) return
    for (const job of waiting.splice(0, mostAtThread - atThread.length)) {
      atThread.push(job)
      if (atThread.length === 1) startDeadline()
      // A copy of the file's own bytes: a view would carry the whole buffer it was cut from, such as an archive.
      const bytes = Uint8Array.from(job.bytes)
      worker.postMessage({ id: job.id, bytes, fileName: job.fileName } satisfies ParseRequest, [bytes.buffer])
    }
  }

  /** Of the file that the thread reads now. */
  function startDeadline(): void {
    deadline = setTimeout(() => replace(`The file took longer than ${limits.deadlineMs} ms.`), limits.deadlineMs)
  }

  function settle(parsed: PreparedFile): void {
    clearTimeout(deadline)
    const job = atThread.shift()
    if (atThread.length > 0) startDeadline()
    job?.resolve(parsed)
    next()
  }

  /** The thread is beyond use: end it, fail the file it worked on, go on with a fresh one and the file that waited there. */
  function replace(reason: string): void {
    const broken = worker
    const failedJob = atThread.shift() ?? waiting.shift() ?? null
    waiting.unshift(...atThread.splice(0))
    clearTimeout(deadline)
    worker = null
    isReady = false
    void broken?.terminate()
    failedJob?.resolve(failed('too-complex', null, reason))
    if (!isClosed) next()
  }

  return {
    parse: (bytes, fileName) =>
      new Promise((resolve) => {
        if (isClosed) {
          resolve(failed('file-unreadable', null, 'The parser is closed.'))
          return
        }
        waiting.push({ id: nextId++, bytes, fileName, resolve })
        next()
      }),
    close: async () => {
      isClosed = true
      const last = worker
      worker = null
      clearTimeout(deadline)
      for (const job of [...atThread.splice(0), ...waiting.splice(0)]) {
        job.resolve(failed('file-unreadable', null, 'The parser was closed.'))
      }
      await last?.terminate()
    },
  }
}
