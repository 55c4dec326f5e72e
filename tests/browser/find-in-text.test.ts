// Finding words in the text of a guide: from where the reader stands, every match counted once while a megabyte arrives, nothing covered.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideText } from '../shells/contract-guides.ts'
import { askCore, importThrough } from './core.ts'
import { closeBrowser, goTo, type Host, removeFolder, startHost, type Visitor, visit } from './host.ts'

const slug = 'surveyor'
const folder = mkdtempSync(join(tmpdir(), 'shirube-find-'))
let host: Host
let visitor: Visitor
let page: Page

const field = () => page.locator('search input')
const count = () => page.locator('search output').textContent()
/** The paragraph of the present match. */
const present = () =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('reader-found-here') ?? [])] as Range[]
    return range?.startContainer.parentElement?.closest('[data-line]')?.textContent ?? null
  })
const painted = () => page.evaluate(() => [...(CSS.highlights.get('reader-found') ?? [])].map(String))
const lineWith = (text: string, words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1

async function look(words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await field().waitFor()
  await field().fill(words)
}

/** Shows a guide that has the chapters among its sections. */
async function openGuide(chapters: string): Promise<string> {
  host = await startHost()
  const text = guideText({ slug, role: '測量士' }).replace('## 3️⃣', `${chapters}## 3️⃣`)
  const file = join(folder, `${slug}.md`)
  writeFileSync(file, text)
  await importThrough(askCore(host), [file])
  visitor = await visit(host, { language: 'ja' })
  page = visitor.page
  await page.getByRole('heading', { level: 1 }).waitFor()
  return text
}

async function leave(): Promise<void> {
  expect(visitor.complaints).toEqual([])
  await visitor.close()
  await host.stop()
  removeFolder(host.dataFolder)
}

afterAll(async () => {
  await closeBrowser()
  removeFolder(folder)
})

describe('in a guide of thirty chapters', () => {
  let text: string

  beforeAll(async () => {
    const chapter = (nth: number) =>
      `### ${nth}. 節\n\n第${nth}節の目印です。${'次の現場の段取りを決めます。'.repeat(20)}\n\n`
    const mentors = 'メンタルヘルスを保ち、メンターに相談し、メンタと呼ばれます。\n\n'
    text = await openGuide(`${Array.from({ length: 29 }, (_, at) => chapter(at + 1)).join('')}${mentors}`)
    await goTo(page, `/guides/${slug}/text?line=${lineWith(text, '第15節')}`)
    await page.locator('[data-found]').waitFor()
  })

  afterAll(leave)

  it('begins at the first match at or below the view, and goes round', async () => {
    await look('目印')
    await expect.poll(count).toBe('15 / 29')
    expect(await present()).toContain('第15節')
    await field().press('Enter')
    await expect.poll(count).toBe('16 / 29')
    await expect.poll(present).toContain('第16節')
    for (let nth = 17; nth <= 30; nth += 1) {
      await field().press('Enter')
      await expect.poll(count).toBe(`${nth > 29 ? 1 : nth} / 29`)
    }
    await expect.poll(present).toContain('第1節')
    await field().press('Shift+Enter')
    await expect.poll(count).toBe('29 / 29')
  })

  it('begins anew from where the reader has gone meanwhile', async () => {
    const paragraph = page.locator('[data-reader] p').filter({ hasText: '第8節' })
    await paragraph.evaluate((block) => block.scrollIntoView({ block: 'start' }))
    await look('の目印')
    await expect.poll(count).toBe('8 / 29')
    await expect.poll(present).toContain('第8節')
  })

  it('spells a word as the search of the program does', async () => {
    await look('メンター')
    await expect.poll(painted).toEqual(['メンター', 'メンタ'])
    await field().fill('めんたる')
    await expect.poll(painted).toEqual(['メンタル'])
  })

  it('neither moves the page nor covers what it finds, at the first line as at the last', async () => {
    await field().press('Escape')
    const body = page.locator('.main > .body')
    const heading = page.locator('[data-reader] :is(h1, h2)').first()
    const sees = async (words: string) => {
      const top = () => page.locator('[data-reader]').evaluate((one) => one.getBoundingClientRect().top)
      const before = await top()
      await page.keyboard.press('Control+f')
      await field().waitFor()
      expect(await top()).toBe(before)
      await field().fill(words)
      await expect.poll(() => painted().then((all) => all.length)).toBeGreaterThan(0)
      const isClear = () =>
        page.evaluate(() => {
          const [range] = [...(CSS.highlights.get('reader-found-here') ?? [])] as Range[]
          const bar = document.querySelector('search')?.getBoundingClientRect()
          const view = document.querySelector('.main > .body')?.getBoundingClientRect()
          if (!range || !bar || !view) return false
          const word = range.getBoundingClientRect()
          return (
            (bar.top >= word.bottom || bar.bottom <= word.top) &&
            word.top >= view.top + 40 &&
            word.bottom <= view.bottom
          )
        })
      await expect.poll(isClear).toBe(true)
      await field().press('Escape')
      await field().waitFor({ state: 'detached' })
    }
    await body.evaluate((box) => box.scrollTo({ top: 0 }))
    await sees(((await heading.textContent()) ?? '').slice(-4))
    await body.evaluate((box) => box.scrollTo({ top: box.scrollHeight }))
    const last = page.locator('[data-reader] [data-line]').last()
    await sees(((await last.textContent()) ?? '').slice(-4))
  })
})

describe('in a guide of a megabyte', () => {
  const chapters = 290
  const sentences = '測量の記録を一つずつ確かめ、次の現場の段取りを決めます。'
  let text: string

  beforeAll(async () => {
    const chapter = (nth: number) => `### ${nth}. 節\n\n第${nth}節の目印です。${sentences.repeat(40)}\n\n`
    text = await openGuide(Array.from({ length: chapters }, (_, at) => chapter(at + 1)).join(''))
    expect(Buffer.byteLength(text)).toBeGreaterThan(950_000)
  }, 120_000)

  afterAll(leave)

  it('misses none and keeps the present match while the text arrives, above it and below', {
    timeout: 120_000,
  }, async () => {
    // The pieces come one by one, each after a timer without a time: they wait until they are let in.
    await page.evaluate(() => {
      const real = window.setTimeout.bind(window)
      const waiting: (() => void)[] = []
      let isHeld = true
      const held = (run: () => void, ...rest: number[]) =>
        isHeld && rest.length === 0 ? waiting.push(run) : real(run, ...rest)
      Object.assign(window, {
        setTimeout: held,
        letIn: () => {
          isHeld = false
          for (const run of waiting.splice(0)) run()
        },
      })
    })
    await goTo(page, `/guides/${slug}/text?line=${lineWith(text, '第150節')}`)
    await page.locator('[data-found]').waitFor()
    const absent = page.locator('[data-reader] > section:not([data-piece])')
    expect(await absent.count()).toBeGreaterThan(5)
    await look('目印')
    await expect.poll(present).toContain('第150節')
    expect(await count()).toMatch(/^[\d,]+ \/ [\d,]+件以上$/)
    await field().press('Enter')
    await expect.poll(present).toContain('第151節')
    await page.evaluate('letIn()')
    await expect.poll(() => absent.count(), { timeout: 60_000 }).toBe(0)
    await expect.poll(count).toBe(`151 / ${chapters}`)
    expect(await present()).toContain('第151節')
    await field().press('Enter')
    await expect.poll(present).toContain('第152節')
    await expect.poll(count).toBe(`152 / ${chapters}`)
  })

  it('counts more matches than it paints, and says the true number', async () => {
    const all = await page.locator('[data-reader]').evaluate((shown) => {
      const own = shown.cloneNode(true) as Element
      for (const beside of own.querySelectorAll('[data-beside]')) beside.remove()
      return (own.textContent ?? '').split('測量').length - 1
    })
    expect(all).toBeGreaterThan(10_000)
    await look('測量')
    const numbers = async () => ((await count()) ?? '').split(' / ').map((part) => Number(part.replace(',', '')))
    await expect.poll(async () => (await numbers())[1]).toBe(all)
    const [first = 0] = await numbers()
    await field().press('Enter')
    await expect.poll(numbers).toEqual([first + 1, all])
    expect((await painted()).length).toBeLessThan(5_000)
    const inView = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('reader-found-here') ?? [])] as Range[]
        const { top, bottom } = range?.getBoundingClientRect() ?? new DOMRect(0, -1)
        return top > 56 && bottom < innerHeight
      })
    await expect.poll(inView).toBe(true)
  })
})
