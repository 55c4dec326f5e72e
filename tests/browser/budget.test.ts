// Holds what the page loads before its first screen to its budget, as the browser received it.

import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { closeBrowser, removeFolder, startHost, visit } from './host.ts'

afterAll(closeBrowser)

it('loads at most 300 kB of JavaScript (gzip) at start', async () => {
  const host = await startHost()
  const visitor = await visit({ ...host, address: 'about:blank' })
  const scripts: Promise<{ url: string; bytes: number }>[] = []
  visitor.page.on('response', (response) => {
    if (!/\.js$/.test(new URL(response.url()).pathname)) return
    scripts.push(response.body().then((body) => ({ url: response.url(), bytes: gzipSync(body).length })))
  })
  await visitor.page.goto(host.address)
  await visitor.page.getByRole('heading', { level: 1 }).waitFor()
  await visitor.page.waitForLoadState('networkidle')
  const loaded = await Promise.all(scripts)
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
  console.log(`JavaScript at start: ${loaded.length} files, ${Math.round(total / 1000)} kB gzip`)
  await visitor.close()
  await host.stop()
  removeFolder(host.dataFolder)
  expect(loaded.length).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(300_000)
})

it('draws the first picture as soon as its code and its one answer are there, and nothing in its place before', async () => {
  const host = await startHost()
  const visitor = await visit({ ...host, address: 'about:blank' })
  const { page } = visitor
  await page.addInitScript(() => {
    // Nothing that stands there may have come because a time had passed.
    const after = globalThis.setTimeout
    const late: typeof after = ((work: () => void, ms?: number, ...rest: unknown[]) =>
      (ms ?? 0) >= 100 ? 0 : after(work, ms, ...rest)) as typeof after
    Object.assign(globalThis, { setTimeout: late })
    new MutationObserver(() => {
      if (document.querySelector('.loading-line') !== null) Object.assign(globalThis, { waited: true })
    }).observe(document, { childList: true, subtree: true })
  })
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/rpc')) asked.push(JSON.parse(request.postData() ?? '{}').name)
  })
  const { promise: mayGo, resolve: letGo } = Promise.withResolvers<void>()
  await page.route('**/rpc', async (route) => {
    await mayGo
    await route.continue()
  })
  await page.goto(`${host.address}&route=/guides`)
  await page.waitForLoadState('load')
  await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe('loaded')
  expect(await page.locator('#root > *').count()).toBe(0)
  letGo()
  await page.getByRole('heading', { level: 1, name: 'ガイド' }).waitFor()
  expect(asked).toEqual(['start.read'])
  expect(await page.evaluate(() => 'waited' in globalThis)).toBe(false)
  await visitor.close()
  await host.stop()
  removeFolder(host.dataFolder)
})
