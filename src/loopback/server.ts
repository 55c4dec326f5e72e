// The HTTP server of the loopback host: 127.0.0.1 only, one secret, the screens and the requests.

import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '#core/needs.ts'
import { answerAsset } from './assets.ts'
import { type Head, type Refusal, refuse } from './guard.ts'
import { answerRpc, type Dispatch, writeReply } from './rpc.ts'

// Importing it by name would read each of its exports, one of which loads the whole client of fetch: 50 ms of the start.
const { createServer } = process.getBuiltinModule('node:http')

type ServerLimits = { connections: number; headMs: number; requestMs: number; lookMs: number }

/** The page keeps six connections; whoever opens very many, or says nothing on them, gets no more than these. */
const serverLimits: ServerLimits = { connections: 1000, headMs: 10_000, requestMs: 30_000, lookMs: 2000 }

export type ServerNeeds = {
  dispatch: Dispatch
  rendererFolder: string
  port: number
  /** Tried first where port is 0; when another program has it, any will do. */
  lastPort?: number
  log: Log
  onCall?: () => void
  limits?: ServerLimits
}

export type Served = {
  port: number
  token: string
  /** What a browser opens; the fragment never reaches a server, and the page takes the token out of it. */
  address(route?: string): string
  /** Refuses new connections, lets running requests finish, at most three seconds. */
  close(): Promise<void>
}

const drainMs = 3000

export async function serve({
  dispatch,
  rendererFolder,
  port,
  lastPort = 0,
  log,
  onCall,
  limits = serverLimits,
}: ServerNeeds): Promise<Served> {
  const token = randomBytes(32).toString('base64url')
  const { connections, headMs, requestMs, lookMs } = limits
  const slow = { headersTimeout: headMs, requestTimeout: requestMs, connectionsCheckingInterval: lookMs }
  const server = createServer(slow, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log('http-error', { message: error instanceof Error ? error.name : 'unknown' })
      response.destroy()
    })
  })

  server.maxConnections = connections

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const head = headOf(request)
    const refusal = refuse(head, boundPort, token)
    if (refusal !== null) {
      log('refused', { status: refusal.status, reason: refusal.reason })
      writeRefusal(request, response, refusal)
      return
    }
    if (head.path === '/rpc') {
      onCall?.()
      await answerRpc(request, response, dispatch)
    } else {
      const origin = `http://127.0.0.1:${boundPort}`
      await answerAsset({ method: head.method, origin, path: request.url ?? '' }, response, rendererFolder)
    }
  }

  const listen = (wanted: number) =>
    new Promise<void>((done, failed) => {
      server.once('error', failed)
      server.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
        server.off('error', failed)
        done()
      })
    })
  if (port !== 0 || lastPort === 0) await listen(port)
  else await listen(lastPort).catch(() => listen(0))
  const { port: boundPort } = server.address() as AddressInfo

  return {
    port: boundPort,
    token,
    address: (route) => {
      const rest = route === undefined ? '' : `&route=${encodeURIComponent(route)}`
      return `http://127.0.0.1:${boundPort}/#token=${token}${rest}`
    },
    close: () =>
      new Promise((done) => {
        const late = setTimeout(() => server.closeAllConnections(), drainMs)
        server.close(() => {
          clearTimeout(late)
          done()
        })
        server.closeIdleConnections()
      }),
  }
}

function headOf(request: IncomingMessage): Head {
  return {
    method: request.method ?? '',
    path: (request.url ?? '').replace(/[?#].*$/s, ''),
    host: request.headers.host,
    origin: request.headers.origin,
    contentType: request.headers['content-type'],
    contentLength: request.headers['content-length'],
    authorization: request.headers.authorization,
  }
}

function writeRefusal(request: IncomingMessage, response: ServerResponse, { status, reason }: Refusal): void {
  request.resume()
  if (status === 405) response.setHeader('Allow', reason === 'method' && request.url === '/rpc' ? 'POST' : 'GET, HEAD')
  const trusted = status !== 401 && status !== 403 && status !== 421
  response.setHeader('Connection', 'close')
  writeReply(response, status, {
    ok: false,
    failure: { code: trusted ? 'bad-input' : 'not-trusted', detail: `refused by ${reason}` },
  })
}
