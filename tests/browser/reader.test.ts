// Reading a guide: words are found in place, passages marked by mouse and keyboard stay through undo, reload and another version, and every line leads back.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideText } from '../shells/contract-guides.ts'
import { type AskCore, askCore, importChanged, importThrough } from './core.ts'
import { closeBrowser, type Host, removeFolder, root, seriousFindings, startHost, type Visitor, visit } from './host.ts'

const pictures = join(root, 'tests/.results/reader')
mkdirSync(pictures, { recursive: true })

const slug = 'surveyor'
const duties = `## 2️⃣ 主な業務

サーバーに測った値を残します。ﾊﾟｿｺﾝで図面を起こすこともあります。**「安全」**を先に考えます。

### 1. 現地の測量

一日の終わりに記録を確かめます。次の日の段取りを決めます。

### 2. 事務所での整理

一日の終わりに記録を確かめます。図面の担当者へ渡します。

`
const withDuties = (text: string) => text.replace('## 3️⃣', `${duties}## 3️⃣`)
const before = withDuties(guideText({ slug, role: '測量士' }))
/** More above, other markup, and one of the marked sentences is gone. */
const after = before
  .replace('## 2️⃣ 主な業務', '## 2️⃣ 主な業務\n\n仕事は季節によって変わります。一日の終わりに記録を確かめます。\n')
  .replace('図面の担当者へ渡します', '**図面の担当者**へ\n渡します')
  .replace('次の日の段取りを決めます。', '')

const looks = [
  { language: 'ja', theme: 'light', width: 1280 },
  { language: 'en', theme: 'dark', width: 1024 },
] as const

