// Knocks at a real loopback server, with a real core behind it, as foreign pages, other users and broken programs would.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from '#core/app.ts'
import { maxBodyBytes } from '../../src/loopback/guard.ts'
import { programFiles } from '../../src/loopback/program-files.ts'
import { type Served, serve } from '../../src/loopback/server.ts'
import { parserThread } from '../parser-thread.ts'
import { type RawRequest, send, temporaryFolder } from './host.ts'

const folder = temporaryFolder()
const renderer = join(folder.path, 'renderer')
const page = '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>t</title>'
let app: App
let served: Served

beforeAll(async () => {
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(join(renderer, 'index.html'), page)
  writeFileSync(join(renderer, 'assets', 'a.js'), 'export {}\n')
  writeFileSync(join(renderer, 'assets', 'a.map'), '{}')
  writeFileSync(join(folder.path, 'secret.json'), '{"secret":true}')
  const { version, sampleFolder } = programFiles()
  const needs = { shell: 'browser', version, sampleFolder, parserThread, print: null, readOnly: false } as const
  const data = join(folder.path, 'data')
  app = await openApp({ ...needs, dataFolder: data, clock: { now: () => new Date() }, log: () => {} })
  served = await serve({ dispatch: app.dispatch, rendererFolder: renderer, port: 0, log: () => {} })
})

afterAll(async () => {
  await served.close()
  await app.close()
  folder.remove()
})

const own = () => `127.0.0.1:${served.port}`
const call = (changes: { [name: string]: string | undefined } = {}, body = '{"name":"app.info","input":{}}') => {
  const headers = {
    host: own(),
    'content-type': 'application/json',
    authorization: `Bearer ${served.token}`,
    ...changes,
  }
  const kept = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return send(served.port, { method: 'POST', path: '/rpc', headers: Object.fromEntries(kept), body })
}
const get = (request: RawRequest) => send(served.port, { ...request, headers: { host: own(), ...request.headers } })

describe('the honest request', () => {
  it('is answered', async () => {
    const { status, headers, body } = await call()
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(body)).toMatchObject({ ok: true, value: { shell: 'browser' } })
  })

  it('is answered with our own Origin, and with a charset', async () => {
    expect((await call({ origin: `http://${own()}` })).status).toBe(200)
    expect((await call({ 'content-type': 'application/json; charset=UTF-8' })).status).toBe(200)
  })

  it('gets failures of the core as values', async () => {
    for (const name of ['no.such', 'constructor', '__proto__', 'toString']) {
      const { status, body } = await call({}, JSON.stringify({ name, input: {} }))
      expect(status).toBe(200)
      expect(JSON.parse(body)).toMatchObject({ ok: false, failure: { code: 'unknown-procedure' } })
    }
  })
})

describe('Host', () => {
  it.each([
    () => `localhost:${served.port}`,
    () => '127.0.0.1',
    () => `127.0.0.1:${served.port + 1}`,
    () => `127.0.0.1:0${served.port}`,
    () => `127.1:${served.port}`,
    () => `[::1]:${served.port}`,
    () => `0.0.0.0:${served.port}`,
    () => `rebound.example:${served.port}`,
    () => `127.0.0.1.rebound.example:${served.port}`,
    () => `127.0.0.1:${served.port}.example`,
    () => `user@127.0.0.1:${served.port}`,
  ])('is refused unless it is exactly ours (%#)', async (host) => {
    expect((await call({ host: host() })).status).toBe(421)
    expect((await send(served.port, { headers: { host: host() } })).status).toBe(421)
  })

  it('must be there', async () => {
    const raw = await spoken('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')
    expect(raw).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(raw).not.toContain('csp-nonce')
    expect(await spoken('GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 4\d\d /)
    const old = await spoken('GET / HTTP/1.0\r\n\r\n')
    expect(old).toMatch(/^HTTP\/1\.1 421 /)
  })

  it('is not overridden by an absolute request target', async () => {
    const raw = await spoken(`GET http://rebound.example/ HTTP/1.1\r\nHost: ${own()}\r\nConnection: close\r\n\r\n`)
    expect(raw).toMatch(/^HTTP\/1\.1 404 /)
  })
})

/** Speaks plain bytes, for what an HTTP client would not send. */
function spoken(text: string): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(served.port, '127.0.0.1', () => socket.write(text))
    let heard = ''
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
    })
    socket.on('close', () => done(heard))
    socket.on('error', failed)
  })
}

