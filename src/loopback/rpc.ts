// Answers POST /rpc: reads the body within its limit, hands name and input to the core, writes the reply.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Reply } from '#contract/failures.ts'
import { freshNonce, securityHeaders } from '#shell-headers'
import { maxBodyBytes } from './guard.ts'

export type Dispatch = (name: string, input: unknown) => Promise<Reply>

const badInput = (detail: string): Reply => ({ ok: false, failure: { code: 'bad-input', detail } })

export function writeReply(response: ServerResponse, status: number, reply: Reply): void {
  const body = Buffer.from(JSON.stringify(reply))
  response.writeHead(status, {
    ...securityHeaders(freshNonce()),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': body.byteLength,
    'Cache-Control': 'no-store',
  })
  response.end(body)
}

export async function answerRpc(request: IncomingMessage, response: ServerResponse, dispatch: Dispatch): Promise<void> {
  const bytes = await readBody(request)
  if (bytes === null) {
    // What still comes is read and dropped, so that the sender hears the answer instead of a broken connection.
    request.resume()
    writeReply(response, 413, badInput(`more than ${maxBodyBytes} bytes`))
    return
  }
  const call = parseCall(bytes)
  if (call === null) writeReply(response, 400, badInput('not {"name":…,"input":…}'))
  else writeReply(response, 200, await dispatch(call.name, call.input))
}

/** null: longer than allowed, whatever its head said. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = []
    let length = 0
    const take = (part: Buffer) => {
      length += part.byteLength
      if (length <= maxBodyBytes) parts.push(part)
      else {
        request.off('data', take)
        done(null)
      }
    }
    request.on('data', take)
    request.once('end', () => done(Buffer.concat(parts)))
    request.once('error', failed)
    request.once('close', () => failed(new Error('the sender went away')))
  })
}

function parseCall(bytes: Buffer): { name: string; input: unknown } | null {
  try {
    const call: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof call !== 'object' || call === null || !('name' in call) || typeof call.name !== 'string') return null
    return { name: call.name, input: 'input' in call ? call.input : undefined }
  } catch {
    return null
  }
}
