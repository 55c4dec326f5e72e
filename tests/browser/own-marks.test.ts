// Marks on any text of a guide, whatever its syntax; and what was written to a guide stays readable when the guide is gone.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideText } from '../shells/contract-guides.ts'
import type { AskCore } from './core.ts'
import { goTo, seriousFindings } from './host.ts'
import { type OneGuide, openWithGuide } from './one-guide.ts'

const slug = 'surveyor'
let opened: OneGuide
let ask: AskCore
let page: Page

const lines = [
  '手順は[国土地理院の手引き][guide]にあります。',
  '報告書は R&eacute;sum&eacute; と&#12354;わせて出します。',
  '座標は `rows[0](name)` と [表計算](https://example.com/a_(b)c) で直します。',
]
const table = '| 段階 | 年数 | 仕事 |\n| --- | --- | --- |\n| 助手 | 一年目 | 杭を打つ |'
const text = `${guideText({ slug, role: '測量士' }).replace('## 3️⃣', `### 書き方\n\n${lines.join('\n\n')}\n\n${table}\n\n## 3️⃣`)}\n\n[guide]: https://example.com/guide\n`

beforeAll(async () => {
  opened = await openWithGuide(slug, text, { language: 'en' })
  ask = opened.ask
  page = opened.page
})

afterAll(() => opened?.close())

const press = async (words: string, key: string) => {
  const block = page.locator('[data-reader] [data-line]').filter({ hasText: words }).last()
  await block.waitFor()
  await block.evaluate((one) => {
    one.setAttribute('tabindex', '-1')
    if (one instanceof HTMLElement) one.focus()
  })
  await page.keyboard.press(key)
}

describe('marks', () => {
  it.each([
    ['国土地理院の手引き', '手順は国土地理院の手引きにあります。'],
    ['Résumé', '報告書は Résumé とあわせて出します。'],
    ['rows[0](name)', '座標は rows[0](name) と 表計算 で直します。'],
  ])('hold on %s', async (words, whole) => {
    await goTo(page, `/guides/${slug}`)
    await press(words, 'h')
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('reader-yellow') ?? [])].map(String)))
      .toContain(whole)
  })

  it('keep the cells of a row apart', async () => {
    await press('杭を打つ', 'b')
    await expect
      .poll(async () => (await ask('passage.list', { slug })).filter(({ kind }) => kind === 'bookmark'))
      .toMatchObject([{ quote: '助手\u3000一年目\u3000杭を打つ' }])
    await expect.poll(() => page.locator('tr[data-bookmark]').textContent()).toContain('杭を打つ')
  })
})

describe('what was written to a guide that was removed', () => {
  it('is found, and can be read where the guide was', async () => {
    const [passage] = await ask('passage.list', { slug })
    await ask('passage.edit', { passageId: passage?.id ?? '', note: '竹細工の組合に訊く' })
    await ask('plan.add', { slug, title: '竹細工を見に行く', plannedHours: null, dueOn: null })
    await ask('library.remove', { slug })
    // Removed behind the back of the page, which has to read it all anew.
    await goTo(page, '/guides')
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await page.locator('dialog input:focus').waitFor()
    await page.keyboard.insertText('竹細工')
    await page.locator('[data-answered="竹細工"]').waitFor()
    await page.getByRole('option').filter({ hasText: '竹細工を見に行く' }).click()
    const note = page.locator('main').getByText('竹細工の組合に訊く')
    await note.waitFor()
    expect(await note.getAttribute('lang')).toBe('ja')
    await page.locator('main').getByText('竹細工を見に行く').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await ask('changes.undo', {})
    await page.reload()
    await page.locator('[data-reader]').waitFor()
  })
})
