// The library through the real host: by keys alone, favourites, collections, several guides at once, undo, and a state that a reload keeps.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideText } from '../shells/contract-guides.ts'
import { type AskCore, askCore, importThrough } from './core.ts'
import { closeBrowser, type Host, removeFolder, root, seriousFindings, startHost, type Visitor, visit } from './host.ts'

const pictures = join(root, 'tests/.results/library')
mkdirSync(pictures, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'shirube-library-guides-'))

/** Names that sort in the order of their numbers. */
function guides(count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const name = String(number + 1).padStart(4, '0')
    const words = { slug: `role_${name}`, role: `測量職${name}`, bands: number % 2 === 0 }
    const file = join(folder, `role_${name}.md`)
    // Of many, the list of tags can be typed into.
    const tag = `測量${count > 20 ? number % 20 : ''}`
    writeFileSync(file, guideText(words).replace('"測量"', `"${tag}"`))
    return file
  })
}

const words = {
  ja: {
    grid: 'ガイドの一覧',
    search: 'ガイドを探す',
    favouritesOnly: 'お気に入りだけ',
    withPay: '年収あり',
    order: '並び順',
    byName: '職種名の順',
    collections: 'コレクション…',
    newName: '新しいコレクションの名前',
    makeWith: '作って入れる',
    close: '閉じる',
    compare: '比べる',
    remove: '取り除く',
    undo: '元に戻す',
    cards: 'カード',
    clear: '条件を外す',
    samples: '見本のガイドを使う',
    noMatch: '条件に合うガイドはありません。',
    noFavourites: /お気に入りの職種はまだありません/,
    collection: 'コレクション',
    taken: '同じ名前のコレクションがあります。',
    rename: (name: string) => `「${name}」の名前を変える`,
    drop: (name: string) => `「${name}」を取り除く`,
    rename2: 'コレクションの名前',
    save: '保存する',
    selected: (count: number, shown: number) => `${shown}件のうち${count}件を選択`,
    all: (count: number) => `${count}件`,
    some: (shown: number, all: number) => `${all}件のうち${shown}件`,
  },
  en: {
    grid: 'List of guides',
    search: 'Find guides',
    favouritesOnly: 'Favourites only',
    withPay: 'With pay',
    order: 'Order',
    byName: 'By role',
    collections: 'Collections…',
    newName: 'Name of a new collection',
    makeWith: 'Create and add',
    close: 'Close',
    compare: 'Compare',
    remove: 'Remove',
    undo: 'Undo',
    cards: 'Cards',
    clear: 'Clear the filters',
    samples: 'Use the sample guides',
    noMatch: 'No guide matches.',
    noFavourites: /There are no favourites yet/,
    collection: 'Collection',
    taken: 'There is a collection of this name already.',
    rename: (name: string) => `Rename “${name}”`,
    drop: (name: string) => `Remove “${name}”`,
    rename2: 'Name of the collection',
    save: 'Save',
    selected: (count: number, shown: number) => `${count} of ${shown} selected`,
    all: (count: number) => `${count} guides`,
    some: (shown: number, all: number) => `Guides shown: ${shown} of ${all}`,
  },
} as const

afterAll(async () => {
  await closeBrowser()
  removeFolder(folder)
})

