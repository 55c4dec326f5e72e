// The interview deck by keyboard alone: own answer, Space, the four grades, undo, a mock session, figures; in four looks.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  settled,
  startHost,
  type Visitor,
  visit,
} from './host.ts'

const pictures = join(root, 'tests/.results/interview')
mkdirSync(pictures, { recursive: true })

const slug = haveRealGuides ? 'technical_project_manager' : 'sample_data_analyst'
const file = haveRealGuides
  ? join(realGuides, 'technical_project_manager.md')
  : join(root, 'resources/sample-guides/sample_data_analyst.md')

describe('interview deck', () => {
  let host: Host
  let ask: AskCore
  let visitor: Visitor
  let page: Page

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    await importThrough(ask, [file])
    await ask('target.set', { slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
    visitor = await visit(host, { width: 1280 })
    page = visitor.page
  })
  afterAll(async () => {
    await visitor?.close()
    await closeBrowser()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  const open = (one: Page, route = `/interview/${slug}`) => goTo(one, route)
  const readDeck = () => ask('deck.read', { slug })

  it('shows a question first, keeps the own answer, and grades by keyboard', async () => {
    const before = await readDeck()
    const first = before.cards[0]
    const card = page.locator('article')
    await open(page)
    await card.getByRole('heading', { name: first?.question.question ?? '', exact: true }).waitFor()
    const own = card.getByLabel('自分の答え')
    for (let presses = 0; presses < 80; presses += 1) {
      if (await own.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('1 まず安全、 2 次に速さ')
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await readDeck()).cards[0]?.own).toBe('1 まず安全、 2 次に速さ')
    // The figures and spaces of the answer graded nothing.
    expect((await readDeck()).statistics.reviewedToday).toBe(0)
    // Space on the button that the Tab came to.
    await page.keyboard.press('Space')
    const grades = card.getByRole('group', { name: '思い出せたか' }).getByRole('button')
    await grades.first().waitFor()
    const shown = await grades.allTextContents()
    for (const [index, on] of Object.values(first?.next ?? {}).entries()) {
      const [, month, day] = on.split('-').map(Number)
      expect(shown[index]).toContain(`${month}/${day}`)
    }
    await page.screenshot({ path: join(pictures, 'card.png') })
    await page.keyboard.press('3')
    await expect.poll(async () => (await readDeck()).cards[0]?.dueOn).toBe(first?.next[3])
    const second = before.cards[1]?.question.question ?? ''
    await card.getByRole('heading', { name: second, exact: true }).waitFor()

    await page.keyboard.press('Control+z')
    await card.getByRole('heading', { name: first?.question.question ?? '', exact: true }).waitFor()
    expect((await readDeck()).cards[0]).toMatchObject({ state: 'new', own: '1 まず安全、 2 次に速さ' })
    expect((await readDeck()).queue).toEqual(before.queue)

    // From the own answer, by keyboard alone: out of it, or on to the points and grades.
    const question = page.locator('[data-question][aria-current="true"]')
    await own.focus()
    await page.keyboard.press('Escape')
    await question.and(page.locator(':focus')).waitFor()
    await own.focus()
    await page.keyboard.press('Control+Enter')
    await grades.first().waitFor()
    await question.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Space')
    await grades.first().waitFor({ state: 'detached' })
  })

  it('goes through the day, says when the next cards come, and ホーム counts the same', async () => {
    // Home has an overview once something is rated; what is asked outside the page is seen after a reload.
    const [skill] = await ask('skills.list', {})
    await ask('skills.rate', { skillId: skill?.id ?? 0, level: 2 })
    await ask('settings.write', { newCardsPerDay: 3 })
    await open(page, '/')
    await page.reload()
    await page.getByText('今日3問').waitFor()
    await open(page)
    const card = page.locator('article')
    for (const [index, key] of ['1', '2', '4'].entries()) {
      await expect.poll(async () => (await readDeck()).queue.length).toBe(3 - index)
      await card.getByRole('button', { name: 'ガイドの要点を開く' }).waitFor()
      await page.keyboard.press('Space')
      await card.getByRole('group').waitFor()
      await page.keyboard.press(key)
    }
    await page.getByText('今日の復習は終わりました。').waitFor()
    await page.screenshot({ path: join(pictures, 'done.png') })
    await open(page, '/')
    await page.getByText('今日0問').waitFor()
  })

  const focused = () => page.evaluate(() => document.activeElement?.tagName)

  /** Ten minutes away by the sidebar, in the midst of a question of two minutes. */
  const leaveAndComeBack = async () => {
    await expect.poll(() => page.getByRole('timer').textContent()).toMatch(/^1:/)
    await page.getByRole('link', { name: 'ホーム', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor()
    await page.evaluate(() => {
      const now = Date.now
      Date.now = () => now() + 600_000
    })
    await page.getByRole('link', { name: '面接対策', exact: true }).click()
    await page.getByRole('button', { name: '模擬面接に戻る' }).click()
    await page.getByText('模擬面接を中断しています。3問中2問目、残り時間は1:').waitFor()
    await page.screenshot({ path: join(pictures, 'held.png') })
    expect(await page.getByRole('timer').count()).toBe(0)
    await page.getByRole('button', { name: '続ける' }).click()
    await page.getByText('2 / 3').waitFor()
    expect(await page.getByRole('timer').textContent()).toMatch(/^1:/)
  }

  it('holds a mock session against the clock and reviews it', async () => {
    await open(page)
    await page.getByText('模擬面接', { exact: true }).click()
    await page.getByText('3', { exact: true }).first().click()
    await page.getByRole('button', { name: '始める' }).press('Enter')
    const before = (await readDeck()).statistics.reviewedToday
    for (let question = 1; question <= 3; question += 1) {
      await page.getByText(`${question} / 3`).waitFor()
      expect(await page.getByRole('timer').textContent()).toMatch(/^[12]:\d\d$/)
      if (question === 1) await page.screenshot({ path: join(pictures, 'mock.png') })
      if (question === 2) await leaveAndComeBack()
      await page.keyboard.press('Space')
    }
    await page.getByText('要点と比べて').waitFor()
    await page.screenshot({ path: join(pictures, 'review.png') })
    for (let question = 1; question <= 3; question += 1) {
      await page.getByText(`${question} / 3`).waitFor()
      // Focus follows to the card; out of its answer too.
      expect(await focused()).toBe('H2')
      if (question === 2) {
        await page.getByText('練習', { exact: true }).click()
        await page.getByRole('button', { name: '模擬面接に戻る' }).click()
        await page.getByText('2 / 3').waitFor()
        for (const key of ['Control+Enter', 'Escape']) {
          await page.getByRole('textbox', { name: '自分の答え' }).focus()
          await page.keyboard.press(key)
          expect(await focused()).toBe('H2')
        }
      }
      await page.keyboard.press('3')
    }
    await page.getByText('振り返りが終わりました。').waitFor()
    expect((await readDeck()).statistics.reviewedToday).toBe(before + 3)
    const rows = page.getByRole('table', { name: '模擬面接の結果' }).locator('tbody tr')
    expect(await rows.count()).toBe(3)
    expect(await rows.first().textContent()).toContain('できた')
  })

  it.each([
    { language: 'ja', theme: 'dark', width: 1024 },
    { language: 'en', theme: 'light', width: 1280 },
    { language: 'en', theme: 'dark', width: 800 },
    { language: 'ja', theme: 'light', width: 1280 },
  ] as const)('stands in $language, $theme, $width', async (look) => {
    const one = await visit(host, look)
    const english = look.language === 'en'
    const name = `${look.language}-${look.theme}`
    const findings: string[] = []
    const check = async (what: string) => {
      await settled(one.page)
      await one.page.screenshot({ path: join(pictures, `${name}-${what}.png`) })
      findings.push(...(await seriousFindings(one.page)))
      const over = await one.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) findings.push(`${what}: ${over} px wider than the window`)
    }
    await open(one.page)
    await one.page.getByText(english ? /^All \d/ : /^すべて \d/).click()
    await one.page.getByRole('button', { name: english ? 'Show the guide’s points' : 'ガイドの要点を開く' }).click()
    await check('card')
    await one.page.getByText(english ? 'Mock interview' : '模擬面接', { exact: true }).click()
    await check('mock')
    await one.page.getByText(english ? 'Figures' : '記録', { exact: true }).click()
    await check('figures')
    const table = one.page.getByRole('button', { name: english ? 'Show as a table' : '表で見る' })
    if ((await table.count()) > 0) {
      await table.first().click()
      await check('table')
    }
    await one.close()
    expect(findings).toEqual([])
  })
})
