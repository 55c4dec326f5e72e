// Imports as people make them: a folder with progress and 中止, a mixed drop with bad files, an archive, pasted text.

import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeZip } from '../guides/make-zip.ts'
import { cartographer, guideText, surveyor } from '../shells/contract-guides.ts'
import { type AskCore, askCore } from './core.ts'
import {
  closeBrowser,
  goTo,
  type Host,
  removeFolder,
  root,
  seriousFindings,
  startHost,
  type Visitor,
  visit,
} from './host.ts'

const pictures = join(root, 'tests/.results/import')
mkdirSync(pictures, { recursive: true })

describe('import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-import-'))
  const many = join(folder, 'many')
  const count = 240
  let host: Host
  let ask: AskCore
  let visitor: Visitor
  let page: Page

  const row = (text: string) => page.getByRole('row').filter({ hasText: text })
  const library = async () => (await ask('library.list', {})).map(({ slug }) => slug)
  const open = (route: string) => goTo(page, route)
  const choose = async (item: RegExp, files: string | string[]) => {
    await open('/import')
    await page.getByRole('button', { name: '取り込む', exact: true }).click()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: item }).click(),
    ])
    await chooser.setFiles(files)
  }

  beforeAll(async () => {
    mkdirSync(join(many, 'inner'), { recursive: true })
    writeFileSync(join(many, 'photo.png'), 'x')
    for (let index = 0; index < count; index += 1) {
      const place = join(many, index % 2 === 0 ? 'inner' : '', `${index}.md`)
      writeFileSync(place, guideText({ slug: `many_${index}`, role: `職種${index}` }))
    }
    host = await startHost()
    ask = askCore(host)
    visitor = await visit(host)
    page = visitor.page
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  afterAll(async () => {
    await visitor?.close()
    await closeBrowser()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
    removeFolder(folder)
  })

  it('of a folder shows how far it is, and stops when told to', async () => {
    await choose(/^フォルダーを選ぶ/, many)
    await page.getByRole('progressbar').waitFor()
    await page.getByText('読み取っています').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: '中止する' }).click()
    await page.getByText('中止しました。').waitFor()
    await expect.poll(library).toEqual([])
    expect((await ask('changes.list', {})).undo).toBeNull()
  })

  it('of a folder takes every Markdown file in it, and draws only the lines that are seen', async () => {
    await choose(/^フォルダーを選ぶ/, many)
    await expect.poll(library, { timeout: 60_000 }).toHaveLength(count)
    await row('職種').first().waitFor()
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(count + 1))
    expect(await page.getByRole('row').count()).toBeLessThan(count / 2)
    expect(await row('photo.png').count()).toBe(0)
    await page.locator('.body').evaluate((body) => body.scrollTo(0, body.scrollHeight))
    await expect.poll(() => page.locator(`tr[aria-rowindex="${count + 1}"]`).textContent()).toContain('many/')
    expect(await seriousFindings(page)).toEqual([])
    // On paper each has its line with what became of it, also those that were never scrolled to.
    await page.evaluate(() => {
      addEventListener(
        'beforeprint',
        () => {
          document.body.dataset.printed = String(document.querySelectorAll('tbody td[data-outcome="new"]').length)
        },
        { once: true },
      )
    })
    await page.pdf({ format: 'A4' })
    expect(await page.evaluate(() => document.body.dataset.printed)).toBe(String(count))
    await expect.poll(() => page.getByRole('row').count()).toBeLessThan(count / 2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('dl').textContent()).toBe(`元に戻し済み${count}`)
    expect(await library()).toEqual([])
  })

  it('of a mixed drop names the two bad files first and takes the rest', async () => {
    writeFileSync(join(folder, 'surveyor.md'), surveyor)
    writeFileSync(join(folder, 'binary.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0, 0, 255, 0, 7]))
    writeFileSync(join(folder, 'huge.md'), '')
    truncateSync(join(folder, 'huge.md'), 50_000_000)
    const zip = makeZip([
      { name: '地図/cartographer.md', data: Buffer.from(cartographer) },
      { name: '../evil.md', data: Buffer.from(cartographer) },
    ])
    writeFileSync(join(folder, 'guides.zip'), zip)
    const names = ['surveyor.md', 'binary.md', 'huge.md', 'guides.zip']
    await open('/guides')
    // A drop is made of files that the page was given by a field, as a person's hand would give them.
    await page.evaluate(() => {
      const field = document.createElement('input')
      field.type = 'file'
      field.multiple = true
      field.id = 'hand'
      document.body.append(field)
    })
    await page.locator('#hand').setInputFiles(names.map((name) => join(folder, name)))
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#hand')
      const transfer = new DataTransfer()
      for (const file of field?.files ?? []) transfer.items.add(file)
      field?.remove()
      const bubbles = { bubbles: true, cancelable: true, dataTransfer: transfer }
      document.body.dispatchEvent(new DragEvent('dragenter', bubbles))
      document.body.dispatchEvent(new DragEvent('drop', bubbles))
    })
    await expect.poll(library).toEqual(['cartographer', 'surveyor'])
    await row('binary.md').waitFor()
    const lines = await page.getByRole('row').allTextContents()
    const at = (name: string) => lines.findIndex((line) => line.includes(name))
    expect(lines[at('binary.md')]).toContain('読めない')
    expect(lines[at('huge.md')]).toContain('読めない')
    expect(lines[at('evil.md')]).toContain('ZIP の外を指す名前')
    expect(lines[at('guides.zip › 地図/cartographer.md')]).toContain('新規')
    expect(at('binary.md')).toBeLessThan(at('surveyor.md'))
    expect(at('huge.md')).toBeLessThan(at('surveyor.md'))
    await page.getByText('ほかのファイルは取り込まれています').waitFor()
  })

  it('takes a drop over an open dialog, and says in one line what is no file', async () => {
    await open('/guides')
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog')
    await sheet.waitFor()
    const drop = (kind: 'file' | 'link') =>
      page.evaluate((what) => {
        const transfer = new DataTransfer()
        if (what === 'file') transfer.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])], 'photo.png'))
        else transfer.setData('text/uri-list', 'https://example.com/')
        const event = { bubbles: true, cancelable: true, dataTransfer: transfer }
        const target = document.querySelector('[role="dialog"]') ?? document.body
        target.dispatchEvent(new DragEvent('dragenter', event))
        return target.dispatchEvent(new DragEvent('drop', event))
      }, kind)
    expect(await drop('link')).toBe(false)
    await page.getByText('取り込めるのはファイルとフォルダーです').waitFor()
    expect(await drop('file')).toBe(false)
    await sheet.waitFor({ state: 'detached' })
    await row('photo.png').filter({ hasText: '文章のファイルではありません' }).waitFor()
  })

  it('of the same guides twice is decided one by one, or all at once', async () => {
    const names = ['一', '二', '三'].flatMap((name, index) =>
      ['前', '後'].map((copy) => {
        const path = join(folder, `${name}${copy}.md`)
        writeFileSync(path, guideText({ slug: `double_${index}`, role: `${name}${copy}` }))
        return path
      }),
    )
    await choose(/^ファイルを選ぶ/, names)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('double_0').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.screenshot({ path: join(pictures, 'conflicts.png') })
    await dialog.getByRole('button', { name: 'これを取り込む' }).click()
    await dialog.getByText('double_1').waitFor()
    await dialog.getByText('残りの重複2件をまとめて決める').waitFor()
    await dialog.getByRole('button', { name: 'すべて後のファイル' }).click()
    await dialog.waitFor({ state: 'detached' })
    await row('三後.md').filter({ hasText: 'ライブラリーに加わりました。' }).waitFor()
    await row('三前.md').filter({ hasText: '見送り' }).filter({ hasText: '取り込んでいません。' }).waitFor()
    const roles = (await ask('library.list', {})).map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['一前', '二後', '三後']))
  })

  it('of pasted text shows it first and names the file after its slug', async () => {
    await open('/guides')
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
      },
      guideText({ slug: 'pasted', role: '貼り紙師' }),
    )
    const dialog = page.getByRole('dialog')
    await dialog.getByText('pasted.md').waitFor()
    expect(await dialog.getByRole('textbox').inputValue()).toContain('貼り紙師')
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: '取り込む' }).click()
    await dialog.waitFor({ state: 'detached' })
    await row('pasted.md').filter({ hasText: '新規' }).waitFor()
    expect(await library()).toContain('pasted')
  })

  it('of typed text is behind the menu', async () => {
    await page.getByRole('button', { name: '取り込む', exact: true }).click()
    await page.getByRole('menuitem', { name: '貼り付けて取り込む' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: '取り込む' }).isDisabled()).toBe(true)
    await dialog.getByRole('textbox').fill('# 灯台守: 光を守る\n\n本文\n')
    await dialog.getByText('灯台守_光を守る.md').waitFor()
    await dialog.getByRole('button', { name: '取り込む' }).click()
    await row('灯台守_光を守る.md').filter({ hasText: '新規' }).waitFor()
  })

  it('made no complaint in the console and no request beyond its origin', () => {
    expect(visitor.complaints).toEqual([])
    expect(visitor.foreign).toEqual([])
  })
})
