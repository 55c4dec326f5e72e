// How long the palette takes over 1,000 guides in a real Chromium; aims at 95 %: open and results within 50 ms, each key in the next frame.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { askCore, importThrough } from '../tests/browser/core.ts'
import { closeBrowser, removeFolder, startHost, visit } from '../tests/browser/host.ts'
import { benchGuide } from './import-guides.ts'
import { milliseconds, printTable } from './table.ts'

const guides = 1_000
/** No two begin alike: an answer that is known already would be no search. */
const typed = ['pm', 'architecture', 'kanban', 'sql', 'github', 'data', 'risk', 'test', 'cloud', 'ux']
/** Faster than people type, slower than they hold a key. */
const betweenMs = 200

type Shown = { ms: number; frames: number }
type Key = { echo: Shown; results: Shown }

/** In the page: from each key to the frame that shows it, and to the frame with the lines of the query. */
function watchPalette(): void {
  const keys: Key[] = []
  const opened: Shown[] = []
  type Press = { at: number; frames: number; over: boolean }
  const press = ({ timeStamp }: KeyboardEvent): Press => {
    const one = { at: timeStamp, frames: 0, over: false }
    const countFrame = () => {
      one.frames += 1
      if (!one.over) requestAnimationFrame(countFrame)
    }
    requestAnimationFrame(countFrame)
    return one
  }
  /** The number of the frame that shows it is known when it begins; its end is noted late rather than early: the next may begin before. */
  const shown = (press: Press, then: (shown: Shown) => void) =>
    requestAnimationFrame(() => {
      const { frames } = press
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => then({ ms: performance.now() - press.at, frames })
      port2.postMessage(null)
    })
  let opening: Press | null = null
  let current: { press: Press; query: string; key: Key | null; answered: boolean } | null = null
  const look = () => {
    const field = document.querySelector('dialog[open] input')
    if (opening !== null && field?.checkVisibility() && document.activeElement === field) {
      const one = opening
      opening = null
      shown(one, (how) => {
        one.over = true
        opened.push(how)
      })
    }
    const now = current
    if (now === null || now.key === null || now.answered) return
    if (document.querySelector('[data-answered]')?.getAttribute('data-answered') !== now.query) return
    now.answered = true
    const { key, press: one } = now
    shown(one, (how) => {
      one.over = true
      key.results = how
    })
  }
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'k' && event.ctrlKey) opening = press(event)
      else if (event.key.length === 1) {
        if (current !== null) current.press.over = true
        current = { press: press(event), query: '', key: null, answered: false }
      }
    },
    true,
  )
  addEventListener(
    'input',
    (event) => {
      const now = current
      if (now === null || !(event.target instanceof HTMLInputElement)) return
      const never = { ms: -1, frames: -1 }
      const key: Key = { echo: never, results: never }
      now.key = key
      now.query = event.target.value.trim()
      keys.push(key)
      shown(now.press, (how) => {
        key.echo = how
      })
      look()
    },
    true,
  )
  new MutationObserver(look).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-answered', 'open'],
  })
  Object.assign(window, { paletteKeys: keys, paletteOpened: opened })
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

const row = (name: string, values: readonly number[]) => [
  name,
  milliseconds(at(values, 0.5)),
  milliseconds(at(values, 0.95)),
  String(values.length),
]

/** Of the page's main thread: on a busy computer the clock measures the others. */
async function processorClock(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'shirube-bench-'))
const files = Array.from({ length: guides }, (_, number) => {
  const { name, bytes } = benchGuide(number)
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
})
const host = await startHost()
try {
  await importThrough(askCore(host), files)
  const { page } = await visit(host)
  await page.locator('h1').first().waitFor()
  await page.waitForTimeout(5_000)
  await page.evaluate(watchPalette)
  const processor = await processorClock(page)
  const spent: { opening: number[]; key: number[] } = { opening: [], key: [] }
  for (const query of typed) {
    let before = await processor()
    const note = async (list: number[]) => {
      const now = await processor()
      list.push(now - before)
      before = now
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.waitForTimeout(300)
    await note(spent.opening)
    for (const letter of query) {
      await page.keyboard.press(letter)
      await page.waitForTimeout(betweenMs)
      await note(spent.key)
    }
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  const { keys, opened } = await page.evaluate(() => {
    const { paletteKeys, paletteOpened } = window as unknown as { paletteKeys: Key[]; paletteOpened: Shown[] }
    return { keys: paletteKeys, opened: paletteOpened }
  })
  const count = typed.join('').length
  const answered = keys.filter(({ results }) => results.ms >= 0)
  if (opened.length !== typed.length || keys.length !== count || answered.length < count * 0.95) {
    throw new Error(`${opened.length} openings, ${keys.length} of ${count} keys, ${answered.length} answers were seen`)
  }
  const frames = (name: string, values: readonly number[]) => [
    name,
    ...[0.5, 0.95].map((share) => String(at(values, share))),
    String(values.length),
  ]
  printTable(
    `The palette over ${guides} guides (load ${loadavg()[0]?.toFixed(1)})`,
    ['', 'median', '95 %', 'times'],
    [
      row(
        'open, from the key to the frame that shows it',
        opened.map(({ ms }) => ms),
      ),
      row(
        'echo of a key',
        keys.map(({ echo }) => echo.ms),
      ),
      row(
        'results of the query',
        answered.map(({ results }) => results.ms),
      ),
      [
        'echoed in the next frame',
        `${keys.filter(({ echo }) => echo.frames >= 0 && echo.frames <= 1).length} of ${keys.length}`,
        '',
        '',
      ],
      frames(
        'frames until open',
        opened.map((one) => one.frames),
      ),
      frames(
        'frames until the results',
        answered.map(({ results }) => results.frames),
      ),
      row('processor time of an opening, main thread', spent.opening),
      row('processor time of a key with its results, main thread', spent.key),
    ],
  )
} finally {
  await closeBrowser()
  await host.stop()
  removeFolder(host.dataFolder)
  rmSync(folder, { recursive: true, force: true })
}
