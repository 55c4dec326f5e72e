// Palette and cheat sheet by keyboard alone: own notes and lines of guides found and opened, hidden amounts kept, Ctrl F in place.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askCore, importThrough } from './core.ts'
import {
  closeBrowser,
  type Host,
  haveRealGuides,
  realGuides,
  removeFolder,
  root,
  seriousFindings,
  startHost,
  visit,
} from './host.ts'

if (!haveRealGuides) console.log('palette: ../shared/guides is absent, the sample guides take their place')
const folder = haveRealGuides ? realGuides : join(root, 'resources/sample-guides')
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => join(folder, name))

const note = '離島の竹細工を測り、年収は800万円を目安にしたい'

let host: Host

beforeAll(async () => {
  host = await startHost()
  const ask = askCore(host)
  await importThrough(ask, files)
  const [guide] = await ask('library.list', {})
  await ask('target.set', { slug: guide?.slug ?? '', stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
  await ask('notes.write', { field: 'future', text: note })
})

afterAll(async () => {
  await closeBrowser()
  await host.stop()
  removeFolder(host.dataFolder)
})

/** The line that Enter takes. */
const selected = (page: Page) => page.getByRole('option', { selected: true })

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.locator('dialog input:focus').waitFor()
  await selected(page).waitFor()
}

async function typed(page: Page, query: string): Promise<void> {
  await openPalette(page)
  await typedInto(page, query)
}

async function typedInto(page: Page, query: string): Promise<void> {
  await page.keyboard.insertText(query)
  await page.locator(`[data-answered="${query}"]`).waitFor()
}

const looks = [
  { language: 'ja', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

describe.each(looks)('by keyboard alone, $language $theme', (look) => {
  it('finds an own note and puts the focus into its field', async () => {
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    await typed(page, '竹細工')
    const first = selected(page)
    await expect.poll(() => first.locator('u.match').allTextContents()).toEqual(['竹細工'])
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('/export')
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value))
      .toBe(note)
    await close()
  })

  it('opens a guide at the line of a hit', async () => {
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    await typed(page, 'マイクロサービス')
    await expect.poll(() => selected(page).locator('u.match').first().textContent()).toBe('マイクロサービス')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/#\/guides\/.+line=\d+/)
    await close()
  })

  it('lists what was opened last and what is pinned, after a reload too, and forgets on demand', async () => {
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    await typed(page, 'マイクロサービス')
    await expect.poll(() => selected(page).locator('u.match').first().textContent()).toBe('マイクロサービス')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/line=\d+/)
    const opened = await page.evaluate(() => location.hash)

    const group = (name: { ja: string; en: string }) =>
      page.getByRole('group', { name: name[look.language], exact: true }).getByRole('option')
    const [recent, pinned] = [
      group({ ja: '最近開いたもの', en: 'Recently opened' }),
      group({ ja: 'ピン留め', en: 'Pinned' }),
    ]
    await openPalette(page)
    await expect.poll(() => recent.count()).toBe(1)
    await expect.poll(() => selected(page).and(page.locator('[data-pinnable="true"]')).count()).toBe(1)
    await page.keyboard.press('Control+d')
    await expect.poll(() => pinned.count()).toBe(1)
    expect(await recent.count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      location.hash = '#/settings'
    })
    await page.reload()
    await page.locator('h1').first().waitFor()
    await openPalette(page)
    await expect.poll(() => pinned.count()).toBe(1)
    await expect.poll(() => selected(page).and(page.locator('[data-pinnable="true"]')).count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(opened)

    await openPalette(page)
    await expect.poll(() => selected(page).and(page.locator('[data-pinnable="true"]')).count()).toBe(1)
    await page.keyboard.press('Control+d')
    await expect.poll(() => pinned.count()).toBe(0)
    await expect.poll(() => recent.count()).toBe(1)
    const forget = look.language === 'ja' ? '最近開いたものの一覧を消す' : 'Clear the list of recently opened'
    await page.keyboard.insertText(forget)
    await expect.poll(() => selected(page).textContent()).toContain(forget)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await openPalette(page)
    await expect.poll(() => selected(page).count()).toBe(1)
    expect(await recent.count()).toBe(0)
    await close()
  })

  it('takes keys that come before their lines for these lines', async () => {
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    // The real answer, later than anyone types.
    await page.route('**/rpc', async (route) => {
      if (route.request().postDataJSON().name === 'search') await new Promise((done) => setTimeout(done, 700))
      await route.continue()
    })
    await openPalette(page)
    await page.keyboard.insertText('マイクロサービス')
    await page.keyboard.press('Enter')
    expect(await page.locator('dialog input').inputValue()).toBe('マイクロサービス')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/#\/guides\/.+line=\d+/)
    const first = await page.evaluate(() => location.hash)

    await openPalette(page)
    await page.keyboard.insertText('マイクロサービス')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(first)

    // What is typed after Enter takes it back.
    await openPalette(page)
    const before = await page.evaluate(() => location.hash)
    await page.keyboard.insertText('マイクロ')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('サービス')
    await page.locator('[data-answered="マイクロサービス"]').waitFor()
    expect(await page.evaluate(() => location.hash)).toBe(before)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await close()
  })

  it('keeps the chosen line when other lines arrive', async () => {
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    let release: () => void = () => {}
    const released = new Promise<void>((done) => {
      release = done
    })
    await page.route('**/rpc', async (route) => {
      if (route.request().postDataJSON().name === 'library.holds') await released
      await route.continue()
    })
    await typed(page, 'マイクロサービス')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await typed(page, 'マイクロサービス')
    await page.keyboard.press('ArrowDown')
    const chosen = await selected(page).getAttribute('id')
    const text = await selected(page).textContent()
    const held = page.waitForResponse((response) => response.request().postDataJSON()?.name === 'library.holds')
    release()
    await held
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await selected(page).textContent()).toBe(text)
    expect(await selected(page).getAttribute('id')).toBe(chosen)
    await page.keyboard.press('Escape')
    await close()
  })

  it('walks through the lines with the arrows, round both ends, and names the line to a screen reader', async () => {
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    await openPalette(page)
    const field = page.getByRole('dialog').getByRole('combobox')
    const named = async () => page.locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`).textContent()
    const all = page.getByRole('dialog').getByRole('option')
    const last = (await all.count()) - 1
    expect(await named()).toBe(await all.first().textContent())
    await page.keyboard.press('ArrowUp')
    await expect.poll(named).toBe(await all.nth(last).textContent())
    // What is chosen is seen.
    const [line, list] = [await selected(page).boundingBox(), await page.getByRole('listbox').boundingBox()]
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + (list?.height ?? 0))
    await page.keyboard.press('ArrowDown')
    await expect.poll(named).toBe(await all.first().textContent())
    await page.keyboard.press('ArrowDown')
    await expect.poll(named).toBe(await all.nth(1).textContent())
    expect(await selected(page).count()).toBe(1)
    await close()
  })

  it('finds a screen or an action by other words of either language', async () => {
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    for (const [word, place] of [
      ['バックアップ', '/settings'],
      ['CSV', '/export'],
      ['振り返り', '/check-in'],
    ] as const) {
      await typed(page, word)
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(() => location.hash)).toContain(place)
    }
    await typed(page, look.language === 'ja' ? 'language' : '言語')
    const line = look.language === 'ja' ? '表示を英語に切り替える' : 'Switch to 日本語'
    await expect.poll(() => selected(page).textContent()).toContain(line)
    await close()
  })

  it('can be used with a screen reader, empty, with results and without any', async () => {
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    await typed(page, 'データ')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await typed(page, 'ぬるぽんかす')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await openPalette(page)
    await expect.poll(() => selected(page).count()).toBe(1)
    expect(await seriousFindings(page)).toEqual([])
    await close()
  })

  it('keeps its lines in a narrow window, and the marked one in sight', async () => {
    const { page, close } = await visit(host, { ...look, width: 800, height: 600 })
    await page.locator('h1').first().waitFor()
    await typed(page, 'データ')
    const list = page.getByRole('listbox')
    const sizes = () => list.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth])
    const [inner, outer] = await sizes()
    expect(inner).toBe(outer)
    const lines = await list.getByRole('option').count()
    expect(lines).toBeGreaterThan(12)
    for (let press = 1; press < lines; press += 1) await page.keyboard.press('ArrowDown')
    const [line, box] = [await selected(page).boundingBox(), await list.boundingBox()]
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0))
    // The next query begins at its top.
    await page.keyboard.press('Control+a')
    await typedInto(page, '設計')
    expect(await list.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
    await close()
  })

  it('never shows an amount that is hidden', async () => {
    const ask = askCore(host)
    await ask('settings.write', { hideAmounts: true })
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    await typed(page, '800万円')
    await selected(page).waitFor()
    const shown = (await page.getByRole('dialog').textContent()) ?? ''
    expect(shown).toContain('•')
    expect(shown).not.toMatch(/800\s*万/)
    await close()
    await ask('settings.write', { hideAmounts: false })
  })

  it('opens the cheat sheet, keeps the focus in it, and gives it back', async () => {
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: look.language === 'ja' ? 'キー操作の一覧' : 'Keyboard shortcuts' })
    await sheet.waitFor()
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Tab')
      expect(await sheet.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
    }
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    // From the palette too, by its name.
    await openPalette(page)
    const name = look.language === 'ja' ? 'キー操作の一覧を開く' : 'Show keyboard shortcuts'
    await page.keyboard.insertText(name)
    await expect.poll(() => selected(page).textContent()).toContain(name)
    await page.keyboard.press('Enter')
    await sheet.waitFor()
    await close()
  })

  it('finds in place with Ctrl F, and with the palette where a screen has no search field', async () => {
    const { page, close } = await visit(host, look)
    await page.locator('h1').first().waitFor()
    await page.evaluate(() => {
      location.hash = '#/assess?show=all'
    })
    await page.locator('main input[type="search"]').waitFor()
    await page.keyboard.press('Control+f')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    await page.evaluate(() => {
      location.hash = '#/settings'
    })
    await page.locator('main input[type="search"]').waitFor({ state: 'detached' })
    await page.locator('h1').first().waitFor()
    await page.keyboard.press('Control+f')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await close()
  })
})
