// The JavaScript that the page holds with 1,000 guides once every screen has been visited and seen; aims at 100 MB after a collection.

import { loadavg } from 'node:os'
import type { CDPSession, Page, Request } from 'playwright-core'
import { closeBrowser, removeFolder, settled, startHost, visit } from '../tests/browser/host.ts'
import { openBenchApp } from './app.ts'
import { printTable } from './table.ts'

const guides = 1_000
const heapLimit = 100
const quietWithinMs = 60_000

/** A route, its heading, and what only this screen shows. */
type Stop = readonly [route: string, title: string, own: string]

const here = (name: string) => `main [aria-current]:has-text("${name}")`
const tab = (name: string) => `main [role="tab"][aria-selected="true"]:has-text("${name}")`

const stops = (slug: string, role: string, other: string): Stop[] => [
  ['/', 'ホーム', 'main table'],
  ['/guides', 'ガイド', 'main [role="grid"] a[href^="#/guides/"]'],
  [`/guides/${slug}`, role, here('本文')],
  [`/guides/${slug}/skills`, role, here('スキルと差')],
  [`/guides/${slug}/salary`, role, here('年収')],
  [`/guides/${slug}/ladder`, role, here('キャリア段階')],
  [`/guides/${slug}/learning`, role, here('学習')],
  [`/guides/${slug}/interview`, role, here('面接')],
  [`/guides/${slug}/related`, role, here('関連職種')],
  ['/assess', '自己評価', 'main [role="radiogroup"]'],
  ['/assess?show=all', '自己評価', 'main [role="radiogroup"]'],
  ['/assess?round=twelve', '一件ずつ評価', 'main h2'],
  [`/gap/${slug}`, 'ギャップ分析', tab('必要スキルとの差')],
  [`/gap/${slug}?tab=kinds`, 'ギャップ分析', tab('区分別')],
  [`/gap/${slug}?tab=steps`, 'ギャップ分析', tab('次の一歩')],
  [`/gap/${slug}?tab=heat`, 'ギャップ分析', tab('ヒートマップ')],
  [`/gap/${slug}?tab=ranking`, 'ギャップ分析', tab('順位')],
  [`/gap/${slug}?tab=map`, 'ギャップ分析', tab('地図')],
  [`/gap/${slug}?tab=compare&with=${other}`, 'ギャップ分析', tab('比較')],
  ['/salary', '年収', 'main table'],
  [`/plan/${slug}`, '学習計画', 'main h2'],
  ['/progress', '進み具合', 'main h2:has-text("下限と上限の推移")'],
  ['/check-in', '見直し', 'main h2:has-text("変化")'],
  [`/interview/${slug}`, '面接対策', 'main textarea'],
  [`/export/${slug}`, '書き出し', 'main article'],
  [`/export/${slug}?view=files`, '書き出し', 'main h2:has-text("取り込む")'],
  ['/settings', '設定', 'main h2:has-text("データ")'],
  ['/history', '変更の履歴', 'main ol li'],
]

/** Waits until no request is on its way, and none was begun by what was drawn since. */
function createQuiet(page: Page): () => Promise<void> {
  // Those that began before this looked are not counted: they end before the first screen is heard of.
  const running = new Set<Request>()
  page.on('request', (request) => {
    if (request.url().endsWith('/rpc')) running.add(request)
  })
  const ended = (request: Request) => running.delete(request)
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  const drawn = () =>
    page.evaluate(
      () =>
        new Promise<void>((done) => requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 2_000 }))),
    )
  return async () => {
    const until = performance.now() + quietWithinMs
    for (let times = 0; times < 3; ) {
      if (performance.now() > until) throw new Error(`${page.url()}: ${running.size} requests are still on their way`)
      await drawn()
      times = running.size === 0 ? times + 1 : 0
    }
  }
}

async function visitAll(page: Page, all: readonly Stop[]): Promise<void> {
  const quiet = createQuiet(page)
  for (const [route, title, own] of all) {
    await page.evaluate((to) => {
      location.hash = to
    }, `#${route}`)
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await page.locator(own).first().waitFor()
    await settled(page)
    await quiet()
    const at = await page.evaluate(() => decodeURIComponent(location.hash))
    if (at !== `#${route}`) throw new Error(`asked for #${route}, seen: ${at}`)
  }
}

async function measured(page: Page, devtools: CDPSession) {
  const before = (await devtools.send('Runtime.getHeapUsage')).usedSize
  // What only a finaliser let go is gone after the second.
  for (let times = 0; times < 3; times += 1) await devtools.send('HeapProfiler.collectGarbage')
  const heap = await devtools.send('Runtime.getHeapUsage')
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const { targetInfos } = await devtools.send('Target.getTargets')
  return {
    before,
    heap: heap as typeof heap & { embedderHeapUsedSize?: number; backingStorageSize?: number },
    metric: (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN,
    workers: page.workers().length + targetInfos.filter(({ type }) => type.includes('worker')).length,
  }
}

const app = await openBenchApp(guides)
const list = await app.ask('library.list', {})
const role = list.find(({ slug }) => slug === app.slug)?.role ?? app.slug
const other = list.find(({ slug }) => slug !== app.slug)?.slug ?? app.slug
await app.leave()
const host = await startHost(app.dataFolder)
try {
  const { page } = await visit(host)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const devtools = await page.context().newCDPSession(page)
  const all = stops(app.slug, role, other)
  await visitAll(page, all)
  const once = await measured(page, devtools)
  await visitAll(page, all)
  const twice = await measured(page, devtools)
  const megabytes = (bytes: number | undefined) => `${((bytes ?? Number.NaN) / 1024 / 1024).toFixed(1)} MB`
  const row = (name: string, of: (one: typeof once) => string, limit = '') => [name, of(once), of(twice), limit]
  printTable(
    `The page with ${guides} guides after ${all.length} screens, each seen (load ${loadavg()[0]?.toFixed(1)})`,
    ['', 'visited once', 'twice', 'limit'],
    [
      row('JavaScript after a collection', ({ heap }) => megabytes(heap.usedSize), `${heapLimit} MB`),
      row('the same as Performance.getMetrics says it', ({ metric }) => megabytes(metric('JSHeapUsedSize'))),
      row('JavaScript before the collection', ({ before }) => megabytes(before)),
      row('reserved for it', ({ heap }) => megabytes(heap.totalSize)),
      row('held by the browser for the document', ({ heap }) => megabytes(heap.embedderHeapUsedSize)),
      row('buffers outside the heap', ({ heap }) => megabytes(heap.backingStorageSize)),
      row('nodes of the document', ({ metric }) => String(metric('Nodes'))),
      row('listeners', ({ metric }) => String(metric('JSEventListeners'))),
      row('documents and frames', ({ metric }) => `${metric('Documents')}, ${metric('Frames')}`),
      row('workers, whose heaps would be their own', ({ workers }) => String(workers)),
    ],
  )
} finally {
  await closeBrowser()
  await host.stop()
  removeFolder(app.dataFolder)
}
