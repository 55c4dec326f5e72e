// A small client of the Chrome DevTools Protocol over the pipe of --remote-debugging-pipe: JSON messages that end with NUL.

import type { Readable, Writable } from 'node:stream'

type Answer = { id?: number; result?: unknown; error?: { message: string } }

export type DevTools = {
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>
}

/** Every pending call fails when the pipe closes, which is how the end of the browser shows. */
export function openDevTools(toBrowser: Writable, fromBrowser: Readable): DevTools {
  const waiting = new Map<number, { done(value: Record<string, unknown>): void; failed(error: Error): void }>()
  let lastId = 0
  let closed = false
  let rest: Buffer[] = []

  const take = (message: Buffer) => {
    const { id, result, error } = JSON.parse(message.toString('utf8')) as Answer
    const call = id === undefined ? undefined : waiting.get(id)
    if (id === undefined || call === undefined) return
    waiting.delete(id)
    if (error) call.failed(new Error(error.message))
    else call.done((result ?? {}) as Record<string, unknown>)
  }

  fromBrowser.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      take(Buffer.concat([...rest, chunk.subarray(start, end)]))
      rest = []
      start = end + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
  })

  const fail = () => {
    closed = true
    for (const { failed } of waiting.values()) failed(new Error('the browser ended'))
    waiting.clear()
  }
  fromBrowser.once('close', fail)
  fromBrowser.once('error', fail)
  toBrowser.once('error', fail)

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((done, failed) => {
        if (closed) {
          failed(new Error('the browser ended'))
          return
        }
        lastId += 1
        waiting.set(lastId, { done, failed })
        toBrowser.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
      }),
  }
}
