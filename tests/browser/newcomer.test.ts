// What a newcomer ran into: an address without its token, a host that is gone, the undo line over the keys, twelve ratings without a way on.

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AskCore, askCore, importThrough } from './core.ts'
import { closeBrowser, goTo, type Host, removeFolder, root, startHost, type Visitor, visit } from './host.ts'

const slug = 'sample_site_reliability_engineer'
const samples = [slug, 'sample_data_analyst'].map((name) => join(root, `resources/sample-guides/${name}.md`))

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} is not drawn`)
  return box
}

describe('a newcomer', () => {
  let host: Host
  let ask: AskCore
  let visitor: Visitor
  let page: Page

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    await importThrough(ask, samples)
    await ask('target.set', { slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
    visitor = await visit(host)
    page = visitor.page
  })

  afterAll(async () => {
    await visitor?.close()
    await closeBrowser()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  const open = (route: string) => goTo(page, route)

  it('is told which address to open when the token is missing', async () => {
    const stranger = await visit({ ...host, address: `${new URL(host.address).origin}/` })
    const panel = stranger.page.getByRole('alert')
    await panel.waitFor()
    expect(await panel.textContent()).toContain('npm start')
    expect(await panel.textContent()).toContain('not-trusted')
    expect(await stranger.page.locator('.loading-line').count()).toBe(0)
    // The printed address in the same tab changes the fragment alone.
    await stranger.page.goto(host.address)
    await stranger.page.getByRole('heading', { level: 1 }).waitFor()
    await panel.waitFor({ state: 'detached' })
    const kept = await stranger.page.evaluate(() => `${location.hash} ${localStorage.getItem('shirube.route')}`)
    expect(kept).toMatch(/^#\/ /)
    expect(kept).not.toContain('token')
    await stranger.close()
  })

  it('sees the undo line above the keys, rates the twelve heaviest, and goes on to the plan', async () => {
    const steps = page.locator('[data-done]')
    const done = () => steps.evaluateAll((all) => all.map((one) => one.getAttribute('data-done') === 'true'))
    await expect.poll(done).toEqual([true, true, false, false])
    expect(await steps.nth(2).textContent()).toContain('0 / 12 件を評価しました。')
    await open('/assess')
    await page.getByRole('radiogroup').first().waitFor()
    await page.getByRole('radiogroup').first().getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('2')
    await page.locator('.toast').waitFor()
    const [toast, keys] = [await boxOf(page, '.toast'), await boxOf(page, '.hint-bar')]
    expect(toast.y + toast.height).toBeLessThanOrEqual(keys.y)
    const list = await boxOf(page, '.body [class*="scroller"]')
    expect(list.y + list.height).toBeLessThanOrEqual(toast.y)
    const { rows } = await ask('gap.analyse', { slug })
    for (const row of rows) {
      const skillId = row.skillId ?? row.tools[0]?.skillId
      if (skillId !== undefined) await ask('skills.rate', { skillId, level: 2 })
    }
    await open('/assess?round=twelve')
    await page.reload()
    await page.getByText('すべて評価済み').waitFor()
    await page.getByRole('link', { name: '計画を見る' }).waitFor()
    await open('/')
    await expect.poll(done).toEqual([true, true, true, false])
    expect(await steps.nth(2).textContent()).toContain('12 / 12 件を評価しました。')
    await page.getByRole('link', { name: '計画を見る' }).click()
    await page.getByRole('heading', { level: 1, name: '学習計画' }).waitFor()
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await open('/')
    await page.getByText('到達の見込み').first().waitFor()
    expect(await page.getByRole('link', { name: '計画を見る' }).count()).toBe(0)
  })

  it('sees the undo line below the rows of a plan, not over them', async () => {
    await open(`/plan/${slug}`)
    const { steps } = await ask('plan.read', { slug })
    const title = steps.flatMap(({ items }) => items)[0]?.title ?? ''
    const row = page.getByRole('button', { name: new RegExp(`「.*${RegExp.escape(title)}.*」の状態`) }).first()
    const before = await row.boundingBox()
    const whole = await boxOf(page, '.body')
    await row.click()
    await page.locator('.toast').waitFor()
    await expect.poll(async () => (await boxOf(page, '.body')).height).toBeLessThan(whole.height)
    const [body, toast] = [await boxOf(page, '.body'), await boxOf(page, '.toast')]
    expect(body.y + body.height).toBeLessThanOrEqual(toast.y)
    expect((await row.boundingBox())?.y).toBe(before?.y)
    await row.press('Control+Z')
    await expect.poll(async () => (await ask('plan.read', { slug })).steps[0]?.items[0]?.status).toBe('todo')
  })

  it('finds the screen of that name first in the palette', async () => {
    await page.keyboard.press('Control+K')
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
    await page.keyboard.type('年収')
    await expect.poll(() => page.getByRole('dialog').getByRole('option').first().textContent()).toBe('年収')
    await expect.poll(() => page.getByRole('dialog').getByRole('option').count()).toBeGreaterThan(1)
    expect(await page.getByRole('dialog').getByRole('option').first().textContent()).toBe('年収')
    await page.keyboard.press('Escape')
  })

  it('changes the target from the palette', async () => {
    await page.keyboard.press('Control+K')
    await page.locator('dialog input:focus').waitFor()
    await page.keyboard.insertText('目標を変える')
    await page.locator('[data-answered="目標を変える"]').waitFor()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '目標' })
    await dialog.getByRole('combobox', { name: '職種' }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  it('is refused a date that is none, with a sentence, and keeps what was typed', async () => {
    await open(`/plan/${slug}`)
    await page.getByRole('button', { name: '目標日を決める' }).click()
    const dialog = page.getByRole('dialog')
    const field = dialog.getByRole('textbox', { name: '目標日' })
    await field.fill('2027-02-30')
    await field.press('Tab')
    await dialog.getByText('暦にある日付を').waitFor()
    expect(await field.inputValue()).toBe('2027-02-30')
    await dialog.getByRole('button', { name: 'やめる' }).click()
  })

  it('keeps a long role name on one line and every button in the window', async () => {
    for (const width of [1280, 1024]) {
      await page.setViewportSize({ width, height: 800 })
      await open(`/guides/${slug}/text`)
      await page.locator('main h1').evaluate((heading) => {
        heading.textContent = 'データベース管理者（DBA）ガイド：仕事内容、スキル、キャリアパス、そして年収'
      })
      const main = await boxOf(page, 'main')
      const right = await boxOf(page, '.head .right')
      const heading = await boxOf(page, 'main h1')
      expect(right.x + right.width).toBeLessThanOrEqual(main.x + main.width)
      expect(heading.x + heading.width).toBeLessThanOrEqual(right.x)
      expect(heading.height).toBeLessThan(40)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  it('keeps typed text when the host is gone, and says so above the screen', async () => {
    await open('/guides')
    const field = page.getByRole('textbox', { name: 'ガイドを探す' })
    await field.fill('ぬるぽんかす')
    await page.getByText('職種・題名・タグが条件に合うガイドはありません。').waitFor()
    await field.fill('信頼')
    await host.kill()
    await field.fill('信頼性')
    const line = page.locator('.connection-line')
    await line.waitFor()
    await line.getByRole('button', { name: 'もう一度試す' }).waitFor()
    expect(await field.inputValue()).toBe('信頼性')
    // What comes late may come no more: the screen stays.
    for (const name of ['最近の変更', '取り込む']) await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('button', { name: 'コレクション…' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('?')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1, name: 'ガイド' }).waitFor()
    expect(await field.inputValue()).toBe('信頼性')
  })
})
