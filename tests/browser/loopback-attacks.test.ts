// A hostile web page in the same browser knocks at the host: other origins, forms, scripts, frames, and a name rebound to 127.0.0.1.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AskCore, askCore } from './core.ts'
import { closeBrowser, type Host, newContext, removeFolder, startHost } from './host.ts'

describe('a hostile page on this computer', () => {
  let host: Host
  let ask: AskCore
  let origin: string
  let evil: Server
  let page: Page

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    origin = new URL(host.address).origin
    evil = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>evil</title>')
    })
    await new Promise<void>((done) => evil.listen(0, '127.0.0.1', () => done()))
    page = await (await newContext()).newPage()
    await page.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`)
  })

  afterAll(async () => {
    await closeBrowser()
    evil?.close()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  it('would be heard with the token: the same request works from here', async () => {
    await ask('settings.write', { name: 'honest' })
    expect(await ask('settings.read', {})).toMatchObject({ name: 'honest' })
    await ask('changes.undo', {})
    await ask('settings.write', { name: null })
  })

  it('can not write by fetch, beacon or form, with the true token or without', async () => {
    const before = (await ask('changes.list', {})).recent.length
    const token = new URLSearchParams(new URL(host.address).hash.slice(1)).get('token') ?? ''
    const outcomes = await page.evaluate(
      async ([target, secret]) => {
        const body = '{"name":"settings.write","input":{"name":"evil"}}'
        const tried = (init: RequestInit) =>
          fetch(`${target}/rpc`, { method: 'POST', body, ...init }).then(
            ({ type, status }) => `${type} ${status}`,
            () => 'refused',
          )
        const json = { 'content-type': 'application/json' }
        const answers = [
          await tried({ headers: json }),
          await tried({ headers: { ...json, authorization: `Bearer ${secret}` } }),
          await tried({ mode: 'no-cors', headers: { 'content-type': 'text/plain' } }),
          await tried({ mode: 'no-cors', credentials: 'include' }),
        ]
        navigator.sendBeacon(`${target}/rpc`, body)
        const frame = document.createElement('iframe')
        frame.name = 'taken'
        document.body.append(frame)
        const form = document.createElement('form')
        Object.assign(form, { action: `${target}/rpc`, method: 'post', enctype: 'text/plain', target: 'taken' })
        const field = document.createElement('input')
        Object.assign(field, { name: '{"name":"settings.write","input":{"name":"evil"},"x":"', value: '"}' })
        form.append(field)
        document.body.append(form)
        form.submit()
        await new Promise((done) => setTimeout(done, 500))
        return answers
      },
      [origin, token] as const,
    )
    // An opaque answer tells the page nothing; the host said 403.
    expect(outcomes).toEqual(['refused', 'refused', 'opaque 0', 'opaque 0'])
    expect(await ask('settings.read', {})).toMatchObject({ name: null })
    expect((await ask('changes.list', {})).recent).toHaveLength(before)
  })

  it('can not read pages or scripts, frame the screens, hold their window or open a socket', async () => {
    const outcomes = await page.evaluate(async (target) => {
      const put = (element: HTMLScriptElement | HTMLImageElement | HTMLIFrameElement, address: string) =>
        new Promise<string>((done) => {
          element.onload = () => done('load')
          element.onerror = () => done('error')
          element.src = address
          document.body.append(element)
        })
      const frame = document.createElement('iframe')
      const script = await put(document.createElement('script'), `${target}/index.html`)
      const image = await put(document.createElement('img'), `${target}/favicon.ico`)
      await put(frame, `${target}/`)
      let inside = 'hidden'
      try {
        inside = frame.contentWindow?.document.title ?? 'hidden'
      } catch {
        // Another origin, as it should be.
      }
      const socket = new WebSocket(target.replace('http', 'ws'))
      const spoken = new Promise<string>((done) => {
        socket.onopen = () => done('open')
        socket.onerror = () => done('error')
      })
      const read = await fetch(`${target}/`).then(
        (answer) => answer.type,
        () => 'refused',
      )
      return [script, image, inside, await spoken, read]
    }, origin)
    expect(outcomes).toEqual(['error', 'error', 'hidden', 'error', 'refused'])
    const frames = page.frames().map((frame) => frame.url())
    expect(frames.filter((url) => url.startsWith(origin))).toEqual([])
  })

  it('gets nothing under a name that was rebound to 127.0.0.1', async () => {
    const { port } = new URL(origin)
    // Chromium resolves names below localhost to this computer itself, as a rebound name would be.
    const rebound = `http://rebound.localhost:${port}`
    const answer = await page.goto(`${rebound}/`)
    expect(answer?.status()).toBe(421)
    const statuses = await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      const body = '{"name":"app.info","input":{}}'
      const post = await fetch('/rpc', { method: 'POST', headers, body })
      const script = await fetch('/index.html')
      return [post.status, script.status, (await script.text()).includes('csp-nonce')]
    })
    expect(statuses).toEqual([421, 421, false])
  })
})
