// From nothing to a library of 1,000 guides that answers, against the same browser's launch to a blank page; then the heap once every screen was visited.

import { mkdtempSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumPath, removeFolder, startHost } from '../tests/browser/host.ts'
import { openBenchApp } from './app.ts'
import { milliseconds, printTable } from './table.ts'

const guides = 1_000
const rounds = 9
const ratioLimit = 2.5
const heapLimit = 100

type Launch = { context: BrowserContext; page: Page; profile: string }

/** Each launch has a profile that no browser has seen. */
async function launch(): Promise<Launch> {
  const profile = mkdtempSync(join(tmpdir(), 'shirube-bench-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    viewport: { width: 1280, height: 800 },
    locale: 'ja-JP',
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  return { context, page: context.pages()[0] ?? (await context.newPage()), profile }
}

async function end({ context, profile }: Launch): Promise<void> {
  await context.close()
  removeFolder(profile)
}

/** The page has drawn what it has, and its main thread takes the next task. */
const answers = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))))

async function blank(): Promise<number> {
  const from = performance.now()
  const opened = await launch()
  await opened.page.goto('about:blank')
  await answers(opened.page)
  const took = performance.now() - from
  await end(opened)
  return took
}

async function program(dataFolder: string): Promise<number> {
  const from = performance.now()
  const host = await startHost(dataFolder)
  const opened = await launch()
  await opened.page.goto(`${host.address}&route=/guides`)
  await opened.page.locator('main a[href^="#/guides/"]').first().waitFor()
  await answers(opened.page)
  const took = performance.now() - from
  const shown = await opened.page
    .getByRole('navigation')
    .getByRole('link', { name: /1,?000|1000/ })
    .count()
  if (shown === 0) throw new Error(`the library does not count ${guides} guides`)
  await end(opened)
  await host.stop()
  return took
}

const places = (slug: string, other: string) => [
  '/',
  '/guides',
  ...['', '/skills', '/salary', '/ladder', '/learning', '/interview', '/related'].map((tab) => `/guides/${slug}${tab}`),
  '/assess',
  '/assess?show=all',
  '/assess?round=twelve',
  ...['', '?tab=kinds', '?tab=steps', '?tab=heat', '?tab=ranking', '?tab=map', `?tab=compare&with=${other}`].map(
    (view) => `/gap/${slug}${view}`,
  ),
  '/salary',
  `/plan/${slug}`,
  '/progress',
  '/check-in',
  `/interview/${slug}`,
  `/export/${slug}`,
  `/export/${slug}?view=files`,
  '/settings',
  '/history',
]

/** Megabytes of JavaScript that are still held after a collection, and how many screens were visited. */
async function heap(dataFolder: string, slug: string, other: string): Promise<{ used: number; visited: number }> {
  const host = await startHost(dataFolder)
  const opened = await launch()
  const { page, context } = opened
  await page.goto(host.address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const routes = places(slug, other)
  for (const route of routes) {
    await page.evaluate((to) => {
      location.hash = to
    }, `#${route}`)
    await page.waitForFunction(
      (to) => location.hash === to && document.querySelector('.loading-line, [aria-busy="true"]') === null,
      `#${route}`,
      { timeout: 60_000 },
    )
    await answers(page)
    // Answers that come after the first picture belong to the screen, too.
    await page.waitForTimeout(700)
  }
  const devtools = await context.newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await end(opened)
  await host.stop()
  return { used: usedSize / 1024 / 1024, visited: routes.length }
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const app = await openBenchApp(guides)
const other = (await app.ask('library.list', {})).find(({ slug }) => slug !== app.slug)?.slug ?? app.slug
await app.leave()
try {
  await blank()
  await program(app.dataFolder)
  const pairs: { blank: number; program: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ blank: await blank(), program: await program(app.dataFolder) })
  }
  const ratios = pairs.map((pair) => pair.program / pair.blank)
  printTable(
    `Launch with a cold profile, ${guides} guides, ${rounds} rounds (load ${loadavg()[0]?.toFixed(1)})`,
    ['', 'median', 'limit'],
    [
      ['browser to a blank page', milliseconds(median(pairs.map((pair) => pair.blank))), ''],
      ['host and browser to the library', milliseconds(median(pairs.map((pair) => pair.program))), ''],
      [
        `ratio (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
        median(ratios).toFixed(2),
        `${ratioLimit}`,
      ],
    ],
  )
  const { used, visited } = await heap(app.dataFolder, app.slug, other)
  printTable(
    'JavaScript heap after a collection',
    ['screens visited', 'held', 'limit'],
    [[String(visited), `${used.toFixed(1)} MB`, `${heapLimit} MB`]],
  )
} finally {
  removeFolder(app.dataFolder)
}
