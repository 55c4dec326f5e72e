// Prints a page of the loopback host to PDF in a headless browser of its own, once the page says that it is whole.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { CoreFailure } from '#contract/failures.ts'
import { printArguments } from './browser-arguments.ts'
import { type DevTools, openDevTools } from './cdp-pipe.ts'
import { isRoot } from './launch-browser.ts'

/** A long plan on an old computer takes its time, and whoever waits can cancel. */
const patience = { readyMs: 60_000, wholeMs: 120_000 }

/** Paper size and margins come from the page's own @page rules. */
const pdfOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}

/** The address holds the token, so it goes through the pipe; another user can read a command line. */
export async function printPage(
  browser: string,
  address: string,
  signal?: AbortSignal,
  { readyMs, wholeMs } = patience,
): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const profile = mkdtempSync(join(tmpdir(), 'shirube-print-'))
  const child = spawn(browser, printArguments({ profile, asRoot: isRoot() }), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done())
    child.once('error', () => done())
  })
  const abort = new AbortController()
  try {
    const [, , , toBrowser, fromBrowser] = child.stdio
    const tools = openDevTools(toBrowser as Writable, fromBrowser as Readable)
    const late = wait(wholeMs, undefined, { signal: abort.signal }).then(() => {
      throw new CoreFailure('print-failed', `no PDF after ${wholeMs} ms`)
    })
    const cancelled = new Promise<never>((_, refuse) =>
      signal?.addEventListener('abort', () => refuse(new CoreFailure('print-cancelled')), { signal: abort.signal }),
    )
    const bytes = await Promise.race([print(tools, address, readyMs), late, cancelled])
    await Promise.race([tools.send('Browser.close'), wait(1000, undefined, { signal: abort.signal })])
    return bytes
  } catch (error) {
    if (error instanceof CoreFailure) throw error
    throw new CoreFailure('print-failed', error instanceof Error ? error.message : String(error))
  } finally {
    abort.abort()
    child.kill('SIGKILL')
    await ended
    // Helper processes of the browser may still hold files for a moment.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

async function print(tools: DevTools, address: string, readyMs: number): Promise<Uint8Array> {
  const { targetId } = await tools.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await tools.send('Target.attachToTarget', { targetId, flatten: true })
  if (typeof sessionId !== 'string') throw new CoreFailure('print-failed', 'no session')
  const { errorText } = await tools.send('Page.navigate', { url: address }, sessionId)
  if (typeof errorText === 'string' && errorText !== '') throw new CoreFailure('print-failed', errorText)
  await whole(tools, sessionId, readyMs)
  const { data } = await tools.send('Page.printToPDF', pdfOptions, sessionId)
  if (typeof data !== 'string') throw new CoreFailure('print-failed', 'no PDF')
  return Buffer.from(data, 'base64')
}

/** A page that is printed before it is whole comes out empty; one that never is must not come out at all. */
async function whole(tools: DevTools, sessionId: string, readyMs: number): Promise<void> {
  const deadline = Date.now() + readyMs
  for (;;) {
    const state = await pageState(tools, sessionId)
    if (state.ready === 'error') throw new CoreFailure('print-failed', state.error || 'the page reported an error')
    if (state.ready === 'true' && state.fonts === 'loaded') return
    if (Date.now() > deadline) throw new CoreFailure('print-failed', `the page was not ready after ${readyMs} ms`)
    await wait(40)
  }
}

async function pageState(tools: DevTools, sessionId: string): Promise<{ ready: string; error: string; fonts: string }> {
  const expression = `(async () => {
    const { ready = '', readyError = '' } = document.documentElement.dataset
    if (ready === 'true') await document.fonts.ready
    return JSON.stringify({ ready, error: readyError, fonts: document.fonts.status })
  })()`
  const evaluated = await tools
    .send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId)
    // The page is being replaced by the one that was asked for.
    .catch(() => ({ result: undefined }))
  const { value } = (evaluated.result ?? {}) as { value?: unknown }
  return typeof value === 'string' ? JSON.parse(value) : { ready: '', error: '', fonts: '' }
}
