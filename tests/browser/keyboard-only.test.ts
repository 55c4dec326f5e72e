// From the first start to the first plan without the mouse: samples, target, twelve ratings, gap, pay, a ticked item, the PDF; and the language switched on the way.

import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AskCore, askCore } from './core.ts'
import { closeBrowser, type Host, removeFolder, startHost, type Visitor, visit } from './host.ts'
import { otherLanguage, theirWords } from './languages.ts'

/** More stops than any screen of a new user has. */
const mostStops = 150

describe('by keyboard alone', { timeout: 90_000 }, () => {
  let host: Host
  let ask: AskCore
  let visitor: Visitor
  let page: Page
  let slug = ''

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    visitor = await visit(host)
    page = visitor.page
    // Whatever the mouse does is no part of this journey.
    await page.evaluate(() => {
      for (const type of ['pointerdown', 'mousedown'] as const) {
        addEventListener(type, () => document.body.setAttribute('data-mouse', type), true)
      }
    })
  })

  afterAll(async () => {
    await visitor?.close()
    await closeBrowser()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  /** Tab, or back from the heading to the sidebar, until it has the focus; every stop on the way must show that it has it. */
  async function tabTo(wanted: Locator, key = 'Tab'): Promise<void> {
    await wanted.waitFor()
    const unseen: string[] = []
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) {
        expect(unseen).toEqual([])
        return
      }
      await page.keyboard.press(key)
      const hidden = await page.evaluate(() => {
        const active = document.activeElement
        if (active === null || active === document.body) return null
        let shown = false
        for (let box: Element | null = active, up = 0; box !== null && up < 3; box = box.parentElement, up += 1) {
          const { outlineStyle, outlineWidth } = getComputedStyle(box)
          shown ||= outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
        }
        const edge = active.closest('.mantine-Input-wrapper')
        return shown || edge !== null || active.matches('h1, main') ? null : active.outerHTML.slice(0, 120)
      })
      if (hidden !== null) unseen.push(hidden)
    }
    throw new Error(`not reached in ${mostStops} stops: ${String(wanted)}`)
  }

  async function press(wanted: Locator, key = 'Enter'): Promise<void> {
    await tabTo(wanted)
    await page.keyboard.press(key)
  }

  async function goTo(place: string, title = place): Promise<void> {
    await press(
      page
        .getByRole('navigation')
        .first()
        .getByRole('link', { name: new RegExp(`^${place}`) }),
    )
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  }

  it('takes the samples', async () => {
    await press(page.getByRole('button', { name: '見本のガイドを使う' }))
    await page.waitForFunction(() => location.hash.startsWith('#/import'))
    await page.getByRole('row').filter({ hasText: '新規' }).first().waitFor()
    await expect.poll(async () => (await ask('library.list', {})).length).toBeGreaterThan(1)
  })

  it('sets the target', async () => {
    await goTo('ホーム', 'はじめに')
    await press(page.getByRole('button', { name: '目標を選ぶ' }))
    const dialog = page.getByRole('dialog')
    const role = dialog.getByRole('combobox', { name: '職種' })
    await tabTo(role)
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => role.inputValue()).not.toBe('')
    await press(dialog.getByRole('button', { name: '目標にする' }))
    await dialog.waitFor({ state: 'detached' })
    const [target] = await ask('target.list', {})
    slug = target?.slug ?? ''
    expect(target).toMatchObject({ isMain: true, stage: 'middle' })
  })

  it('rates in the round, and in the other language from the fourth skill on', async () => {
    await press(page.getByRole('link', { name: '評価を始める' }))
    const head = page.getByRole('heading', { level: 1 })
    await head.filter({ hasText: '一件ずつ評価' }).waitFor()
    const rated = async () => (await ask('skills.list', {})).filter(({ level }) => level !== null).length
    const name = page.locator('main h2').first()
    const rate = async (level: number) => {
      const [before, at] = [await rated(), await name.textContent()]
      await page.keyboard.press(String(level))
      await expect.poll(rated).toBe(before + 1)
      await expect.poll(() => name.textContent()).not.toBe(at)
    }
    await name.waitFor()
    for (const level of [2, 3, 1]) await rate(level)
    const skill = async () => (await name.textContent())?.replace(/(12件中4件目|4 of 12)$/, '')
    const at = await skill()
    await switchByPalette('英語', 'Rate one by one')
    expect(await skill()).toBe(at)
    expect(await name.textContent()).toContain('4 of 12')
    const { looked, found } = await otherLanguage(page, 'en', await theirWords(ask, [slug]))
    expect(looked).toBeGreaterThan(30)
    expect(found).toEqual([])
    for (const level of [0, 2]) await rate(level)
    await switchByPalette('日本語', '一件ずつ評価')
    expect(await rated()).toBe(5)
  })

  /** The palette says what it will do; the screen behind it stays. */
  async function switchByPalette(words: string, title: string): Promise<void> {
    await page.keyboard.press('Control+K')
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
    await page.keyboard.type(words)
    const first = page.getByRole('dialog').getByRole('option').first()
    await expect.poll(() => first.textContent()).toContain(words)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  it('sees the gap, opens what a figure is made of, and has a word explained', async () => {
    await goTo('ギャップ分析')
    const word = page.getByRole('main').getByRole('button', { name: '充足率', exact: true })
    await press(word)
    const note = page.getByRole('note').filter({ hasText: '必要を超えた分は数えません' })
    await note.waitFor()
    await page.keyboard.press('Escape')
    await note.waitFor({ state: 'hidden' })
    expect(await word.evaluate((element) => element === document.activeElement)).toBe(true)
    const { score } = await ask('gap.analyse', { slug })
    await page
      .getByText((score.fit ?? 0).toFixed(1), { exact: false })
      .first()
      .waitFor()
  })

  it('sees the pay', async () => {
    await goTo('年収')
    await page
      .getByRole('main')
      .getByText(/\d万円/)
      .first()
      .waitFor()
  })

  it('ticks an item of the plan', async () => {
    await goTo('学習計画')
    const box = page.getByRole('button', { name: /の状態：未着手/ }).first()
    await press(box, 'Space')
    await expect
      .poll(async () => (await ask('plan.read', { slug })).steps.flatMap(({ items }) => items)[0]?.status)
      .toBe('doing')
    await page.keyboard.press('Space')
    await expect
      .poll(async () => (await ask('plan.read', { slug })).steps.flatMap(({ items }) => items)[0]?.status)
      .toBe('done')
  })

  it('takes the plan as a PDF', { timeout: 90_000 }, async () => {
    await goTo('書き出し')
    const button = page.getByRole('main').getByRole('button', { name: /PDF/ }).first()
    await tabTo(button)
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.keyboard.press('Enter'),
    ])
    expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  })

  it('used no mouse and made no complaint', async () => {
    expect(await page.locator('body').getAttribute('data-mouse')).toBeNull()
    expect(visitor.complaints).toEqual([])
    expect(visitor.foreign).toEqual([])
  })
})