describe.each(looks)('the reader in $language, $theme, $width wide', ({ language, theme, width }) => {
  const ja = language === 'ja'
  const folder = mkdtempSync(join(tmpdir(), 'shirube-reader-'))
  const file = join(folder, 'surveyor.md')
  let host: Host
  let ask: AskCore
  let visitor: Visitor
  let page: Page

  const painted = (name: string) => page.evaluate((one) => [...(CSS.highlights.get(one) ?? [])].map(String), name)
  const passages = () => ask('passage.list', { slug })
  const paragraph = (words: string, nth = 0) => page.locator('[data-reader] p').filter({ hasText: words }).nth(nth)
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const list = () => page.getByRole('complementary').locator('[data-passages]')
  const openText = async (query = '') => {
    await page.evaluate((to) => {
      location.hash = to
    }, `#/guides/${slug}/text${query}`)
    await paragraph('サーバー').waitFor()
  }
  const picture = (name: string) =>
    page.screenshot({ path: join(pictures, `${name}-${language}-${theme}-${width}.png`) })
  const select = (words: string, nth = 0) =>
    paragraph(words, nth).evaluate((block, wanted) => {
      const text = [...block.childNodes].find((node) => node.textContent?.includes(wanted))
      const at = text?.textContent?.indexOf(wanted) ?? 0
      if (text) getSelection()?.setBaseAndExtent(text, at, text, at + wanted.length)
    }, words)

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    writeFileSync(file, before)
    await importThrough(ask, [file])
    await ask('target.set', { slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
    visitor = await visit(host, { language, theme, width })
    page = visitor.page
    await page.getByRole('heading', { level: 1 }).waitFor()
    await openText()
  })

  afterAll(async () => {
    await visitor?.close()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
    removeFolder(folder)
  })

  it('finds words across width, kana and long vowels, with count, next and previous', async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('Control+f')
    const field = page.getByRole('textbox', { name: ja ? '本文の中を探す' : 'Find in the text' })
    await field.waitFor()
    await field.fill('ぱそこん')
    await expect.poll(() => painted('reader-found')).toEqual(['ﾊﾟｿｺﾝ', 'ﾊﾟｿｺﾝ'])
    await field.fill('ｻｰﾊﾞ')
    await expect.poll(() => painted('reader-found')).toHaveLength(1)
    await field.fill('一日の終わり')
    const count = page.locator('search output')
    await expect.poll(() => count.textContent()).toBe(ja ? '1 / 2' : '1 of 2')
    await field.press('Enter')
    await expect.poll(() => count.textContent()).toBe(ja ? '2 / 2' : '2 of 2')
    await field.press('Enter')
    await expect.poll(() => count.textContent()).toBe(ja ? '1 / 2' : '1 of 2')
    await field.press('Shift+Enter')
    await expect.poll(() => painted('reader-found-here')).toEqual(['一日の終わり'])
    await picture('find')
    expect(await seriousFindings(page)).toEqual([])
    await field.fill('書かれていない')
    await expect.poll(() => count.textContent()).toBe(ja ? '見つかりません' : 'Not found')
    await field.fill('図面の担当者')
    await expect.poll(() => painted('reader-found')).toHaveLength(1)
    await field.press('Escape')
    await expect.poll(() => painted('reader-found')).toEqual([])
    await expect.poll(focused).toContain('図面の担当者')
  })

  it('highlights what is selected, and undoes it', async () => {
    await select('一日の終わりに記録を確かめます。', 1)
    const tools = page.getByRole('toolbar')
    await tools.waitFor()
    await picture('tools')
    expect(await seriousFindings(page)).toEqual([])
    await tools.getByRole('button', { name: ja ? 'ハイライト（青）' : 'Highlight (Blue)' }).click()
    await expect.poll(() => painted('reader-blue')).toEqual(['一日の終わりに記録を確かめます。'])
    expect(await passages()).toMatchObject([
      { kind: 'highlight', colour: 'blue', place: { after: expect.any(String) } },
    ])
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => painted('reader-blue')).toEqual([])
    await page.keyboard.press('Control+y')
    await expect.poll(() => painted('reader-blue')).toHaveLength(1)
  })

  it('marks by the keyboard alone: paragraphs, sentences, notes, bookmarks', async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('j')
    for (let times = 0; times < 30 && !(await focused()).startsWith('一日の終わりに'); times += 1) {
      const last = await focused()
      await page.keyboard.press('j')
      await expect.poll(focused).not.toBe(last)
    }
    // The first of the two alike; its second sentence.
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('次の日の段取りを決めます。')
    await page.keyboard.press('h')
    await expect.poll(() => painted('reader-yellow')).toEqual(['次の日の段取りを決めます。'])
    await page.keyboard.press('b')
    await expect.poll(() => page.locator('[data-bookmark]').count()).toBe(1)
    // Up to the heading, and on to the paragraph before it.
    await page.keyboard.press('k')
    await expect.poll(focused).toContain('現地の測量')
    await page.keyboard.press('ArrowUp')
    await expect.poll(focused).toContain('安全')
    await page.keyboard.press('n')
    const note = list().getByRole('textbox')
    await note.waitFor()
    await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('<b>先月</b>の事故を話す。')
    await page.keyboard.press('Control+Enter')
    await expect.poll(focused).toContain('安全')
    await expect
      .poll(async () => (await passages()).map(({ note: written }) => written))
      .toEqual(['<b>先月</b>の事故を話す。', null, null, null])
    await list().getByText('<b>先月</b>の事故を話す。').waitFor()
    await picture('marked')
    expect(await seriousFindings(page)).toEqual([])
  })

  it('has everything back after a reload, with a list that leads there', async () => {
    await page.reload()
    await paragraph('サーバー').waitFor()
    await expect.poll(() => painted('reader-yellow')).toHaveLength(2)
    await expect.poll(() => painted('reader-blue')).toHaveLength(1)
    await list()
      .getByRole('button', { name: /一日の終わりに記録を確かめます。$/ })
      .last()
      .click()
    await expect.poll(() => page.locator('[data-found]').textContent()).toContain('図面の担当者')
    const remove = list().getByRole('button', { name: /の印を取り除く|^Remove the mark/ })
    await expect.poll(() => remove.count()).toBe(4)
  })

  it('keeps highlights where they belong when the guide comes in another version', async () => {
    writeFileSync(file, after)
    await importChanged(ask, file)
    await page.reload()
    await paragraph('サーバー').waitFor()
    // The sentence stands three times now; it is still the one before the draughtsman.
    await expect.poll(() => painted('reader-blue')).toEqual(['一日の終わりに記録を確かめます。'])
    const next = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('reader-blue') ?? [])] as Range[]
      return range?.startContainer.parentElement?.textContent ?? ''
    })
    expect(next).toContain('図面の担当者')
    await expect.poll(() => painted('reader-yellow')).toHaveLength(1)
    await list()
      .getByRole('heading', { name: ja ? '以前のガイドの箇所' : 'Passages of an earlier version' })
      .waitFor()
    expect((await passages()).filter(({ place }) => place === null)).toMatchObject([
      { quote: '次の日の段取りを決めます。' },
    ])
    await picture('former')
    expect(await seriousFindings(page)).toEqual([])
    writeFileSync(file, before)
    await importChanged(ask, file)
    await page.reload()
    await expect.poll(() => painted('reader-yellow')).toHaveLength(2)
  })

  it('goes from a datum to its line and back to the datum', async () => {
    await page.evaluate((to) => {
      location.hash = to
    }, `#/guides/${slug}/interview`)
    const question = page.locator('details').nth(1)
    await question.locator('summary').click()
    const link = question.getByRole('link')
    await link.waitFor()
    const href = await link.getAttribute('href')
    await link.press('Enter')
    await expect.poll(() => page.locator('[data-found]').textContent()).toContain('図面の誤り')
    await expect.poll(focused).toContain('図面の誤り')
    await picture('line')
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: ja ? '元の場所に戻る' : 'Back to where you were' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href)
    expect(await page.getByRole('button', { name: /元の場所に戻る|Back to where/ }).count()).toBe(0)
  })

  it('comes back from another screen with its own way back of the window', async () => {
    await page.evaluate((to) => {
      location.hash = to
    }, `#/gap/${slug}?row=hard:地図の基礎`)
    const link = page.getByRole('complementary').getByRole('link', { name: ja ? /行目/ : /[Ll]ine/ })
    await link.waitFor()
    const href = await link.getAttribute('href')
    await link.press('Enter')
    await expect.poll(() => page.locator('[data-found]').textContent()).toContain('地図の基礎')
    await page.goBack()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href)
  })

  it('keeps size and length of lines across visits', async () => {
    await ask('settings.write', { readerFontSize: 18, readerWidth: 'narrow' })
    await openText()
    await page.reload()
    await paragraph('サーバー').waitFor()
    const widthOfText = () => page.locator('[data-reader]').evaluate((text) => getComputedStyle(text).maxWidth)
    await expect.poll(widthOfText).toContain(`${18 * 32}px`)
    await ask('settings.write', { readerFontSize: 16, readerWidth: 'standard' })
  })

  it('made no request beyond its own origin and no complaint in the console', () => {
    expect(visitor.foreign).toEqual([])
    expect(visitor.complaints).toEqual([])
  })
})