describe('Origin', () => {
  it.each([
    () => 'null',
    () => 'https://evil.example',
    () => `http://localhost:${served.port}`,
    () => `https://127.0.0.1:${served.port}`,
    () => `http://127.0.0.1:${served.port + 1}`,
    () => `http://127.0.0.1:${served.port}.evil.example`,
    () => `http://127.0.0.1:${served.port}/`,
    () => 'file://',
  ])('of others is refused, token or not (%#)', async (origin) => {
    expect((await call({ origin: origin() })).status).toBe(403)
    expect((await get({ path: '/', headers: { origin: origin() } })).status).toBe(403)
  })
})

describe('token', () => {
  it.each([
    () => undefined,
    () => '',
    () => 'Bearer',
    () => 'Bearer ',
    () => `Bearer ${served.token.slice(0, -1)}`,
    () => `Bearer ${served.token}x`,
    () => `bearer ${served.token}`,
    () => `Basic ${served.token}`,
    () => served.token,
    () => `Bearer ${served.token.toLowerCase()}`,
  ])('is needed whole (%#)', async (authorization) => {
    const { status, body } = await call({ authorization: authorization() })
    expect(status).toBe(401)
    expect(JSON.parse(body)).toMatchObject({ ok: false, failure: { code: 'not-trusted' } })
  })

  it('has 256 bits and is new with each server', async () => {
    expect(Buffer.from(served.token, 'base64url')).toHaveLength(32)
    const other = await serve({ dispatch: app.dispatch, rendererFolder: renderer, port: 0, log: () => {} })
    await other.close()
    expect(other.token).not.toBe(served.token)
  })

  it('stands in the fragment of the address, which no server sees, and the route after it', () => {
    expect(served.address()).toBe(`http://${own()}/#token=${served.token}`)
    const { hash } = new URL(served.address('/report/あ?stage=middle&language=ja'))
    expect(new URLSearchParams(hash.slice(1)).get('route')).toBe('/report/あ?stage=middle&language=ja')
  })
})

describe('body', () => {
  it.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/plain; a=application/json',
  ])('of type %s is refused', async (type) => {
    expect((await call({ 'content-type': type })).status).toBe(415)
  })

  it.each(['', '{', 'null', '[]', '"app.info"', '{"input":{}}', '{"name":1}', '\ufeff\ufeff{}'])(
    '%j is refused',
    async (body) => {
      const answer = await call({}, body)
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
    },
  )

  it('that is no UTF-8 is refused', async () => {
    const headers = { host: own(), 'content-type': 'application/json', authorization: `Bearer ${served.token}` }
    const body = Buffer.concat([
      Buffer.from('{"name":"app.info","input":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ])
    expect((await send(served.port, { method: 'POST', path: '/rpc', headers, body })).status).toBe(400)
  })

  it('over the limit is refused by its announced length', async () => {
    const raw = await spoken(
      `POST /rpc HTTP/1.1\r\nHost: ${own()}\r\nContent-Type: application/json\r\nAuthorization: Bearer ${served.token}\r\nContent-Length: ${maxBodyBytes + 1}\r\nConnection: close\r\n\r\n{}`,
    )
    expect(raw).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('over the limit is refused while it comes, when no length was announced', async () => {
    const headers = {
      host: own(),
      'content-type': 'application/json',
      authorization: `Bearer ${served.token}`,
      'transfer-encoding': 'chunked',
    }
    const { status } = await send(served.port, {
      method: 'POST',
      path: '/rpc',
      headers,
      body: Buffer.alloc(maxBodyBytes + 1, 0x20),
    })
    expect(status).toBe(413)
    expect((await call()).status).toBe(200)
  })

  it('may be as large as the largest opening of an upload', async () => {
    const files = Array.from({ length: 10_000 }, () => ({ name: 'あ'.repeat(500), byteLength: 1 }))
    const { status, body } = await call({}, JSON.stringify({ name: 'upload.begin', input: { files } }))
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ ok: true })
  })
})

describe('methods', () => {
  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s /rpc is refused', async (method) => {
    const { status, headers } = await get({ method, path: '/rpc' })
    expect(status).toBe(405)
    expect(headers.allow).toBe('POST')
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['access-control-allow-methods']).toBeUndefined()
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s / is refused', async (method) => {
    expect((await get({ method, path: '/' })).status).toBe(405)
  })
})

