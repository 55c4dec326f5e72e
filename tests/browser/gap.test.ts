// The gap screen: a percentage down to its rows, levels that are only tried, heat map by keyboard, comparison, map of roles, bad input.

import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { oneDecimal } from '../../src/renderer/parts/formats.ts'
import { guideText } from '../shells/contract-guides.ts'
import { type AskCore, askCore, importThrough } from './core.ts'
import {
  closeBrowser,
  goTo,
  type Host,
  haveRealGuides,
  realGuides,
  removeFolder,
  root,
  seriousFindings,
  startHost,
  type Visitor,
  visit,
} from './host.ts'

const pictures = join(root, 'tests/.results/gap')
mkdirSync(pictures, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'shirube-gap-'))

if (!haveRealGuides) console.log('gap: ../shared/guides is absent, sample and written guides stand in')
const markdown = (place: string) =>
  readdirSync(place)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(place, name))
const samples = markdown(join(root, 'resources/sample-guides'))
const guides = haveRealGuides ? markdown(realGuides) : samples
const target = haveRealGuides ? 'technical_project_manager' : 'sample_data_analyst'

function write(slug: string, text: string): string {
  const file = join(folder, `${slug}.md`)
  writeFileSync(file, text)
  return file
}

const long = `${'とても長い名前のスキル'.repeat(27)}end`
const many = Array.from({ length: 200 }, (_, at): [string, string] => [`スキル${at + 1}`, '現場での経験。'])
const bare = guideText({ slug: 'bare', role: '道具だけの人', hard: [], soft: [], tools: [] })
const odd = [
  write('bare', bare.replace(/## 3️⃣[\s\S]*?(?=## 5️⃣)/u, '')),
  write('two', guideText({ slug: 'two', role: '二軸の人', soft: [['交渉力', '合意。']] })),
  write('many', guideText({ slug: 'many', role: '二百の人', hard: many })),
  write('endless', guideText({ slug: 'endless', role: '長い名の人', hard: [[long.slice(0, 300), '経験。']] })),
]

let host: Host
let ask: AskCore
let visitor: Visitor | undefined

async function rateFor(slug: string): Promise<void> {
  const skills = (await ask('skills.list', {})).filter((skill) => skill.requiredBy.includes(slug))
  for (const [at, { id }] of skills.entries()) {
    if (at % 4 !== 3) await ask('skills.rate', { skillId: id, level: ([3, 2, 1, 4, 0] as const)[at % 5] ?? 2 })
  }
}

beforeAll(async () => {
  host = await startHost()
  ask = askCore(host)
  await importThrough(ask, [...guides, ...odd])
  await ask('target.set', { slug: target, stage: 'middle', dueOn: '2027-05-31', weeklyHours: 5, isMain: true })
  await ask('settings.write', { pay: 680, years: 5 })
  await rateFor(target)
})
afterEach(async () => {
  await visitor?.close()
  visitor = undefined
})
afterAll(async () => {
  await closeBrowser()
  await host?.stop()
  if (host) removeFolder(host.dataFolder)
  removeFolder(folder)
})

async function open(route: string, options: Parameters<typeof visit>[1] = {}): Promise<Page> {
  visitor = await visit(host, { height: 1000, ...options })
  await goTo(visitor.page, route)
  return visitor.page
}

async function isSound(page: Page, name: string): Promise<void> {
  await isWhole(page, name)
  expect(await seriousFindings(page)).toEqual([])
}

/** Without axe, which takes seconds for a large table and has looked at these views in screens.test.ts. */
async function isWhole(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(visitor?.complaints).toEqual([])
}

const percent = (value: number | null) => `${oneDecimal(value ?? Number.NaN)} %`

describe('a percentage', () => {
  it('opens its rows, weights and formula, whose sums are the percentage', async () => {
    const { score, rows } = await ask('gap.analyse', { slug: target })
    const page = await open(`/gap/${target}`)
    const panel = page.getByRole('complementary')
    await page.getByRole('button', { name: `${oneDecimal(score.fit ?? 0)}%`, exact: true }).click()
    const quotient = panel.getByRole('button', { name: /^充足率 \d/ })
    await quotient.waitFor()
    expect(await quotient.getAttribute('aria-pressed')).toBe('true')
    expect(await quotient.textContent()).toContain(`${score.sums.reached} ÷ ${score.sums.ratedTotal}`)
    expect(await quotient.textContent()).toContain(percent(score.fit))
    const total = await panel.locator('tfoot tr').first().locator('td').allTextContents()
    expect(total.filter((cell) => cell !== '').map(Number)).toEqual([
      score.sums.totalWeight,
      score.sums.reached,
      score.sums.total,
    ])
    expect(await page.getByRole('columnheader', { name: '重み' }).getByRole('button', { name: /重み/ }).count()).toBe(1)
    expect(await panel.locator('tbody tr').count()).toBe(rows.filter(({ weight }) => weight > 0).length)
    const points = await panel.locator('tbody tr td:nth-child(5)').allTextContents()
    expect(points.reduce((sum, one) => sum + (one === '—' ? 0 : Number(one)), 0)).toBe(score.sums.reached)
  })

  it('of another screen leads to the row that was asked for', async () => {
    const { rows } = await ask('gap.analyse', { slug: target })
    const row = rows.find(({ gap }) => gap > 0)
    if (row === undefined) throw new Error('no gap')
    const page = await open(`/gap/${target}?row=${encodeURIComponent(row.key)}`)
    await page.getByRole('complementary').getByRole('heading', { name: row.name, level: 2 }).waitFor()
    // To its fields by keyboard, and back to where one came from.
    const change = page.getByRole('complementary').getByRole('button', { name: '必要レベルと重みを変える' })
    await change.press('Enter')
    const fields = page.getByRole('group', { name: row.name, exact: true })
    await fields.locator('input:checked:focus').waitFor()
    await page.keyboard.press('Escape')
    await fields.waitFor({ state: 'detached' })
    await change.and(page.locator(':focus')).waitFor()
  })
})

describe('levels that are tried', () => {
  const startTrying = async (page: Page) => {
    await page.getByRole('button', { name: '試算する', exact: true }).click()
    await page.getByRole('region', { name: '試算' }).waitFor()
  }
  const rowToTry = async () => {
    const { rows } = await ask('gap.analyse', { slug: target })
    const row = rows.find((one) => one.gap > 0 && one.skillId !== null && one.weight > 0)
    if (row === undefined) throw new Error('no gap to try')
    return row
  }

  it('move score, range, critical gaps and rank by key and by drag, and nothing is saved', async () => {
    const before = await ask('gap.analyse', { slug: target })
    const changes = (await ask('changes.list', {})).undo
    const row = await rowToTry()
    const page = await open(`/gap/${target}`)
    await startTrying(page)
    const strip = page.getByRole('region', { name: '試算' })
    const slider = page.getByRole('slider', { name: `「${row.name}」の試算のレベル` })
    await slider.focus()
    await page.keyboard.press('4')
    const tried = await ask('gap.whatIf', { slug: target, levels: [{ key: row.key, level: 4 }] })
    await strip.getByText(percent(tried.score.fit)).waitFor()
    expect(await strip.textContent()).toContain(`いまは ${percent(before.score.fit)}`)
    expect(await strip.textContent()).toContain(`${tried.rank ?? '順位なし'}`)
    expect(await slider.getAttribute('aria-valuetext')).toBe('R4')
    await isSound(page, 'what-if')
    await page.keyboard.press('Delete')
    const unknown = await ask('gap.whatIf', { slug: target, levels: [{ key: row.key, level: null }] })
    await strip.getByText(percent(unknown.score.fit)).waitFor()
    expect(await slider.getAttribute('aria-valuetext')).toBe('未評価')

    const box = await slider.boundingBox()
    if (box === null) throw new Error('no slider')
    await page.mouse.move(box.x + 4, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.75, box.y + box.height / 2, { steps: 8 })
    await page.mouse.up()
    const dragged = await ask('gap.whatIf', { slug: target, levels: [{ key: row.key, level: 3 }] })
    await strip.getByText(percent(dragged.score.fit)).waitFor()

    await strip.getByRole('button', { name: '試算を戻す' }).click()
    await strip.getByText('件を変えています').waitFor({ state: 'detached' })
    await slider.focus()
    await page.keyboard.press('4')
    await goTo(page, `/gap/${target}?tab=steps`)
    await goTo(page, `/gap/${target}`)
    expect(await page.getByRole('slider').count()).toBe(0)
    await page.getByRole('button', { name: `${oneDecimal(before.score.fit ?? 0)}%`, exact: true }).waitFor()
    expect(await ask('gap.analyse', { slug: target })).toEqual(before)
    expect((await ask('changes.list', {})).undo).toEqual(changes)
  })

  it('become ratings only when they are saved, all of them as one change', async () => {
    const { rows } = await ask('gap.analyse', { slug: target })
    const chosen = [await rowToTry(), rows.find(({ kind, level }) => kind === 'tool' && level !== 4)].flatMap(
      (one) => one ?? [],
    )
    const page = await open(`/gap/${target}`)
    await startTrying(page)
    for (const { name } of chosen) {
      await page.getByRole('slider', { name: `「${name}」の試算のレベル` }).focus()
      await page.keyboard.press('4')
    }
    await page.getByRole('button', { name: '2件を自己評価として保存' }).click()
    await page.getByRole('button', { name: '試算する', exact: true }).waitFor()
    const keys = new Set(chosen.map(({ key }) => key))
    const levels = async () =>
      (await ask('gap.analyse', { slug: target })).rows.flatMap(({ key, level }) => (keys.has(key) ? [level] : []))
    expect(await levels()).toEqual([4, 4])
    await ask('changes.undo', {})
    expect(await levels()).toEqual(rows.flatMap(({ key, level }) => (keys.has(key) ? [level] : [])))
  })
})

describe('the heat map', () => {
  it('is walked through and opened by keyboard, draws only what is seen, and copies its values', async () => {
    const matrix = await ask('gap.matrix', {})
    const page = await open(`/gap/${target}?tab=heat`)
    await visitor?.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const grid = page.getByRole('grid')
    await grid.waitFor()
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBe(matrix.skills.length + 1)
    expect(await grid.locator('tbody tr:not([aria-hidden])').count()).toBeLessThan(60)
    await grid.locator('td[tabindex="0"]').focus()
    await page.keyboard.press('Control+End')
    const last = matrix.skills.at(-1)?.name ?? ''
    await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label')?.startsWith(name), last)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    const [row, role] = [matrix.skills[1], matrix.roles[1]]
    const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await expect.poll(label).toContain(row?.name)
    await expect.poll(label).toContain(role?.role)
    await page.keyboard.press('Enter')
    await page
      .getByRole('complementary')
      .getByRole('heading', { name: row?.name ?? '', level: 2 })
      .waitFor()
    await isWhole(page, 'heat-map')
    await page.getByRole('button', { name: 'CSVをコピー' }).last().click()
    const csv = () => page.evaluate(() => navigator.clipboard.readText())
    const cells = matrix.roles.reduce((sum, one) => sum + one.cells.length, 0)
    await expect.poll(async () => (await csv()).split('\r\n').length).toBe(cells + 2)
    await page.getByRole('checkbox').check()
    const shared = matrix.skills.filter(({ roleCount }) => roleCount > 1).length
    await page.waitForFunction(
      (rows) => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === String(rows),
      shared + 1,
    )
  })
})

describe('comparison', () => {
  it('sets three guides side by side, keeps them in the address, and tells shared from single skills', async () => {
    const others = (await ask('library.list', {}))
      .filter(({ slug, requirementCount }) => slug !== target && requirementCount > 3)
      .slice(0, 2)
    const page = await open(`/gap/${target}?tab=compare`)
    await page.getByRole('button', { name: '職種を追加' }).click()
    const options = page.getByRole('option')
    await options.filter({ hasText: '必要スキルなし' }).first().waitFor()
    expect(await options.filter({ hasText: '年収データなし' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    for (const guide of others) {
      await page.getByRole('button', { name: '職種を追加' }).click()
      await page.getByRole('option').filter({ hasText: guide.role }).first().click()
      await page.keyboard.press('Escape')
      await page.waitForFunction((slug) => location.hash.includes(slug), guide.slug)
    }
    const matrix = await ask('gap.matrix', { slugs: [target, ...others.map(({ slug }) => slug)] })
    const table = page.getByRole('table', { name: '職種の比較' })
    await table.getByRole('columnheader').nth(3).waitFor()
    const shared = matrix.skills.filter(({ roleCount }) => roleCount > 1)
    for (const { name } of shared) expect(await table.textContent()).toContain(name)
    for (const { score } of matrix.roles) {
      if (score.low !== null) expect(await table.textContent()).toContain(`${oneDecimal(score.low)}–`)
    }
    expect(await table.textContent()).toContain('年収レンジ（経験5年）')
    await isWhole(page, 'compare')
    await page.reload()
    await table.getByRole('columnheader').nth(3).waitFor()
    // Who leaves by the sidebar and comes back finds the view and the roles again.
    const screens = page.getByRole('navigation', { name: '画面' })
    await screens.getByRole('link', { name: '年収' }).click()
    await page.getByRole('heading', { name: '年収', level: 1 }).waitFor()
    await screens.getByRole('link', { name: 'ギャップ分析' }).click()
    await page.getByRole('tab', { name: '比較', selected: true }).waitFor()
    await table.getByRole('columnheader').nth(3).waitFor()
    await table
      .getByRole('button', { name: /を比較から外す/ })
      .first()
      .click()
    await page.waitForFunction((slug) => !location.hash.includes(slug), others[0]?.slug ?? '')
    // Four stand side by side; beside the panel they scroll under the names, which stay.
    const four = (await ask('library.list', {}))
      .filter(({ slug, requirementCount }) => slug !== target && requirementCount > 3)
      .slice(0, 3)
    await goTo(page, `/gap/${target}?tab=compare&with=${four.map(({ slug }) => slug).join(',')}`)
    await table.getByRole('columnheader').nth(4).waitFor()
    const box = page.getByRole('region', { name: '職種の比較' })
    const hidden = () => box.evaluate((one) => one.scrollWidth - one.clientWidth)
    expect(await hidden()).toBe(0)
    await page
      .getByRole('button', { name: /^\d+\.\d ?%$/ })
      .first()
      .click()
    await page.getByRole('complementary').getByRole('heading').first().waitFor()
    await expect.poll(hidden).toBeGreaterThan(0)
    const name = table.getByRole('rowheader').first()
    const before = (await name.boundingBox())?.x
    await box.evaluate((one) => one.scrollBy(100, 0))
    expect((await name.boundingBox())?.x).toBe(before)
  })

  it('of four guides fits on an upright page', async () => {
    const four = (await ask('library.list', {})).filter(({ requirementCount }) => requirementCount > 3).slice(0, 4)
    const [first, ...others] = four.map(({ slug }) => slug)
    // As wide as an A4 page between its margins.
    const page = await open(`/gap/${first}?tab=compare&with=${others.join(',')}`, { width: 680 })
    const heads = page.getByRole('table', { name: '職種の比較' }).getByRole('columnheader')
    const rightEdge = () => heads.nth(4).evaluate((head) => head.getBoundingClientRect().right)
    await heads.nth(4).waitFor({ state: 'attached' })
    expect(await rightEdge()).toBeGreaterThan(680)
    await page.emulateMedia({ media: 'print' })
    expect(await rightEdge()).toBeLessThanOrEqual(680)
    expect(await heads.allTextContents()).toHaveLength(5)
  })
})

describe('the map of roles', () => {
  it('leads by keyboard from role to role and says the same in its table', async () => {
    const map = await ask('gap.map', { slug: target })
    const page = await open(`/gap/${target}?tab=map`)
    const drawing = page.getByRole('group', { name: /に近い職種は/ })
    await drawing.waitFor()
    expect(await drawing.getByRole('link').count()).toBe(map.neighbours.length)
    const rows = page.getByRole('table', { name: /の近くの職種/ }).locator('tbody tr')
    expect(await rows.count()).toBe(map.neighbours.length)
    for (const one of map.neighbours) {
      const nearness = percent(one.likeness * 100)
      const said = nearness.startsWith('0.0') ? '関連のみ' : nearness
      expect(await rows.allTextContents()).toContainEqual(expect.stringContaining(said))
    }
    for (const row of await rows.allTextContents()) expect(row).not.toMatch(/[a-z][_-][a-z]|\b0\.0 %/)
    await isWhole(page, 'map')
    await drawing.getByRole('link').first().focus()
    const to = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
    await page.keyboard.press('Enter')
    await page.waitForFunction((address) => location.hash === address, to)
    await page.getByRole('tab', { name: '地図', selected: true }).waitFor()
  })
})

describe('bad input', () => {
  it('a role without skills says so and offers the guide', async () => {
    const page = await open('/gap/bare')
    await page.getByText('このガイドには必要スキルの表がありません。').waitFor()
    await isSound(page, 'bare')
  })

  it('all weights 0 is 分析不可: a sentence, no bar, no percentage', async () => {
    const { rows, stage } = await ask('gap.analyse', { slug: 'two' })
    for (const { key } of rows) await ask('requirement.edit', { slug: 'two', key, stage, weight: 0 })
    const page = await open('/gap/two')
    await page.getByText('計算に入れる必要スキルがないため、分析できません。').first().waitFor()
    expect(await page.getByRole('main').textContent()).not.toMatch(/\d+\.\d ?%/)
    await isSound(page, 'weights-0')
    for (const { key } of rows) await ask('requirement.reset', { slug: 'two', key })
  })

  it('two axes or one are bars, no radar', async () => {
    const page = await open('/gap/two')
    const radar = page.getByRole('region', { name: 'レーダー', exact: true })
    await radar.getByRole('table').waitFor()
    expect(await radar.locator('svg.recharts-surface').count()).toBe(0)
    expect(await radar.getByRole('row').count()).toBe(3)
    await radar.getByText('ソフト', { exact: true }).click()
    await page.waitForFunction(() => document.querySelectorAll('[aria-label="レーダー"] tbody tr').length === 1)
    await isSound(page, 'two-axes')
  })

  it('two hundred skills are all there, bars instead of a radar', async () => {
    const page = await open('/gap/many')
    await page.getByText('スキル200', { exact: true }).first().waitFor()
    expect(await page.locator('svg.recharts-surface').count()).toBe(0)
    await isWhole(page, 'two-hundred')
    await goTo(page, '/gap/many?tab=heat')
    await page.getByRole('grid').waitFor()
    await isWhole(page, 'two-hundred-heat')
    // A narrow map draws other columns at its end, in the same table: focus and reading place are not lost.
    const { roles } = await ask('gap.matrix', {})
    await page.setViewportSize({ width: 640, height: 800 })
    await page.getByRole('grid').evaluate((grid) => grid.setAttribute('data-first', ''))
    await page.getByRole('grid').locator('td[tabindex="0"]').focus()
    await page.keyboard.press('Control+ArrowRight')
    await page.waitForFunction(
      (column) => document.activeElement?.getAttribute('aria-colindex') === String(column),
      roles.length + 1,
    )
    expect(await page.locator('[role="grid"][data-first]').count()).toBe(1)
    // On paper every role is there, in parts no wider than the page.
    const { widths: printed, heads } = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
      const grids = [...document.querySelectorAll<HTMLElement>('[role="grid"]')]
      const drawn = {
        widths: grids.map((grid) => grid.offsetWidth),
        heads: document.querySelectorAll('[role="grid"] thead th').length,
      }
      dispatchEvent(new Event('afterprint'))
      return drawn
    })
    expect(printed).toHaveLength(Math.ceil(roles.length / 13))
    // 182 mm between the margins, in CSS pixels.
    expect(Math.max(...printed)).toBeLessThanOrEqual(688)
    expect(heads).toBe(roles.length + printed.length)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('a name of 300 characters wraps in every view', async () => {
    const page = await open('/gap/endless')
    for (const tab of ['rows', 'steps', 'heat', 'compare', 'map']) {
      await goTo(page, `/gap/endless?tab=${tab}&with=two`)
      await page.getByRole('main').getByText('とても長い名前のスキル').first().waitFor({ state: 'attached' })
      await isWhole(page, `endless-${tab}`)
    }
  })

  it('an address that escapes nothing, or of no guide, is said as unknown', async () => {
    const page = await open('/gap/%')
    for (const route of ['/gap/%', '/gap/100%25', '/gap/%E0%A4%A']) {
      await goTo(page, route)
      await page.getByRole('main').getByRole('alert').waitFor()
      expect(visitor?.complaints).toEqual([])
    }
  })
})
