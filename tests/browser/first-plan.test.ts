// The main job in a browser: import guides, choose a target, rate by keyboard, see gap and pay, tick a book, export the plan; then a kill.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  closeBrowser,
  type Host,
  haveRealGuides,
  realGuides,
  removeFolder,
  root,
  startHost,
  type Visitor,
  visit,
} from './host.ts'
import { pdfFonts, pdfInfo, pdfText, pdfTextInOrder } from './pdf.ts'

const seeds = ['technical_product_manager', 'technical_project_manager', 'ai_product_manager']
const samples = ['sample_data_analyst', 'sample_site_reliability_engineer']
if (!haveRealGuides) console.log('first plan: ../shared/guides is absent, the sample guides take their place')
const guides = haveRealGuides
  ? { files: seeds.map((slug) => join(realGuides, `${slug}.md`)), target: 'technical_project_manager' }
  : { files: samples.map((slug) => join(root, 'resources/sample-guides', `${slug}.md`)), target: 'sample_data_analyst' }

/** Levels given to the first twelve rows, in order. */
const levels = [3, 2, 4, 1, 3, 2, 3, 0, 2, 3, 1, 4]

describe('first plan', () => {
  let host: Host
  let visitor: Visitor
  let page: Page
  const ask = (name: string, input: object = {}) =>
    page.evaluate(
      async ([name, input]) => {
        const token = Object.values(sessionStorage).find((value) => /^[\w-]{43}$/.test(value)) ?? ''
        const response = await fetch('/rpc', {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ name, input }),
        })
        const reply = await response.json()
        if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`)
        return reply.value
      },
      [name, input] as const,
    )

  beforeAll(async () => {
    host = await startHost()
    visitor = await visit(host)
    page = visitor.page
  })

  afterAll(async () => {
    await visitor?.close()
    await closeBrowser()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  it('takes the token out of the address', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(page.url()).not.toContain('token')
  })

  it('imports the guides by the file button', async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page
        .getByRole('button', { name: /ファイルを選ぶ/ })
        .first()
        .click(),
    ])
    await chooser.setFiles(guides.files)
    await expect.poll(() => page.getByRole('row').filter({ hasText: '新規' }).count()).toBe(guides.files.length)
  })

  it('sets the target', async () => {
    await page.getByRole('link', { name: /ギャップ分析/ }).click()
    // The report of the import has a button of this name as well.
    await page.getByRole('heading', { level: 1, name: 'ギャップ分析' }).waitFor()
    await page.getByRole('button', { name: '目標を決める' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '職種' }).click()
    const { role, subtitle } = (await ask('library.read', { slug: guides.target })).summary
    await page
      .getByRole('option')
      .filter({ hasText: role })
      .filter({ hasText: haveRealGuides ? subtitle : role })
      .click()
    await dialog.getByRole('radio', { name: 'ミドル' }).check({ force: true })
    await dialog.getByRole('button', { name: '目標にする' }).click()
    await dialog.waitFor({ state: 'detached' })
    const [target] = await ask('target.list')
    expect(target).toMatchObject({ slug: guides.target, stage: 'middle', isMain: true })
    // Two of the guides call their role the same: the undo line, the chip and the first start tell which it is.
    const list: { slug: string; roleNote: string | null }[] = await ask('library.list')
    const note = list.find(({ slug }) => slug === guides.target)?.roleNote ?? null
    expect(note === null).toBe(!haveRealGuides)
    await page.getByText(`目標「${note === null ? role : `${role}　${note}`}」の設定`).waitFor()
    const whole = note === null ? role : `${role}（${note}）`
    const chip = page.getByRole('button', { name: new RegExp(`^目標 ?${role}`) })
    expect(await chip.getAttribute('title')).toBe(note === null ? null : whole)
    await page.getByRole('link', { name: 'ホーム', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor()
    await page.getByText(`${whole}・ミドル`, { exact: true }).waitFor()
  })

  it('rates twelve skills by keyboard alone', async () => {
    await page.getByRole('link', { name: /自己評価/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '自己評価' }).waitFor()
    await page.getByRole('radiogroup').first().waitFor()
    await page.getByRole('radiogroup').first().getByRole('radio', { checked: true }).focus()
    for (const level of levels) {
      await page.keyboard.press(String(level))
      await page.keyboard.press('Enter')
    }
    await expect
      .poll(
        async () => (await ask('skills.list')).filter((skill: { level: number | null }) => skill.level !== null).length,
      )
      .toBe(levels.length)
  })

  it('shows fit, coverage and range as the core computes them', async () => {
    await page.getByRole('link', { name: /ギャップ分析/ }).click()
    await page.getByRole('heading', { level: 1, name: 'ギャップ分析' }).waitFor()
    const { score } = await ask('gap.analyse', { slug: guides.target })
    expect(score.state).toBe('scored')
    const percent = (value: number) => (Math.round(value * 10) / 10).toFixed(1)
    const main = page.getByRole('main')
    await main.getByText('とりうる範囲', { exact: true }).waitFor()
    // What was known before the ratings may be shown until the new answer is there.
    const textOf = async (part: Locator) => ((await part.textContent()) ?? '').replaceAll(/\s+/g, '')
    await expect.poll(() => textOf(main)).toContain(percent(score.fit))
    await expect.poll(() => textOf(main)).toContain(`${percent(score.low)}–${percent(score.high)}`)
    await expect.poll(() => textOf(main)).toContain(`評価率${percent(score.coverage)}`)
    const inspector = page.getByRole('complementary')
    await expect.poll(() => textOf(inspector)).toContain(`${score.sums.reached}÷${score.sums.ratedTotal}`)
    await expect.poll(() => textOf(inspector)).toContain(`${score.sums.reached}÷${score.sums.total}`)
  })

  it('shows the salary bands, open tops open', async () => {
    await page.getByRole('link', { name: /年収/ }).click()
    const { roles } = await ask('salary.compare', { slugs: [guides.target] })
    const open = roles[0].bands.find((band: { openEnded: boolean }) => band.openEnded)
    const amount = (value: number) => new Intl.NumberFormat('ja').format(value)
    await page
      .getByText(`${amount(open.min)}–${amount(open.max)}＋`)
      .first()
      .waitFor()
  })

  it('ticks a book', async () => {
    await page.getByRole('link', { name: /学習計画/ }).click()
    await page.getByRole('heading', { level: 1, name: '学習計画' }).waitFor()
    const plan = await ask('plan.read', { slug: guides.target })
    const book = plan.steps
      .flatMap((step: { items: object[] }) => step.items)
      .find((item: { type: string }) => item.type === 'book')
    const box = page.getByRole('button', { name: new RegExp(`「.*${RegExp.escape(book.title)}.*」の状態`) }).first()
    await box.click()
    await box.click()
    await expect
      .poll(async () => {
        const { steps } = await ask('plan.read', { slug: guides.target })
        return steps
          .flatMap((step: { items: { key: string }[] }) => step.items)
          .find((item: { key: string }) => item.key === book.key).status
      })
      .toBe('done')
  })

  it('exports a PDF with every skill, the ratings and the ticked book, in embedded fonts', async () => {
    await page.getByRole('link', { name: /書き出し/ }).click()
    await page.getByRole('heading', { level: 1, name: '書き出し' }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 110_000 }),
      page.getByRole('button', { name: /PDF/ }).first().click(),
    ])
    const file = join(mkdtempSync(join(tmpdir(), 'shirube-pdf-')), 'plan.pdf')
    await download.saveAs(file)

    const text = pdfText(file)
    const plain = (name: string) => name.replaceAll(/\s+/g, '')
    const { rows } = await ask('gap.analyse', { slug: guides.target })
    expect(rows.length).toBeGreaterThan(15)
    for (const row of rows) expect(text, row.name).toContain(plain(row.name))
    for (const row of rows) expect(text).toContain(row.level === null ? '未評価' : `R${row.level}`)
    const { steps } = await ask('plan.read', { slug: guides.target })
    const items: { title: string; status: string }[] = steps.flatMap((step: { items: object[] }) => step.items)
    const done = items.filter((item) => item.status === 'done')
    expect(done).toHaveLength(1)
    for (const item of done) expect(text, item.title).toContain(plain(item.title))
    const inOrder = pdfTextInOrder(file)
    for (const item of items) expect(inOrder, item.title).toContain(plain(item.title))

    const fonts = pdfFonts(file)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((font) => !font.embedded || /type 3/i.test(font.type))).toEqual([])
    const info = pdfInfo(file)
    expect(info.get('Tagged')).toBe('yes')
    expect(info.get('Page size')).toContain('A4')
    expect(info.get('Title')).not.toBe('')
  })

  it('made no request beyond its own origin and no complaint in the console', () => {
    expect(visitor.requests).toBeGreaterThan(20)
    expect(visitor.foreign).toEqual([])
    expect(visitor.complaints).toEqual([])
  })

  it('shows a rating again after the process is killed right after it was painted as saved', async () => {
    await page.getByRole('link', { name: /自己評価/ }).click()
    await page.getByRole('heading', { level: 1, name: '自己評価' }).waitFor()
    const unrated = page
      .getByRole('radiogroup')
      .filter({ has: page.getByRole('radio', { name: '未評価', checked: true }) })
    const name = await unrated.first().getAttribute('aria-label')
    const group = page.getByRole('radiogroup', { name: name ?? '', exact: true })
    await group.getByRole('radio', { name: /^R2/ }).click()
    await group.getByRole('radio', { name: /^R2/, checked: true }).waitFor()
    await host.kill()
    await visitor.close()

    host = await startHost(host.dataFolder)
    visitor = await visit(host)
    page = visitor.page
    await page.getByRole('link', { name: /自己評価/ }).click()
    await page
      .getByRole('radiogroup', { name: name ?? '', exact: true })
      .getByRole('radio', { name: /^R2/, checked: true })
      .waitFor()
  })
})