describe('a guide of a megabyte', () => {
  it('begins to be read before all of it is there, and a jump to its end arrives', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shirube-long-'))
    const host = await startHost()
    try {
      const chapter = (nth: number) =>
        `### ${nth}. 節\n\n${'測量の記録を一つずつ確かめ、次の現場の段取りを決めます。'.repeat(40)}\n\n`
      const long = Array.from({ length: 290 }, (_, index) => chapter(index)).join('')
      const text = before.replace('## 3️⃣', `${long}この文は最後に立ちます。\n\n## 3️⃣`)
      expect(Buffer.byteLength(text)).toBeGreaterThan(950_000)
      const file = join(folder, 'surveyor.md')
      writeFileSync(file, text)
      await importThrough(askCore(host), [file])
      const { page, complaints, close } = await visit(host, {})
      await page.getByRole('heading', { level: 1 }).waitFor()
      const line = text.split('\n').findIndex((one) => one.startsWith('この文は最後')) + 1
      // Counted in the moment in which the first of it appears.
      const waiting = await page.evaluate(
        (to) =>
          new Promise<number>((count) => {
            const observer = new MutationObserver(() => {
              if (document.querySelector('[data-piece]') === null) return
              observer.disconnect()
              count(document.querySelectorAll('[data-reader] > section:not([data-piece])').length)
            })
            observer.observe(document.body, { childList: true, subtree: true })
            location.hash = to
          }),
        `#/guides/${slug}`,
      )
      expect(waiting).toBeGreaterThan(0)
      await page.evaluate((to) => {
        location.hash = to
      }, `#/guides/${slug}/text?line=${line}`)
      await expect.poll(() => page.locator('[data-found]').textContent()).toBe('この文は最後に立ちます。')
      const inView = () =>
        page.locator('[data-found]').evaluate((found) => {
          const { top, bottom } = found.getBoundingClientRect()
          return top >= 56 && bottom <= innerHeight
        })
      await expect.poll(inView).toBe(true)
      await page.keyboard.press('Control+f')
      const field = page.locator('search input')
      await field.waitFor()
      await field.fill('最後に立ちます')
      await expect.poll(() => page.locator('search output').textContent()).toBe('1 / 1')
      // All of it comes in the end.
      const rest = page.locator('[data-reader] > section:not([data-piece])')
      await expect.poll(() => rest.count(), { timeout: 60_000 }).toBe(0)
      // Looked for before it is on the page: the bar is there from the first piece on.
      await page.evaluate((to) => {
        location.hash = to
      }, `#/guides/${slug}/interview`)
      await page.locator('[data-reader]').waitFor({ state: 'detached' })
      await page.evaluate((to) => {
        location.hash = to
      }, `#/guides/${slug}/text?line=1`)
      await page.locator('[data-piece]').first().waitFor()
      await page.keyboard.press('Control+f')
      await field.waitFor()
      await field.fill('最後に立ちます')
      await expect.poll(() => rest.count(), { timeout: 60_000 }).toBe(0)
      await expect.poll(() => page.locator('search output').textContent()).toBe('1 / 1')
      expect(complaints).toEqual([])
      await close()
    } finally {
      await host.stop()
      removeFolder(host.dataFolder)
      removeFolder(folder)
    }
  })
})

afterAll(closeBrowser)