describe.each([
  ['ja', 'light', 1280],
  ['en', 'dark', 1024],
] as const)('the library in %s, %s', (language, theme, width) => {
  const t = words[language]
  let host: Host
  let ask: AskCore
  let visitor: Visitor
  let page: Page
  let status: Locator
  let grid: Locator

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    await importThrough(ask, guides(6))
    await ask('settings.write', { language, theme })
    visitor = await visit(host, { language, theme, width })
    page = visitor.page
    await page.evaluate(() => {
      location.hash = '#/guides'
    })
    grid = page.getByRole('grid', { name: t.grid })
    status = page.getByRole('main').getByRole('status').filter({ hasText: /\d/ }).first()
    await grid.waitFor()
    await page.getByRole('combobox', { name: t.order }).click()
    await page.getByRole('option', { name: t.byName }).click()
  })

  afterAll(async () => {
    await visitor?.close()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  const row = (number: number) => grid.locator(`[data-slug="role_000${number}"]`)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-slug') ?? null)
  const focusedRow = () =>
    page.evaluate(() => document.activeElement?.closest('[data-slug]')?.getAttribute('data-slug') ?? null)
  const chosen = () =>
    grid
      .locator('[data-slug][aria-selected="true"]')
      .evaluateAll((rows) => rows.map((one) => Number(one.getAttribute('data-slug')?.slice(-4))))
  const says = (text: string) => expect.poll(() => status.textContent()).toBe(text)
  const favourites = async () => (await ask('collections.read', {})).favourites.map((slug) => Number(slug.slice(-4)))

  it('opens a list of its filters by keys, with the focus in its field', async () => {
    const inField = () =>
      page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName)
    await page.getByRole('main').locator('search').getByRole('textbox').focus()
    await page.keyboard.press('Tab')
    await expect.poll(inField).toBe('combobox')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').first().waitFor()
    await expect.poll(inField).toBe('combobox')
    await page.keyboard.press('Escape')
    await page.getByRole('option').first().waitFor({ state: 'detached' })
    await expect.poll(inField).toBe('combobox')
  })

  it('is walked through and chosen from by keys alone', async () => {
    await expect.poll(() => row(1).getAttribute('tabindex')).toBe('0')
    await row(1).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('role_0003')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await says(t.selected(3, 6))
    expect(await chosen()).toEqual([3, 4, 5])
    expect(await focused()).toBe('role_0005')
    await page.keyboard.press('Space')
    expect(await chosen()).toEqual([3, 4])
    await page.keyboard.press('Control+a')
    await says(t.selected(6, 6))
    await page.keyboard.press('Escape')
    await says(t.all(6))
    expect(await chosen()).toEqual([])
    await page.keyboard.press('End')
    expect(await focused()).toBe('role_0006')
    await page.keyboard.press('Home')
    expect(await focused()).toBe('role_0001')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '測量職0001' }).waitFor()
    await page.goBack()
    await grid.waitFor()
  })

  it('gives the focus back to the row whose menu was opened by key, the first time and again', async () => {
    const button = row(2).locator('button[aria-haspopup="menu"]')
    for (const _ of ['first', 'again']) {
      await button.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('menu').waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role="menu"]') !== null)).toBe(true)
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'detached' })
      await expect.poll(focusedRow).toBe('role_0002')
    }
  })

  it('gives the focus on when the guide that has it goes', async () => {
    const remove = async (number: number) => {
      await row(number).locator('button[aria-haspopup="menu"]').focus()
      await page.keyboard.press('Enter')
      await page.getByRole('menuitem', { name: t.remove }).click()
      await row(number).waitFor({ state: 'detached' })
    }
    await remove(2)
    await expect.poll(focusedRow).toBe('role_0003')
    await remove(6)
    await expect.poll(focusedRow).toBe('role_0005')
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: t.remove, exact: true }).click()
    await page.getByRole('button', { name: t.samples }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    for (const left of [4, 5, 6]) {
      await page.keyboard.press('Control+z')
      await says(t.all(left))
    }
  })

  it('shows in a second window what was changed in the first', async () => {
    const other = await visitor.context.newPage()
    await other.goto(`${host.address}&route=/guides`)
    const star = other.getByRole('grid', { name: t.grid }).locator('[data-slug="role_0004"] [aria-pressed]')
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('false')
    await row(4).focus()
    await page.keyboard.press('f')
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('f')
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('false')
    await other.close()
  })

  it('keeps favourites by the key F and by the star, and filters by them', async () => {
    await page.getByRole('checkbox', { name: t.favouritesOnly }).check()
    await page.getByText(t.noFavourites).waitFor()
    await page.getByRole('button', { name: t.clear }).first().click()
    await says(t.all(6))
    await row(2).focus()
    await page.keyboard.press('f')
    await expect.poll(favourites).toEqual([2])
    await row(4).getByRole('button', { pressed: false }).first().click()
    await expect.poll(favourites).toEqual([2, 4])
    await page.getByRole('checkbox', { name: t.favouritesOnly }).check()
    await says(t.some(2, 6))
    await page.reload()
    await grid.waitFor()
    await says(t.some(2, 6))
    expect(await page.getByRole('checkbox', { name: t.favouritesOnly }).isChecked()).toBe(true)
    // All of what is shown, not what the filter leaves out.
    await row(2).focus()
    await page.keyboard.press('Control+a')
    await says(t.selected(2, 2))
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: t.withPay }).check()
    await page.getByText(t.noMatch).waitFor()
    await page.getByRole('button', { name: t.clear }).first().click()
    await says(t.all(6))
    await page.keyboard.press('Control+z')
    await expect.poll(favourites).toEqual([2])
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(favourites).toEqual([2, 4])
  })

  it('gathers chosen guides in collections, which are named once, renamed, filtered by, and come back when undone', async () => {
    const collections = async () =>
      (await ask('collections.read', {})).collections.map(({ name, slugs }) => [name, slugs.length])
    await row(3).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    const bar = page.getByRole('group').filter({ has: page.getByRole('button', { name: t.compare }) })
    await bar.getByRole('button', { name: t.collections }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: t.newName }).fill('候補 A')
    await page.keyboard.press('Enter')
    await expect.poll(collections).toEqual([['候補 A', 2]])
    const box = dialog.getByRole('checkbox', { name: /候補 A/ })
    await expect.poll(() => box.isChecked()).toBe(true)
    await dialog.getByRole('textbox', { name: t.newName }).fill('候補a')
    await page.keyboard.press('Enter')
    await dialog.getByText(t.taken).waitFor()
    await dialog.getByRole('button', { name: t.rename('候補 A') }).click()
    await dialog.getByRole('textbox', { name: t.rename2, exact: true }).fill('屋外')
    await dialog.getByRole('button', { name: t.save }).click()
    await expect.poll(collections).toEqual([['屋外', 2]])
    await dialog.getByRole('checkbox', { name: /屋外/ }).click()
    await expect.poll(collections).toEqual([['屋外', 0]])
    // It says what is stored a moment later.
    await expect.poll(() => dialog.getByRole('checkbox', { name: /屋外/ }).isChecked()).toBe(false)
    await dialog.getByRole('checkbox', { name: /屋外/ }).click()
    await expect.poll(collections).toEqual([['屋外', 2]])
    expect(await seriousFindings(page)).toEqual([])
    await page.screenshot({ path: join(pictures, `${language}-${theme}-collections.png`) })
    await dialog.getByRole('button', { name: t.close, exact: true }).last().click()
    await dialog.waitFor({ state: 'detached' })
    // The focus is back where it came from.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(t.collections)

    await page.getByRole('combobox', { name: t.collection, exact: true }).click()
    await page.getByRole('option', { name: '屋外' }).click()
    await says(t.selected(2, 2))
    await bar.getByRole('button', { name: t.collections }).click()
    await dialog.getByRole('button', { name: t.drop('屋外') }).click()
    await expect.poll(collections).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    // With the collection its filter is gone.
    await expect.poll(() => grid.locator('[data-slug]').count()).toBe(6)
    await page.keyboard.press('Control+z')
    await expect.poll(collections).toEqual([['屋外', 2]])
    // And with it the filter is back.
    await says(t.selected(2, 2))
    await page.getByRole('button', { name: t.clear }).click()
    await says(t.selected(2, 6))
    await row(1).focus()
    await page.keyboard.press('Escape')
    await says(t.all(6))
  })

  it('compares two to four, and removes several with undo', async () => {
    const compare = page.getByRole('button', { name: t.compare })
    await row(1).focus()
    await page.keyboard.press('Space')
    expect(await compare.isDisabled()).toBe(true)
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => compare.isEnabled()).toBe(true)
    await page.keyboard.press('Control+a')
    await expect.poll(() => compare.isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await row(2).click({ modifiers: ['Control'], position: { x: 200, y: 4 } })
    await row(3).click({ modifiers: ['Shift'], position: { x: 200, y: 4 } })
    await says(t.selected(2, 6))
    await page.getByRole('button', { name: t.remove, exact: true }).click()
    await says(t.all(4))
    await expect.poll(focused).toMatch(/^role_000[14]$/)
    expect((await ask('library.list', {})).map(({ slug }) => slug).toSorted()).toEqual(
      [1, 4, 5, 6].map((number) => `role_000${number}`),
    )
    await page.locator('.toast').getByRole('button', { name: t.undo }).click()
    await says(t.all(6))
    expect(await favourites()).toEqual([2, 4])

    await row(1).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await compare.click()
    await expect.poll(() => page.url()).toContain('tab=compare&with=role_0002')
    await page.getByRole('table').first().waitFor()
    await page.goBack()
    await grid.waitFor()
  })

  it('shows cards with the same keys, and stays so', async () => {
    await page.getByText(t.cards, { exact: true }).click()
    await grid.getByRole('gridcell').first().waitFor()
    const columns = Number(await grid.getAttribute('aria-colcount'))
    expect(columns).toBe(2)
    await row(1).focus()
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('role_0002')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('role_0004')
    await page.keyboard.press('Space')
    await says(t.selected(1, 6))
    expect(await seriousFindings(page)).toEqual([])
    await page.screenshot({ path: join(pictures, `${language}-${theme}-cards.png`) })
    await page.keyboard.press('Escape')
    await says(t.all(6))
    await page.reload()
    await grid.getByRole('gridcell').first().waitFor()
    expect(visitor.complaints).toEqual([])
    expect(visitor.foreign).toEqual([])
  })
})

