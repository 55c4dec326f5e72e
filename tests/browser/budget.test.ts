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
