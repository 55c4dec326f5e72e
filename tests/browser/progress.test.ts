// Three months of history made with a clock that turns: its charts equal the events, and a check-in walks through to its record.

import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Level } from '#contract/skills.ts'
import { openKit } from '../core/use-cases/kit.ts'
import { type AskCore, askCore } from './core.ts'
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

const pictures = join(root, 'tests/.results/progress')
mkdirSync(pictures, { recursive: true })

const file = haveRealGuides
  ? join(realGuides, 'technical_project_manager.md')
  : join(root, 'resources/sample-guides/sample_data_analyst.md')

/** Twelve weeks until today: a rating each week, every third rises again, a finished item each month. */
async function liveThreeMonths(dataFolder: string): Promise<string> {
  // The parser runs from its source here: nothing was bundled for the browser project.
  const kit = await openKit({ dataFolder, parserThread: new URL('../../src/core/parse-worker.ts', import.meta.url) })
  const daysAgo = (days: number) => {
    const at = new Date(Date.now() - days * 86_400_000)
    at.setHours(20, 0, 0, 0)
    kit.setTime(at.toISOString())
  }
  daysAgo(90)
  await kit.importTexts({ 'guide.md': readFileSync(file) })
  const [guide] = await kit.ask('library.list', {})
  const slug = guide?.slug ?? ''
  await kit.ask('target.set', { slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
  const skills = await kit.ask('skills.list', {})
  const plan = await kit.ask('plan.read', { slug })
  const items = plan.steps.flatMap((step) => step.items)
  const dueOn = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10)
  for (let week = 0; week < 12; week += 1) {
    daysAgo(84 - week * 7)
    const skillId = skills[week % 8]?.id ?? 0
    await kit.ask('skills.rate', { skillId, level: Math.min(4, 1 + Math.floor(week / 4) + (week % 2)) as Level })
    const item = items[week / 4]
    if (item !== undefined) await kit.ask('plan.edit', { slug, key: item.key, status: 'done', spentHours: 8 })
    if (week === 5) await kit.ask('check-in.hold', { slug, note: '秋の初めの見直し' })
  }
  await kit.ask('plan.edit', { slug, key: items[4]?.key ?? '', status: 'doing', dueOn })
  // Half of the ratings are older than a month.
  await kit.ask('settings.write', { staleDays: 30, checkInMonths: 1 })
  await kit.close()
  return slug
}

describe('progress', () => {
  let host: Host
  let ask: AskCore
  let visitor: Visitor
  let page: Page
  let slug: string

  beforeAll(async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'shirube-progress-'))
    slug = await liveThreeMonths(dataFolder)
    host = await startHost(dataFolder)
    ask = askCore(host)
    visitor = await visit(host, { width: 1280 })
    page = visitor.page
  })
  afterAll(async () => {
    await visitor?.close()
    await closeBrowser()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  const open = (route: string) => goTo(page, route)

  it('draws what happened: every day, every finished item, and the score that stands', async () => {
    const progress = await ask('progress.read', { slug })
    const { score } = await ask('gap.analyse', { slug })
    await open('/progress')
    await page.getByRole('heading', { level: 1, name: '進み具合' }).waitFor()
    const map = page.getByRole('img', { name: /件を記録しました/ })
    const counted = progress.activity.reduce(
      (sum, day) => sum + day.ratings + day.evidence + day.learning + day.other,
      0,
    )
    expect(await map.getAttribute('aria-label')).toContain(`${progress.activity.length}日に${counted}件`)
    expect(await map.locator('rect').count()).toBe(progress.activity.length)
    const done = page.getByRole('img', { name: /件が完了し/ })
    expect(await done.getAttribute('aria-label')).toContain(`${progress.burnUp.items}件のうち3件が完了`)
    const last = progress.trend.at(-1)
    expect([last?.low, last?.high]).toEqual([score.low, score.high])
    const trend = page.getByRole('img', { name: new RegExp(String(last?.on)) }).first()
    expect(await trend.getAttribute('aria-label')).toContain((score.low ?? 0).toFixed(1))
    await page.screenshot({ path: join(pictures, 'progress-ja.png'), fullPage: true })
    // All that changed, opened, leaves no void beside it: it goes below the trend, as wide as both columns.
    const right = async () => ((await trend.boundingBox())?.x ?? 0) + ((await trend.boundingBox())?.width ?? 0)
    const beside = await right()
    await page.getByRole('button', { name: /^ほか\d+件/ }).click()
    await expect.poll(right).toBeGreaterThan(beside + 300)
    await page.getByRole('button', { name: '折りたたむ' }).click()
    await expect.poll(right).toBe(beside)
    expect(await seriousFindings(page)).toEqual([])
  })

  it('shows each chart as a table with the same numbers', async () => {
    const progress = await ask('progress.read', { slug })
    const asTable = page.getByRole('button', { name: '表で見る' })
    while ((await asTable.count()) > 0) await asTable.first().click()
    const rows = page.getByRole('region', { name: '記録した日' }).getByRole('row')
    expect(await rows.count()).toBe(progress.activity.length + 1)
    await page.screenshot({ path: join(pictures, 'progress-tables.png'), fullPage: true })
    expect(await seriousFindings(page)).toEqual([])
  })

  it('walks through a check-in by keyboard and keeps its record', async () => {
    await open('/')
    const due = page.getByRole('link', { name: '見直しを始める' })
    await due.focus()
    await page.screenshot({ path: join(pictures, 'home-ja.png'), fullPage: true })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '見直し' }).waitFor()
    await page.screenshot({ path: join(pictures, 'check-in-1.png') })
    const next = () => page.getByRole('button', { name: '次へ' }).press('Enter')

    await next()
    await page.getByRole('button', { name: '変わらない' }).first().waitFor()
    const old = (await ask('skills.list', {})).filter((skill) => skill.stale)
    expect(old.length).toBeGreaterThan(1)
    expect(await page.getByRole('button', { name: '変わらない' }).count()).toBe(Math.min(12, old.length))
    await page.getByRole('button', { name: '変わらない' }).first().press('Enter')
    await page.getByText('今日 確認済み').waitFor()
    await page.screenshot({ path: join(pictures, 'check-in-2.png') })
    expect((await ask('skills.list', {})).filter((skill) => skill.stale)).toHaveLength(old.length - 1)

    await next()
    await page.getByRole('button', { name: '根拠を足す' }).first().press('Enter')
    await page.getByRole('textbox').first().fill('移行計画を書いた')
    await page.screenshot({ path: join(pictures, 'check-in-3.png') })
    await page
      .getByRole('button', { name: '保存' })
      .or(page.getByRole('button', { name: '追加' }))
      .first()
      .press('Enter')
    await page.getByText('追加済み').waitFor()

    await next()
    await page.screenshot({ path: join(pictures, 'check-in-4.png') })
    // Painted as chosen only when the database has it.
    await page.getByRole('radio', { name: '完了' }).first().press('Space')
    await expect.poll(async () => (await ask('plan.read', { slug })).counts.done).toBe(4)

    await next()
    await page.getByRole('textbox', { name: /メモ/ }).fill('次は英語の資料を読む')
    await page.screenshot({ path: join(pictures, 'check-in-5.png') })
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: '見直しを記録する' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: '進み具合' }).waitFor()
    await page.getByText('次は英語の資料を読む').waitFor()
    const { checkIns } = await ask('progress.read', { slug })
    expect(checkIns.map(({ note }) => note)).toEqual(['次は英語の資料を読む', '秋の初めの見直し'])
    await page.screenshot({ path: join(pictures, 'progress-after.png'), fullPage: true })
  })

  it('reminds only after the user asked for it and the browser allowed it, once a day', async () => {
    const remindedOn = () => page.evaluate(() => localStorage.getItem('shirube.view.reminders.day'))
    await open('/settings')
    const wanted = page.getByRole('checkbox', { name: '期限と見直しを知らせる' })
    expect(await wanted.isChecked()).toBe(false)
    // Headless Chromium refuses notifications until they are granted.
    await wanted.press('Space')
    await page.getByText('通知が許可されませんでした').waitFor()
    expect((await ask('settings.read', {})).reminders).toBe(false)
    expect(await remindedOn()).toBeNull()

    await page.context().grantPermissions(['notifications'])
    await page.reload()
    await wanted.press('Space')
    await expect.poll(async () => (await ask('settings.read', {})).reminders).toBe(true)
    const { today } = await ask('app.info', {})
    await expect.poll(remindedOn).toBe(JSON.stringify(today))
  })

  it('says the same in English, in the dark, 1024 px wide', async () => {
    const english = await visit(host, { language: 'en', theme: 'dark', width: 1024 })
    for (const route of ['/', '/progress', '/check-in?step=ratings', '/check-in?step=close', '/settings']) {
      await goTo(english.page, route)
      await english.page.screenshot({ path: join(pictures, `en${route.replaceAll(/\W+/g, '_')}.png`), fullPage: true })
      expect(await seriousFindings(english.page)).toEqual([])
    }
    await english.close()
  })
})
