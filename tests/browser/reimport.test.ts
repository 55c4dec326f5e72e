// A guide that comes again with other words: the report shows what changed, nothing of the user's is lost, and he has the last word on names.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guideText } from '../shells/contract-guides.ts'
import { type AskCore, askCore, importChanged, importThrough } from './core.ts'
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

const pictures = join(root, 'tests/.results/reimport')
mkdirSync(pictures, { recursive: true })

const slug = 'surveyor'
const before = guideText({ slug, role: '測量士', bands: true })
const after = guideText({
  slug,
  role: '測量技術者',
  hard: [
    ['地図の基礎知識', '投影法と座標系の基礎知識。'],
    ['三次元測量', '点群から地形を起こす。'],
  ],
  soft: [['交渉・力', '地権者との合意を導く。']],
  tools: [['図面作成', 'QGIS, BricsCADを用いた図面の作成。']],
  books: ['測量入門 改訂版', '地図を読む'],
}).replace('600〜900', '650〜950')

describe('re-import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-reimport-'))
  const file = join(folder, 'surveyor.md')
  let host: Host
  let ask: AskCore
  let visitor: Visitor
  let page: Page

  const skill = async (name: string) => (await ask('skills.list', {})).find((one) => one.name === name)
  const line = (name: string) => page.getByRole('listitem').filter({ hasText: name }).first()
  const startImport = async (on: Page, text: string) => {
    writeFileSync(file, text)
    await goTo(on, '/import')
    await on.getByRole('button', { name: /^(取り込む|Import)$/ }).click()
    const [chooser] = await Promise.all([
      on.waitForEvent('filechooser'),
      on.getByRole('menuitem', { name: /^(ファイルを選ぶ|Choose files)/ }).click(),
    ])
    await chooser.setFiles(file)
  }
  const importFile = (text: string) => startImport(page, text)

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    writeFileSync(file, before)
    await importThrough(ask, [file])
    for (const [name, level] of [
      ['地図の基礎', 2],
      ['測量計画', 3],
      ['交渉力', 4],
      ['AutoCAD', 1],
    ] as const) {
      await ask('skills.rate', { skillId: (await skill(name))?.id ?? 0, level })
    }
    await ask('requirement.edit', { slug, key: 'hard:地図の基礎', stage: 'middle', level: 4 })
    await ask('target.set', { slug, stage: 'middle', dueOn: null, weeklyHours: 5, isMain: true })
    await ask('plan.edit', { slug, key: 'book:測量入門', status: 'doing', note: '三章まで' })
    const { text } = await ask('library.read', { slug })
    const marked = { slug, kind: 'bookmark', quote: '測量計画', before: '', after: '', note: null } as const
    await ask('passage.add', { ...marked, line: text.split('\n').findIndex((one) => one.includes('| 測量計画')) + 1 })
    visitor = await visit(host, { width: 1280 })
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

  it('shows what changed and what of the user’s it touches', async () => {
    await importFile(after)
    await page.getByRole('row').filter({ hasText: '更新' }).waitFor()
    const removed = line('測量計画')
    expect(await removed.locator('del').textContent()).toBe('測量計画')
    expect(await removed.textContent()).toContain('あなたの記録：自己評価')
    expect(await line('三次元測量').locator('ins').textContent()).toBe('三次元測量')
    const band = line('650')
    expect(await band.locator('del').textContent()).toContain('600–900')
    expect(await band.locator('ins').textContent()).toContain('650–950')
    const role = line('職種名')
    expect(await role.locator('del').textContent()).toBe('測量士')
    const book = line('測量入門')
    expect(await book.textContent()).toContain('学習の状態・メモ')
    expect(await page.getByRole('main').textContent()).toContain('あなたの評価と学習の記録はそのまま残ります。')
  })

  it('leads to the marks whose text is gone', async () => {
    await page.getByText('ハイライトとしおり1件の箇所が').waitFor()
    await page.getByRole('link', { name: '残した箇所を見る' }).click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('heading', { name: '以前のガイドの箇所' }).waitFor()
    await panel.locator('[data-passage]').filter({ hasText: '測量計画' }).waitFor()
    await goTo(page, '/import')
  })

  it('has carried over the name that is only written in another way', async () => {
    await line('交渉・力').getByText('同じものとして記録を引き継いでいます。').waitFor()
    expect(await skill('交渉・力')).toMatchObject({ level: 4, aliases: ['交渉力'] })
  })

  it('loses nothing while names wait for an answer', async () => {
    expect((await skill('地図の基礎'))?.level).toBe(2)
    expect((await skill('測量計画'))?.level).toBe(3)
    expect((await skill('AutoCAD'))?.level).toBe(1)
    const { formerItems } = await ask('plan.read', { slug })
    expect(formerItems).toMatchObject([{ title: '測量入門', status: 'doing', note: '三章まで' }])
  })

  it('finds the questions again after the report was left, on home and with the guide', async () => {
    await goTo(page, '/')
    await page.getByText('名前が変わったかもしれない項目が').waitFor()
    await page.getByRole('link', { name: '確かめる' }).click()
    await page.getByRole('heading', { name: '名前が変わったかもしれない項目' }).waitFor()
    const question = page
      .getByRole('listitem')
      .filter({ hasText: '地図の基礎知識' })
      .filter({ hasText: '同じものですか？' })
    await question.getByRole('button', { name: /^同じもの/ }).waitFor()
    await goTo(page, '/import')
    await line('地図の基礎')
      .getByRole('button', { name: /^同じもの/ })
      .waitFor()
  })

  it('carries over what the user confirms', async () => {
    await line('地図の基礎')
      .getByRole('button', { name: /^同じもの/ })
      .click()
    await line('地図の基礎').getByText('同じものとして記録を引き継いでいます。').waitFor()
    await line('測量入門')
      .getByRole('button', { name: /^同じもの/ })
      .click()
    await line('測量入門').getByText('同じものとして記録を引き継いでいます。').waitFor()
    const row = (await ask('gap.analyse', { slug })).rows.find((one) => one.name === '地図の基礎知識')
    expect(row).toMatchObject({ level: 2, required: 4, requiredEstimated: false })
    const plan = await ask('plan.read', { slug })
    expect(plan.formerItems).toEqual([])
    expect(plan.steps[0]?.items[0]).toMatchObject({ title: '測量入門 改訂版', status: 'doing', note: '三章まで' })
  })

  it('takes a confirmation back with Ctrl Z', async () => {
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await line('測量入門')
      .getByRole('button', { name: /^同じもの/ })
      .waitFor()
    expect((await ask('plan.read', { slug })).formerItems).toMatchObject([{ title: '測量入門', note: '三章まで' }])
  })

  it('remembers what the user says is something else, and lets him choose another name', async () => {
    await line('測量入門')
      .getByRole('button', { name: /^別のもの/ })
      .click()
    await line('測量入門').getByText('以前のガイドの項目として残しています。').waitFor()
    await line('測量計画').getByRole('combobox').click()
    await page.getByRole('option', { name: '三次元測量' }).click()
    await line('測量計画').getByText('同じものとして記録を引き継いでいます。').waitFor()
    expect(await skill('三次元測量')).toMatchObject({ level: 3 })
  })

  it('takes a removal back with Ctrl Z, with everything as it was', async () => {
    const state = async () => [
      await ask('gap.analyse', { slug }),
      await ask('plan.read', { slug }),
      await ask('rename.list', { slug }),
    ]
    const whole = await state()
    await page.getByRole('link', { name: 'ガイドの一覧' }).click()
    await page.getByRole('heading', { level: 1, name: 'ガイド', exact: true }).waitFor()
    await page.getByRole('button', { name: '「測量技術者」の操作' }).click()
    await page.getByRole('menuitem', { name: '取り除く' }).click()
    await expect.poll(async () => (await ask('library.list', {})).length).toBe(0)
    await page.getByRole('menu').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: '測量技術者' }).waitFor()
    expect(await state()).toEqual(whole)
  })

  it('brings a removed guide back with everything when it is imported again', async () => {
    const analysis = await ask('gap.analyse', { slug })
    const plan = await ask('plan.read', { slug })
    await ask('library.remove', { slug })
    await importFile(after)
    await page.getByRole('row').filter({ hasText: '取り戻し' }).waitFor()
    expect(await ask('gap.analyse', { slug })).toEqual(analysis)
    expect(await ask('plan.read', { slug })).toEqual(plan)
  })

  it('shows guides of one occupation together on request, and leaves them what they are', async () => {
    const more = ['surveyor_guide', 'zoologist'].map((other) => {
      const text = guideText({ slug: other, role: other === 'zoologist' ? '動物学者' : '測量の専門家' })
      writeFileSync(join(folder, `${other}.md`), text)
      return join(folder, `${other}.md`)
    })
    await importThrough(ask, more)
    await page.reload()
    await goTo(page, '/guides')
    await page.getByRole('columnheader', { name: '職種' }).getByRole('button').click()
    const heads = page.getByRole('rowheader')
    const roles = () => heads.getByRole('link').allTextContents()
    await expect.poll(roles).toEqual(['測量の専門家', '測量技術者', '動物学者'])
    await page.getByRole('checkbox', { name: '同じ職種をまとめる' }).check()
    await page.getByText('ガイド2件').waitFor()
    expect(await heads.filter({ hasText: '同じ職種' }).count()).toBe(1)
    expect((await roles()).at(-1)).toBe('動物学者')
    await page.screenshot({ path: join(pictures, 'together.png') })
    expect(await seriousFindings(page)).toEqual([])
    expect((await ask('library.read', { slug: 'surveyor_guide' })).related).toEqual([])
  })

  it('made no request beyond its own origin and no complaint in the console', () => {
    expect(visitor.foreign).toEqual([])
    expect(visitor.complaints).toEqual([])
  })

  it.each([
    ['ja', 'light', 1280],
    ['ja', 'dark', 1024],
    ['en', 'light', 1024],
    ['en', 'dark', 1280],
  ] as const)('is readable in %s, %s, %i wide', async (language, theme, width) => {
    writeFileSync(file, before)
    await importChanged(ask, file)
    const reader = await visit(host, { language, theme, width })
    try {
      await startImport(reader.page, after)
      const list = reader.page.locator('details li')
      await list.first().waitFor()
      await reader.page.getByRole('combobox').first().waitFor()
      await reader.page.screenshot({ path: join(pictures, `report-${language}-${theme}-${width}.png`), fullPage: true })
      expect(await seriousFindings(reader.page)).toEqual([])
      const over = await reader.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBeLessThanOrEqual(0)
    } finally {
      await reader.close()
    }
  })
})