describe('screens', () => {
  it('come with all headers and a nonce of this page alone', async () => {
    const pages = await Promise.all([get({}), get({}), get({ path: '/index.html' })])
    const nonces = pages.map(({ status, headers, body }) => {
      expect(status).toBe(200)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['cache-control']).toBe('no-store')
      const nonce = /content="([\w-]+)"/.exec(body)?.[1]
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
      expect(body).not.toContain('__CSP_NONCE__')
      return nonce
    })
    expect(new Set(nonces).size).toBe(3)
  })

  it('come byte for byte, and as heads alone', async () => {
    const whole = await get({ path: '/assets/a.js' })
    expect(whole.body).toBe('export {}\n')
    expect(whole.headers['content-type']).toBe('text/javascript; charset=utf-8')
    const head = await get({ method: 'HEAD', path: '/assets/a.js' })
    expect(head.status).toBe(200)
    expect(head.body).toBe('')
    expect(head.headers['content-length']).toBe('10')
  })

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/../../secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/%252e%252e%252fsecret.json',
    '/assets/%00',
    '/assets/a.js%00.html',
    '//secret.json',
    '/%',
    '/assets',
    '/assets/',
    '/assets/a.map',
    '/missing.js',
    '/data/shirube.db',
  ])('%s is not found', async (path) => {
    const { status, body, headers } = await get({ path })
    expect(status).toBe(404)
    expect(body).not.toContain('secret":')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })
})

describe('slow and many connections', () => {
  const limits = { connections: 200, headMs: 400, requestMs: 800, lookMs: 50 }
  const serveLimited = () => serve({ dispatch: app.dispatch, rendererFolder: renderer, port: 0, log: () => {}, limits })
  const info = (server: Served) =>
    send(server.port, {
      method: 'POST',
      path: '/rpc',
      headers: {
        host: `127.0.0.1:${server.port}`,
        'content-type': 'application/json',
        authorization: `Bearer ${server.token}`,
      },
      body: '{"name":"app.info","input":{}}',
    })

  it('ends a head and a body that come in drops, and answers others meanwhile', async () => {
    const server = await serveLimited()
    const drip = (start: string) =>
      new Promise<{ heard: string; after: number }>((done) => {
        const started = Date.now()
        let heard = ''
        const socket = connect(server.port, '127.0.0.1', () => socket.write(start))
        const timer = setInterval(() => socket.write('x'), 50)
        socket.on('data', (chunk) => {
          heard += chunk.toString('latin1')
        })
        socket.on('error', () => {})
        socket.on('close', () => {
          clearInterval(timer)
          done({ heard, after: Date.now() - started })
        })
      })
    const head = `POST /rpc HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n`
    const whole = `${head}Content-Type: application/json\r\nAuthorization: Bearer ${server.token}\r\nContent-Length: 100000\r\n\r\n`
    const slow = Promise.all([drip('GET /'), drip(`${head}X: `), drip(whole)])
    expect((await info(server)).status).toBe(200)
    for (const { heard, after } of await slow) {
      expect(heard).toMatch(/^HTTP\/1\.1 408 |^$/)
      expect(after).toBeLessThan(5000)
    }
    await server.close()
  })

  it('answers again soon after 10,000 connections that said nothing', async () => {
    const server = await serveLimited()
    let refused = 0
    const open = () =>
      new Promise<Socket>((done) => {
        const socket = connect(server.port, '127.0.0.1', () => done(socket))
        socket.on('error', () => done(socket))
        socket.on('close', () => {
          refused += 1
        })
        socket.resume()
      })
    for (let opened = 0; opened < 10_000; opened += 200) await Promise.all(Array.from({ length: 200 }, open))
    const started = Date.now()
    let status = 0
    while (status !== 200 && Date.now() - started < 60_000) {
      status = await info(server).then(
        (answer) => answer.status,
        () => 0,
      )
    }
    expect(status).toBe(200)
    expect(refused).toBeGreaterThan(9000)
    await server.close()
  })
})

it('compares the token in constant time, in one place', () => {
  const sources = readdirSync(join(import.meta.dirname, '../../src/loopback')).map((name) => ({
    name,
    text: readFileSync(join(import.meta.dirname, '../../src/loopback', name), 'utf8'),
  }))
  expect(sources.filter(({ text }) => text.includes('timingSafeEqual(')).map(({ name }) => name)).toEqual(['guard.ts'])
  expect(sources.filter(({ text }) => /[!=]== ?\w*token\b|\btoken [!=]==/i.test(text)).map(({ name }) => name)).toEqual(
    [],
  )
})

it('listens on this computer alone', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of others) {
    await expect(
      new Promise((done, failed) => {
        const socket = connect({ host: address, port: served.port, timeout: 2000 }, () => done('connected'))
        socket.on('error', failed)
        socket.on('timeout', () => failed(new Error('timeout')))
      }),
    ).rejects.toThrow()
  }
  if (others.length === 0) console.log('this computer has no other address to knock at')
})