describe('a library of seven hundred guides', () => {
  let host: Host
  let visitor: Visitor

  beforeAll(async () => {
    host = await startHost()
    await importThrough(askCore(host), guides(700))
    visitor = await visit(host, {})
    await visitor.page.evaluate(() => {
      localStorage.setItem('shirube.view.guides.order', '"name"')
      location.hash = '#/guides'
    })
  }, 300_000)

  afterAll(async () => {
    await visitor?.close()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  it('keeps what is typed into a list before its code is there', async () => {
    const { page } = visitor
    const field = page.getByRole('combobox', { name: 'タグ', exact: true })
    await field.focus()
    await page.keyboard.type('測量19')
    await expect.poll(() => field.inputValue()).toBe('測量19')
    await page.getByRole('option', { name: '測量19' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('option').first().waitFor({ state: 'detached' })
  })

  it('prints as many as paper can hold, and says how many are left out', async () => {
    const { page } = visitor
    const rows = page.locator('[data-slug]')
    await rows.first().waitFor()
    expect(await rows.count()).toBeLessThan(200)
    // What was drawn for the paper is gone again afterwards.
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        document.body.dataset.printed = String(document.querySelectorAll('[data-slug]').length)
        document.body.dataset.said = document.querySelector('main')?.textContent ?? ''
      })
    })
    await page.pdf({ format: 'A4' })
    const { printed, said } = await page.evaluate(() => ({ ...document.body.dataset }))
    expect(printed).toBe('600')
    expect(said).toContain('はじめの600件を印刷しています。残りの100件は')
    await expect.poll(() => rows.count()).toBeLessThan(200)
    // Paper has nothing to choose or filter with.
    const fields = page.getByRole('main').locator('input:visible, select:visible')
    expect(await fields.count()).toBeGreaterThan(0)
    await page.emulateMedia({ media: 'print' })
    expect(await fields.count()).toBe(0)
    await page.emulateMedia({ media: null })
  })

  it.each(['table', 'grid'] as const)(
    'draws few of them as a %s, keeps the places, and reaches the last by key',
    async (view) => {
      const { page } = visitor
      await page.evaluate((kept) => localStorage.setItem('shirube.view.guides.view', JSON.stringify(kept)), view)
      await page.reload()
      const entries = page.locator('[data-slug]')
      await entries.first().waitFor()
      expect(await entries.count()).toBeLessThan(80)
      const body = page.locator('.body')
      const first = entries.first()
      await first.focus()
      const before = await first.boundingBox()
      await page.keyboard.press('End')
      const last = page.locator('[data-slug="role_0700"]')
      await expect.poll(() => last.evaluate((one) => one === document.activeElement)).toBe(true)
      await expect.poll(async () => (await last.boundingBox())?.y ?? 9999).toBeLessThan(800)
      await page.keyboard.press('Control+a')
      await page.getByRole('status').filter({ hasText: '700件のうち700件を選択' }).waitFor()
      // The line of what can be done is in reach however far one scrolled.
      const bar = page.getByRole('button', { name: '取り除く', exact: true })
      expect((await bar.boundingBox())?.y).toBeGreaterThan(40)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Home')
      await expect.poll(() => body.evaluate((one) => one.scrollTop)).toBeLessThan(5)
      await expect.poll(() => page.locator('[data-slug="role_0001"]').boundingBox()).toEqual(before)
      expect(visitor.complaints).toEqual([])
    },
  )
})
