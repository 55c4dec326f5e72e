// The options of the printed plan: what is chosen shows in the preview at once, is kept, undone like any change, and is what the file holds.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../src/loopback/find-browser.ts'
import { type AskCore, askCore, importThrough } from './core.ts'
import { closeBrowser, type Host, removeFolder, root, startHost, type Visitor, visit } from './host.ts'
import { pdfInfo, pdfOutline, pdfText } from './pdf.ts'

const slug = 'sample_data_analyst'
const folder = mkdtempSync(join(tmpdir(), 'shirube-options-'))

describe('the options of the printed plan', () => {
  let host: Host
  let visitor: Visitor
  let page: Page
  let ask: AskCore

  beforeAll(async () => {
    // A browser that takes its time, so that a print lasts longer than the second after which it can be cancelled.
    const slow = join(folder, 'slow-browser')
    writeFileSync(slow, `#!/bin/sh\nsleep 4\nexec '${findBrowser() ?? ''}' "$@"\n`, { mode: 0o755 })
    host = await startHost(undefined, { ...process.env, SHIRUBE_BROWSER: slow })
    ask = askCore(host)
    await importThrough(ask, [join(root, 'resources/sample-guides', `${slug}.md`)])
    await ask('target.set', { slug, stage: 'middle', dueOn: '2099-05-31', weeklyHours: 5, isMain: true })
    await ask('settings.write', { name: '山田 花子' })
    visitor = await visit(host, { language: 'ja' })
    page = visitor.page
    await page.getByRole('link', { name: /書き出し/ }).click()
    await preview().getByRole('heading', { level: 1, includeHidden: true }).waitFor()
  })

  afterAll(async () => {
    await closeBrowser()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
    removeFolder(folder)
  })

  const preview = () => page.getByRole('region', { name: 'キャリアプランのプレビュー' })
  const headings = () => preview().locator('h1, h2').allTextContents()

  async function download(): Promise<string> {
    const [made] = await Promise.all([
      page.waitForEvent('download', { timeout: 110_000 }),
      page.getByRole('button', { name: /PDFを書き出す|Export the PDF/ }).click(),
    ])
    const file = join(folder, 'plan.pdf')
    await made.saveAs(file)
    return file
  }

  it('leaves out what is not chosen and what is empty', async () => {
    expect(await headings()).toContain('キャリア段階')
    expect(await headings()).not.toContain('自分の言葉')
    await page.getByRole('checkbox', { name: /^キャリア段階/ }).click()
    await expect.poll(headings).not.toContain('キャリア段階')
  })

  it('moves a section by keyboard', async () => {
    await page.getByRole('button', { name: '「学習計画」を上へ' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await ask('settings.read', {})).reportSections.indexOf('plan')).toBe(3)
    await expect
      .poll(async () => (await headings()).filter((text) => ['学習計画', '年収レンジ'].includes(text)))
      .toEqual(['学習計画', '年収レンジ'])
  })

  it('prints what the person writes of himself, and takes it back', async () => {
    await page.getByRole('textbox', { name: '強み' }).fill('図で説明できる。')
    await page.getByRole('textbox', { name: '強み' }).blur()
    await expect.poll(headings).toContain('自分の言葉')
    await page.getByRole('button', { name: '元に戻す' }).first().click()
    await expect.poll(headings).not.toContain('自分の言葉')
    expect(await page.getByRole('textbox', { name: '強み' }).inputValue()).toBe('')
    await page.getByRole('button', { name: 'やり直す' }).first().click()
    await expect.poll(headings).toContain('自分の言葉')
  })

  it('hides amounts and the name, and turns language and paper', async () => {
    await page.getByRole('checkbox', { name: '金額を載せない' }).click()
    await expect.poll(headings).not.toContain('年収レンジ')
    await page.getByRole('checkbox', { name: '氏名を載せる' }).click()
    await expect.poll(() => preview().textContent()).not.toContain('山田 花子')
    await page
      .getByRole('radiogroup', { name: '用紙' })
      .or(page.getByRole('group', { name: '用紙' }))
      .getByText('Letter')
      .click()
    await page.getByRole('group', { name: 'PDF の言語' }).getByText('English').click()
    await expect.poll(headings).toContain('Learning plan')
  })

  it('is the file: the same sections in the same order, on the paper and in the language that were chosen', async () => {
    const shown = await headings()
    const file = await download()
    expect(pdfOutline(file).filter((title) => shown.includes(title))).toEqual(shown)
    expect(pdfInfo(file).get('Page size')).toContain('letter')
    const text = pdfText(file)
    expect(text).toContain('図で説明できる。')
    expect(text).not.toContain('山田花子')
  })

  it('is kept for the next visit', async () => {
    await page.reload()
    await expect.poll(headings).toContain('Learning plan')
    expect(await page.getByRole('checkbox', { name: /^キャリア段階/ }).isChecked()).toBe(false)
    expect(visitor.complaints).toEqual([])
  })

  it('stops a print that lasts longer than a second', async () => {
    await page.getByRole('button', { name: /PDF/ }).first().click()
    await page.getByRole('button', { name: /^(中止する|Cancel)$/ }).click()
    await page.getByText(/中止しました|was cancelled/).waitFor()
    await expect.poll(() => page.getByRole('button', { name: /PDF/ }).first().isEnabled()).toBe(true)
  })
})
