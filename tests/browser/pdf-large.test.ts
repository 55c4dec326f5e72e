// A plan of 200 skills and 300 items, printed without any system font: everything is there in its order, no row is parted, every bar is drawn.

import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GapRow } from '#contract/gap.ts'
import type { CareerPlan } from '#contract/plan.ts'
import type { Level } from '#contract/skills.ts'
import { guideText } from '../shells/contract-guides.ts'
import { askCore, importThrough } from './core.ts'
import { type Host, removeFolder, startHost } from './host.ts'
import { pdfFonts, pdfInfo, pdfOutline, pdfPageCount, pdfPages, pdfWords } from './pdf.ts'
import { hasInk, pictureOf, widestBar } from './pdf-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'shirube-pdf-large-'))
const file = join(folder, 'plan.pdf')
const slug = 'large'
const plain = (text: string) => text.replaceAll(/\s+/g, '')

const fields = ['測量', '設計', '品質', '安全', '予算', '調達', '契約', '教育', '保守', '統計']
const deeds = ['計画', '分析', '管理', '評価', '改善', '監査', '報告', '調整', '試験', '運用']
const nameOf = (index: number) => `${fields[index % 10]}${deeds[Math.floor(index / 10) % 10]}第${index + 1}号`
const range = (count: number) => Array.from({ length: count }, (_, index) => index)

const row = (index: number): [string, string] => [nameOf(index), '現場の条件から方法と日程を決める。']
const guide = guideText({
  slug,
  role: '総合技術者',
  hard: range(120).map(row),
  soft: range(80).map((index) => row(index + 120)),
  tools: [],
  books: range(150).map((index) => `${nameOf(index)}の手引き 基礎から実務の応用まで`),
})

/** In the order of the printed table. */
function printedOrder(rows: readonly GapRow[]): GapRow[] {
  const lacking = rows.filter(({ level, gap }) => level !== null && gap > 0)
  const rest = [
    rows.filter(({ level }) => level === null),
    rows.filter(({ level, gap }) => level !== null && gap === 0),
  ]
  const byDistance = (a: GapRow, b: GapRow) => b.weight * b.gap - a.weight * a.gap || b.weight - a.weight
  return [...lacking.toSorted(byDistance), ...rest.flat()]
}

/** Names that do not stand in the text one after the other. */
function missingInOrder(text: string, names: readonly string[]): string[] {
  let from = 0
  return names.filter((name) => {
    const at = text.indexOf(plain(name), from)
    if (at >= 0) from = at + plain(name).length
    return at < 0
  })
}

