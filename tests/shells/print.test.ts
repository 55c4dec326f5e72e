// Prints real pages with a real headless browser: whole ones, ones that report an error, ones that never become ready.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../src/loopback/find-browser.ts'
import { printPage } from '../../src/loopback/print.ts'
import { type Served, serve } from '../../src/loopback/server.ts'
import { poppler } from './host.ts'

const browser = findBrowser()
if (browser === undefined) console.log('print tests: no Chromium-family browser here, skipped')

const folder = mkdtempSync(join(tmpdir(), 'shirube-print-test-'))
const renderer = join(folder, 'renderer')
let served: Served

/** The page behaves by its route, as the report does by its data. */
const script = `
const route = new URLSearchParams(location.hash.slice(1)).get('route')
const page = document.documentElement
document.querySelector('h1').textContent = 'loading'
setTimeout(() => {
  document.querySelector('h1').textContent = 'plan for ' + route
  if (route.startsWith('/whole')) page.dataset.ready = 'true'
  if (route.startsWith('/broken')) { page.dataset.readyError = 'no such guide'; page.dataset.ready = 'error' }
}, 300)
`

beforeAll(async () => {
  mkdirSync(join(renderer, 'assets'), { recursive: true })
  writeFileSync(
    join(renderer, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="csp-nonce" content="__CSP_NONCE__"><title>t</title><style nonce="__CSP_NONCE__">@page { size: A4; margin: 20mm }</style><h1></h1><script type="module" src="/assets/page.js"></script></html>',
  )
  writeFileSync(join(renderer, 'assets', 'page.js'), script)
  const dispatch = async () => ({ ok: true as const, value: null })
  served = await serve({ dispatch, rendererFolder: renderer, port: 0, log: () => {} })
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(browser === undefined)('printing', () => {
  const print = (route: string) => printPage(browser ?? '', served.address(route))

  it('waits until the page is whole and gives a tagged A4 PDF of it', async () => {
    const bytes = await print('/whole/report?stage=middle&language=ja')
    const file = join(folder, 'whole.pdf')
    writeFileSync(file, bytes)
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    const text = poppler('pdftotext', [file, '-'])
    expect(text.replaceAll(/\s/g, '')).toContain('planfor/whole/report?stage=middle&language=ja')
    const facts = poppler('pdfinfo', [file])
    expect(facts).toMatch(/Tagged:\s+yes/)
    expect(facts).toMatch(/Page size:.*A4/)
  })

  it('ends at once when the page reports an error', async () => {
    const started = Date.now()
    await expect(print('/broken')).rejects.toMatchObject({ code: 'print-failed', detail: 'no such guide' })
    expect(Date.now() - started).toBeLessThan(40_000)
  })

  it('never prints a page that does not become ready', async () => {
    const short = { readyMs: 1_000, wholeMs: 60_000 }
    await expect(printPage(browser ?? '', served.address('/silent'), undefined, short)).rejects.toMatchObject({
      code: 'print-failed',
      detail: expect.stringMatching(/not ready/),
    })
  })

  it('ends at once when it is cancelled', async () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 1500)
    const started = Date.now()
    const printed = printPage(browser ?? '', served.address('/silent'), controller.signal)
    await expect(printed).rejects.toMatchObject({ code: 'print-cancelled' })
    expect(Date.now() - started).toBeLessThan(40_000)
    await expect(printPage(browser ?? '', served.address('/silent'), controller.signal)).rejects.toThrow()
  })

  it('fails when the server is gone', async () => {
    await expect(printPage(browser ?? '', 'http://127.0.0.1:9/#token=x')).rejects.toMatchObject({
      code: 'print-failed',
    })
  })

  it('fails when the program is no browser', async () => {
    await expect(printPage('/bin/false', served.address())).rejects.toMatchObject({ code: 'print-failed' })
    await expect(printPage('/no/such/browser', served.address())).rejects.toMatchObject({ code: 'print-failed' })
  })

  it.skipIf(!existsSync('/proc/self/cmdline'))('shows the secret in no process list', async () => {
    const printing = print('/whole')
    const seen: string[] = []
    for (let look = 0; look < 30; look += 1) {
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        try {
          const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
          if (line.includes('remote-debugging-pipe')) seen.push(line)
        } catch {
          // The process ended meanwhile.
        }
      }
      await new Promise((done) => setTimeout(done, 20))
    }
    await printing
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.filter((line) => line.includes(served.token))).toEqual([])
  })

  it('leaves no profile behind', async () => {
    // A folder of its own: other tests print at the same time.
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary)
    const before = process.env.TMPDIR
    process.env.TMPDIR = temporary
    try {
      await print('/whole')
      expect(tmpdir()).toBe(temporary)
      expect(readdirSync(temporary).filter((name) => name.startsWith('shirube-print-'))).toEqual([])
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
  })
})
