// From nothing to a library of 1,000 guides that answers, against the same browser's launch to a blank page.

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

const firstRow = 'main a[href^="#/guides/"]'

/** Until the element is drawn, '' any page, and the main thread takes the next task; looked for by the page itself, as Playwright's own way costs it 50 ms. */
const drawn = (page: Page, wanted: string) =>
  page.evaluate(
    (selector) =>
      new Promise<void>((done) => {
        const look = () => {
          if (selector !== '' && document.querySelector(selector) === null) requestAnimationFrame(look)
          else requestAnimationFrame(() => setTimeout(done))
        }
        look()
      }),
    wanted,
  )

async function blank(): Promise<number> {
  const from = performance.now()
  const opened = await launch()
  await opened.page.goto('about:blank', { waitUntil: 'commit' })
  await drawn(opened.page, '')
  const took = performance.now() - from
  await end(opened)
  return took
}

async function program(dataFolder: string): Promise<number> {
  const from = performance.now()
  const host = await startHost(dataFolder)
  const opened = await launch()
  await opened.page.goto(`${host.address}&route=/guides`, { waitUntil: 'commit' })
  await drawn(opened.page, firstRow)
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

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const app = await openBenchApp(guides)
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
} finally {
  removeFolder(app.dataFolder)
}
