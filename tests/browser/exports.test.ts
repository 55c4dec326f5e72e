// Files out and in through the real host: each kind is saved, ticks come back, an archive makes a fresh folder the same, charts become pictures, screens print.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AskCore, askCore, importThrough } from './core.ts'
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
import { pdfText } from './pdf.ts'

const slug = 'sample_data_analyst'
const samples = [slug, 'sample_site_reliability_engineer'].map((one) =>
  join(root, 'resources/sample-guides', `${one}.md`),
)
const folder = mkdtempSync(join(tmpdir(), 'shirube-exports-'))

describe('files', () => {
  let host: Host
  let visitor: Visitor
  let page: Page
  let ask: AskCore

  const go = (route: string) => goTo(page, route)
  const saved = async (name: string): Promise<{ fileName: string; path: string }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 110_000 }),
      page.getByRole('button', { name: `${name}を保存する`, exact: true }).click(),
    ])
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    return { fileName: download.suggestedFilename(), path }
  }
  const give = async (section: string, path: string) => {
    const part = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: section, level: 3 }) })
      .last()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      part.getByRole('button', { name: /ファイルを選ぶ/ }).click(),
    ])
    await chooser.setFiles(path)
  }

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    await importThrough(ask, samples)
    await ask('target.set', { slug, stage: 'middle', dueOn: '2027-05-31', weeklyHours: 5, isMain: true })
    for (const [index, skill] of (await ask('skills.list', {})).entries()) {
      if (index % 2 === 0) await ask('skills.rate', { skillId: skill.id, level: 2 })
    }
    visitor = await visit(host, { theme: 'dark' })
    page = visitor.page
    await go(`/export/${slug}?view=files`)
  })

  afterAll(async () => {
    await visitor?.close()
    await closeBrowser()
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
    removeFolder(folder)
  })

  it('of every kind are saved under a name with the day', async () => {
    for (const [name, ending] of [
      ['学習計画（Markdown）', 'md'],
      ['期限と節目（ICS）', 'ics'],
      ['ギャップ（CSV）', 'csv'],
      ['学習項目（CSV）', 'csv'],
      ['スキルと自己評価（CSV）', 'csv'],
      ['変更の履歴（CSV）', 'csv'],
    ] as const) {
      const { fileName, path } = await saved(name)
      expect(fileName).toMatch(new RegExp(`^Shirube-.+-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`))
      const bytes = readFileSync(path)
      if (ending === 'csv') expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect(bytes.byteLength).toBeGreaterThan(100)
    }
  })

  it('with ticks come back as one change', async () => {
    const { path } = await saved('学習計画（Markdown）')
    writeFileSync(path, readFileSync(path, 'utf8').replace('- [ ]', '- [x]'))
    await give('チェックを付けた Markdown', path)
    await page.getByRole('button', { name: '1件を取り込む' }).click()
    await page.getByText('1件のチェックを取り込みました。').waitFor()
    expect((await ask('plan.read', { slug })).counts.done).toBe(1)
    expect(await seriousFindings(page)).toEqual([])
  })

  it('of everything make a fresh folder the same', async () => {
    const { path } = await saved('全データ（JSON）')
    const before = (await ask('archive.export', {})).text
    const fresh = await startHost()
    const other = await visit(fresh)
    const [mine, mineVisitor] = [page, visitor]
    page = other.page
    try {
      await go('/export?view=files')
      await give('全データ（JSON）', path)
      await page.getByText('すべて置き換わります').waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.getByRole('button', { name: '控えを作って置き換える' }).click()
      await page.getByText('置き換えました。', { exact: false }).waitFor({ timeout: 60_000 })
      const after = (await askCore(fresh)('archive.export', {})).text
      const withoutTime = (text: string) => text.replace(/^"exportedAt": ".*",$/m, '')
      expect(withoutTime(after)).toBe(withoutTime(before))
      expect(other.complaints).toEqual([])
      expect(other.foreign).toEqual([])
    } finally {
      page = mine
      visitor = mineVisitor
      await other.close()
      await fresh.stop()
      removeFolder(fresh.dataFolder)
    }
  })

  it('of a chart stand alone, light whatever the theme', async () => {
    await go('/salary')
    for (const [kind, ending] of [
      ['SVG', 'svg'],
      ['PNG', 'png'],
    ] as const) {
      await page.getByRole('button', { name: '画像として保存' }).first().click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: kind }).click(),
      ])
      await download.saveAs(join(folder, `chart.${ending}`))
    }
    const svg = readFileSync(join(folder, 'chart.svg'), 'utf8')
    expect(svg).toContain('<title>')
    expect(svg).toContain('@font-face')
    // The ink and a band of the light theme; nothing that is not in the file.
    expect(svg).toContain('rgb(26, 34, 38)')
    expect(svg).toContain('rgb(227, 231, 233)')
    expect(svg).not.toMatch(/var\(--|url\((?!&quot;#|"#|#|data:)|https?:\/\/(?!www\.w3\.org)/)
    expect([...readFileSync(join(folder, 'chart.png')).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  })

  it('of a printed screen hold what the screen says, without the way around it', async () => {
    await go(`/plan/${slug}`)
    const path = join(folder, 'plan.pdf')
    await page.pdf({ path, format: 'A4' })
    const text = pdfText(path)
    const { steps } = await ask('plan.read', { slug })
    for (const { title } of steps) expect(text).toContain(title.replaceAll(/\s+/g, ''))
    expect(text).not.toContain('面接対策')
    expect(visitor.complaints).toEqual([])
    expect(visitor.foreign).toEqual([])
  })
})
