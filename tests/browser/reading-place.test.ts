// The place of reading: a jump leaves it and leads back to it, only reading on moves it; and hasty keys make no twins.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideText } from '../shells/contract-guides.ts'
import type { AskCore } from './core.ts'
import { goTo } from './host.ts'
import { type OneGuide, openWithGuide } from './one-guide.ts'

const slug = 'surveyor'
let opened: OneGuide
let ask: AskCore
let page: Page

const chapter = (nth: number) => `### ${nth}. 節\n\n第${nth}節です。${'次の現場の段取りを決めます。'.repeat(30)}\n\n`
const text = guideText({ slug, role: '測量士' }).replace(
  '## 3️⃣',
  `${Array.from({ length: 40 }, (_, at) => chapter(at + 1)).join('')}## 3️⃣`,
)
const lineWith = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1

const paragraph = (words: string) => page.locator('[data-reader] p').filter({ hasText: words }).first()
const stored = async () => (await ask('library.read', { slug })).readingLine
const back = () => page.getByRole('button', { name: '読んでいた場所に戻る' })
const isInView = (words: string) =>
  paragraph(words).evaluate((block) => {
    const { top, bottom } = block.getBoundingClientRect()
    return bottom > 104 && top < innerHeight
  })

/** Turns the wheel until the words are in view, and waits until that is the place of reading. */
async function readTo(words: string): Promise<number> {
  await page.mouse.move(600, 400)
  for (let turns = 0; turns < 60 && !(await isInView(words)); turns += 1) {
    const top = () => page.locator('.main > .body').evaluate((body) => body.scrollTop)
    const before = await top()
    await page.mouse.wheel(0, 400)
    await expect.poll(top).toBeGreaterThan(before)
  }
  const near = (line: number | null) => line !== null && Math.abs(line - lineWith(words)) <= 8
  await expect.poll(async () => near(await stored())).toBe(true)
  return (await stored()) ?? 0
}

beforeAll(async () => {
  opened = await openWithGuide(slug, text, { language: 'ja' })
  ask = opened.ask
  page = opened.page
  await goTo(page, `/guides/${slug}`)
  await paragraph('第1節').waitFor()
})

afterAll(() => opened?.close())

describe('the place of reading', () => {
  it('stays through a jump, and the way back leads there', async () => {
    const reached = await readTo('第10節')
    await page.getByRole('navigation', { name: '目次' }).getByRole('button').last().click()
    await back().waitFor()
    expect(await isInView('第10節')).toBe(false)
    // Leaving the guide keeps what is to be kept.
    await goTo(page, '/guides')
    expect(await stored()).toBe(reached)
    await goTo(page, `/guides/${slug}`)
    await expect.poll(() => isInView('第10節')).toBe(true)
    await page.getByRole('navigation', { name: '目次' }).getByRole('button').last().click()
    await back().click()
    await expect.poll(() => isInView('第10節')).toBe(true)
    expect(await back().count()).toBe(0)
    expect(await stored()).toBe(reached)
  })

  it('stays through a look at a line of a datum and at what was found', async () => {
    const reached = await stored()
    await goTo(page, `/guides/${slug}/text?line=${lineWith('第30節')}`)
    await expect.poll(() => isInView('第30節')).toBe(true)
    await page.keyboard.press('Control+f')
    await page.locator('search input').fill('第39節')
    await expect.poll(() => isInView('第39節')).toBe(true)
    await page.locator('search input').press('Escape')
    await back().waitFor()
    await goTo(page, '/guides')
    expect(await stored()).toBe(reached)
  })

  it('moves on with who reads on from the new place', async () => {
    const reached = (await stored()) ?? 0
    await goTo(page, `/guides/${slug}/text?line=${lineWith('第20節')}`)
    await expect.poll(() => isInView('第20節')).toBe(true)
    expect(await readTo('第26節')).toBeGreaterThan(reached)
    expect(await back().count()).toBe(0)
  })
})

describe('the way back of the window', () => {
  const body = () => page.locator('.main > .body')
  const top = () => body().evaluate((box) => box.scrollTop)
  const scrollTo = async (wanted: number) => {
    await body().evaluate((box, to) => box.scrollTo({ top: to }), wanted)
    await expect.poll(top).toBe(wanted)
  }

  it('leads to where each screen was scrolled, and so does a reload', async () => {
    await page.setViewportSize({ width: 1280, height: 300 })
    await goTo(page, '/guides')
    await scrollTo(40)
    await goTo(page, `/guides/${slug}/skills`)
    await scrollTo(120)
    await goTo(page, `/guides/${slug}/interview`)
    await expect.poll(top).toBe(0)
    await page.goBack()
    await expect.poll(top).toBe(120)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'ガイド' }).waitFor()
    await expect.poll(top).toBe(40)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'ガイド' }).waitFor()
    await expect.poll(top).toBe(40)
    await page.goForward()
    await expect.poll(top).toBe(120)
    await page.setViewportSize({ width: 1280, height: 800 })
  })
})

describe('hasty keys', () => {
  const passages = async () => (await ask('passage.list', { slug })).map(({ kind }) => kind)
  /** All within one task, faster than any answer of the core. */
  const press = async (words: string, keys: string) => {
    await goTo(page, `/guides/${slug}/text?line=${lineWith(words)}`)
    await page.locator('[data-found]').filter({ hasText: words }).waitFor()
    await page.locator('[data-found]').evaluate((block, pressed) => {
      if (!(block instanceof HTMLElement)) return
      block.focus()
      for (const key of pressed)
        block.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }, keys)
  }

  it('set a bookmark and take it away, as slow ones do', async () => {
    await press('第3節', 'bbbn')
    const note = page.getByRole('complementary').locator('[data-passages] textarea')
    await note.waitFor()
    expect((await passages()).sort()).toEqual(['bookmark', 'highlight'])
    await note.press('Escape')
  })

  it('mark a passage and unmark it, and write to one note', async () => {
    await press('第5節', 'hhb')
    await expect.poll(passages).toEqual(['bookmark', 'highlight', 'bookmark'])
    await press('第7節', 'nnb')
    await expect.poll(async () => (await passages()).length).toBe(5)
    expect((await passages()).filter((kind) => kind === 'highlight')).toHaveLength(2)
  })

  it('are taken back by an undo that comes before they are stored', async () => {
    const ids = async () => (await ask('passage.list', { slug })).map(({ id }) => id).sort()
    const before = await ids()
    const answered = (name: string) =>
      page.waitForResponse((response) => response.request().postDataJSON()?.name === name)
    await page.route('**/rpc', async (route) => {
      if (route.request().postDataJSON().name === 'passage.list') await new Promise((done) => setTimeout(done, 400))
      await route.continue()
    })
    const both = Promise.all([answered('passage.add'), answered('changes.undo')])
    await press('第9節', 'b')
    await page.keyboard.press('Control+z')
    await both
    await page.unroute('**/rpc')
    expect(await ids()).toEqual(before)
  })
})