describe('a large plan', { timeout: 60_000 }, () => {
  let host: Host
  let plan: CareerPlan
  let pages: string[]

  beforeAll(async () => {
    const configuration = join(folder, 'no-fonts.conf')
    writeFileSync(configuration, '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig />')
    writeFileSync(join(folder, 'large.md'), guide)
    host = await startHost(undefined, { ...process.env, FONTCONFIG_FILE: configuration })
    const ask = askCore(host)
    await importThrough(ask, [join(folder, 'large.md')])
    await ask('target.set', { slug, stage: 'middle', dueOn: '2099-05-31', weeklyHours: 5, isMain: true })
    for (const [index, { id }] of (await ask('skills.list', {})).entries())
      if (index % 5 !== 4) await ask('skills.rate', { skillId: id, level: (index % 5) as Level })
    const { steps } = await ask('plan.read', { slug })
    const books = steps.flatMap((step) => step.items)
    for (const index of range(300 - books.length))
      await ask('plan.add', { slug, title: `${nameOf(index)}の記録をまとめて面談で示す`, plannedHours: 3, dueOn: null })
    for (const [index, { key }] of books.entries())
      if (index % 5 === 0)
        await ask('plan.edit', { slug, key, note: `${index + 1}番目の覚え書き。\n${'長い文を折り返す。'.repeat(8)}` })
    await ask('notes.write', { field: 'strengths', text: '図で説明できる。\n異なる職種の間に立てる。' })
    plan = await ask('report.read', { slug })
    const { base64 } = await ask('report.print', { slug, language: 'ja' })
    writeFileSync(file, Buffer.from(base64, 'base64'))
    pages = pdfPages(file)
  }, 120_000)

  afterAll(async () => {
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
    removeFolder(folder)
  })

  it('is as large as it is meant to be', () => {
    expect(plan.analysis.rows).toHaveLength(200)
    expect(plan.plan.counts.total).toBe(300)
    expect(pages).toHaveLength(pdfPageCount(file))
    expect(pages.length).toBeGreaterThan(12)
    expect(statSync(file).size).toBeLessThan(1_000_000)
  })

  it('is tagged, has bookmarks, title and language, and holds fonts of ours only, none of Type 3', () => {
    const info = pdfInfo(file)
    expect([info.get('Tagged'), info.get('Title')]).toEqual(['yes', expect.stringContaining('総合技術者')])
    expect(pdfOutline(file)).toEqual(
      expect.arrayContaining(['キャリアプラン', '必要スキルとの差', '学習計画', '自分の言葉', 'この資料について']),
    )
    const fonts = pdfFonts(file)
    expect(fonts.length).toBeGreaterThan(0)
    const ours = ({ name, type, embedded }: (typeof fonts)[number]) =>
      embedded && name.includes('NotoSansJP') && type.startsWith('CID TrueType')
    expect(fonts.filter((font) => !ours(font))).toEqual([])
  })

  it('holds every skill, item and note in its order', () => {
    const text = pages.join('')
    const rows = printedOrder(plan.analysis.rows)
    expect(missingInOrder(text, ['必要スキルとの差', ...rows.map(({ name }) => name)])).toEqual([])
    const items = [...plan.plan.ownItems, ...plan.plan.steps.flatMap((step) => step.items)]
    const said = items.flatMap(({ title, note }) => [title, ...(note === null ? [] : [`メモ：${note}`])])
    expect(said.length).toBeGreaterThan(320)
    expect(missingInOrder(text.slice(text.lastIndexOf('学習項目の状態')), said)).toEqual([])
    expect(text).toContain(plain(plan.notes.strengths ?? 'none'))
  })

  it('parts no row: title and note of an item, name and levels of a skill stand on one page', () => {
    const items = [...plan.plan.ownItems, ...plan.plan.steps.flatMap((step) => step.items)]
    const together = (texts: string[]) => pages.some((page) => texts.every((text) => page.includes(plain(text))))
    const split = items.filter(({ title, note }) => !together([title, ...(note === null ? [] : [`メモ：${note}`])]))
    expect(split.map(({ title }) => title)).toEqual([])
    const words = pdfWords(file)
    /** Digits stand apart from the letters around them, so the number in the name is a word of its own. */
    const levelBeside = (name: string) =>
      words.some((page) => {
        const head = page.find(({ text }) => text === '0–4')
        const number = page.find(({ text, left }) => head && left < head.left && text === /\d+/.exec(name)?.[0])
        const beside = page.filter(({ top }) => number && Math.abs(top - number.top) < 2)
        return beside.some(({ text, left }) => head && left > head.right && /^(R\d|未評価)$/.test(text))
      })
    expect(plan.analysis.rows.filter(({ name }) => !levelBeside(name)).map(({ name }) => name)).toEqual([])
  })

  it('repeats the head of a table on each of its pages, and counts the pages', () => {
    const gapPages = pages.filter((page) => plan.analysis.rows.filter(({ name }) => page.includes(name)).length > 5)
    const tables = gapPages.filter((page) => page.includes('w·min') || page.includes('学習項目'))
    expect(gapPages.length).toBeGreaterThan(5)
    expect(tables).toEqual(gapPages)
    for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1}/${pages.length}`)
  })

  it('draws every character and the bars', () => {
    const words = pdfWords(file)
    const pictures = words.map((_, index) => pictureOf(file, index + 1))
    const missing = words.flatMap((page, index) => {
      const picture = pictures[index]
      return picture ? page.filter((word) => !hasInk(picture, word)).map(({ text }) => text) : ['no picture']
    })
    expect(missing).toEqual([])
    const bars = words.flatMap((page, index) => {
      const [head, picture] = [page.find(({ text }) => text === '0–4'), pictures[index]]
      if (head === undefined || picture === undefined) return []
      const levels = page.filter(
        ({ text, left }) => /^R[1-4]$/.test(text) && left > head.right && left < head.right + 90,
      )
      return levels.map(({ top, bottom, left }) =>
        widestBar(picture, { left: head.left - 2, right: left - 2, top, bottom }),
      )
    })
    expect(bars).toHaveLength(plan.analysis.rows.filter(({ level }) => level !== null && level > 0).length)
    expect(bars.filter((width) => width < 8)).toEqual([])
  })
})
