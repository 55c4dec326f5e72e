// Prints career plans and reads them as others would: every page full, every name there, fonts inside, bars drawn.

import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CareerPlan } from '#contract/plan.ts'
import { type AskCore, askCore, importThrough } from './core.ts'
import { type Host, haveRealGuides, realGuides, removeFolder, root, startHost } from './host.ts'
import { pdfFonts, pdfInfo, pdfPageCount, pdfText, pdfTextInOrder, pdfWords } from './pdf.ts'
import { type Area, hasInk, pictureOf, widestBar } from './pdf-picture.ts'

const samples = ['sample_data_analyst', 'sample_site_reliability_engineer']
const real = [
  'technical_product_manager',
  'technical_project_manager',
  'ai_product_manager',
  'concept_artist',
  'agile_coach',
]
/** Its guide has no table of skills: nothing to score, no bars. */
const withoutSkills = 'concept_artist'
if (!haveRealGuides) console.log('pdf: ../shared/guides is absent, only the sample guides are printed')
const slugs = [...samples, ...(haveRealGuides ? real : [])]
const files = [
  ...samples.map((slug) => join(root, 'resources/sample-guides', `${slug}.md`)),
  ...(haveRealGuides ? real.map((slug) => join(realGuides, `${slug}.md`)) : []),
]

const folder = mkdtempSync(join(tmpdir(), 'shirube-pdf-'))
const plain = (text: string) => text.replaceAll(/\s+/g, '')

/** The same state on each host: the guides, four of five skills rated, a few items under way, an own item. */
async function prepare(ask: AskCore): Promise<void> {
  await importThrough(ask, files)
  await ask('settings.write', { pay: 680, years: 5 })
  const target = { stage: 'middle', dueOn: '2099-05-31', weeklyHours: 5 } as const
  for (const slug of slugs) await ask('target.set', { slug, ...target, isMain: slug === slugs[0] })
  for (const [index, skill] of (await ask('skills.list', {})).entries()) {
    if (index % 5 === 4) continue
    await ask('skills.rate', { skillId: skill.id, level: ([3, 2, 1, 4, 0] as const)[(index * 7) % 5] ?? 2 })
  }
  for (const slug of slugs) {
    const { steps } = await ask('plan.read', { slug })
    const [item] = steps.flatMap((step) => step.items)
    if (item) await ask('plan.edit', { slug, key: item.key, status: 'doing' })
    await ask('plan.add', { slug, title: '面談の記録をまとめる', plannedHours: 8, dueOn: '2099-01-31' })
  }
}

async function print(ask: AskCore, slug: string, language: 'ja' | 'en', name: string): Promise<string> {
  const { base64 } = await ask('report.print', { slug, language })
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, Buffer.from(base64, 'base64'))
  return file
}

type Bar = { level: number; width: number }

/** The bar of each requirement, left of the cell that says its level. */
function gapBars(file: string): Bar[] {
  return pdfWords(file).flatMap((words, index) => {
    const scale = words.find(({ text }) => text === '0–4')
    if (scale === undefined) return []
    const head = words.find(({ text, top }) => text === '現在' && Math.abs(top - scale.top) < 1)
    if (head === undefined) throw new Error('the column of present levels has no head')
    const required = words.find(({ text, top }) => text === '必要' && Math.abs(top - scale.top) < 1)
    // A tool in the line below a category may stand under the head by chance; only a requirement has both levels.
    const cells = words.filter(
      (cell) =>
        cell.top > head.bottom &&
        Math.abs(cell.left - head.left) < 1 &&
        words.some(
          ({ left, top }) => Math.abs(top - cell.top) < 1 && Math.abs(left - (required?.left ?? Number.NaN)) < 1,
        ),
    )
    const picture = pictureOf(file, index + 1)
    return cells.flatMap(({ text, top, bottom, left }): Bar[] => {
      if (!/^R[0-4]$/.test(text)) return []
      const area: Area = { left: scale.left - 2, right: left - 2, top, bottom }
      return [{ level: Number(text.slice(1)), width: widestBar(picture, area) }]
    })
  })
}

/** The bar of the score stands on the first page, over its axis from 0 to 100. */
function scoreBar(file: string): { drawn: number; expected: (low: number) => number } {
  const [first = []] = pdfWords(file)
  const ends = first
    .filter(({ text }) => text === '100')
    .map((end) => ({
      end,
      start: first.find(({ text, top }) => text === '0' && Math.abs(top - end.top) < 1),
    }))
  const axis = ends.find(({ start }) => start !== undefined)
  if (axis?.start === undefined) throw new Error('the first page has no axis from 0 to 100')
  const [left, right, top] = [axis.start.left, axis.end.right, axis.start.top]
  const drawn = widestBar(pictureOf(file, 1), { left: left - 2, right: right + 2, top: top - 18, bottom: top - 2 })
  return { drawn, expected: (low) => ((right - left) * low) / 100 }
}

/** Between the caption of the figure and that of the table below it. */
function salaryBars(file: string): number {
  const pages = pdfWords(file)
  for (const [index, words] of pages.entries()) {
    const caption = words.find(({ text }) => text.startsWith('段階ごとの年収レンジ'))
    if (caption === undefined) continue
    const table = words.find(({ text, top }) => text.startsWith('年収レンジ（') && top > caption.bottom)
    const area: Area = { left: 150, right: 560, top: caption.bottom + 4, bottom: (table?.top ?? 800) - 4 }
    return widestBar(pictureOf(file, index + 1), area, 225)
  }
  return 0
}

afterAll(() => removeFolder(folder))

describe('the career plan as PDF', () => {
  let host: Host
  let ask: AskCore

  beforeAll(async () => {
    host = await startHost()
    ask = askCore(host)
    await prepare(ask)
  })

  afterAll(async () => {
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  describe.each(slugs)('of %s', (slug) => {
    let file: string
    let plan: CareerPlan

    beforeAll(async () => {
      plan = await ask('report.read', { slug })
      file = await print(ask, slug, 'ja', slug)
    })

    it('has text on each page, over the lines at its head and foot', () => {
      const pages = pdfWords(file)
      expect(pages.length).toBe(pdfPageCount(file))
      expect(pages.length).toBeGreaterThan(plan.analysis.rows.length === 0 ? 1 : 2)
      for (const [index, words] of pages.entries()) {
        const body = words.filter(({ top, bottom }) => top > 60 && bottom < 780)
        expect(body.length, `page ${index + 1}`).toBeGreaterThan(10)
      }
    })

    it('holds its fonts, none of Type 3, and is tagged', () => {
      const fonts = pdfFonts(file)
      expect(fonts.length).toBeGreaterThan(0)
      expect(fonts.filter(({ embedded, type }) => !embedded || /type 3/i.test(type))).toEqual([])
      expect(fonts.filter(({ name }) => !name.includes('NotoSansJP'))).toEqual([])
      expect(pdfInfo(file).get('Tagged')).toBe('yes')
      expect(statSync(file).size).toBeLessThanOrEqual(500_000)
      expect(pdfInfo(file).get('Page size')).toContain('A4')
    })

    it('names every requirement, every tool and every item', () => {
      const [text, inOrder] = [pdfText(file), pdfTextInOrder(file)]
      const has = (name: string) => text.includes(plain(name)) || inOrder.includes(plain(name))
      const { rows } = plan.analysis
      expect(rows.length > 5).toBe(slug !== withoutSkills)
      expect(rows.flatMap(({ name }) => (has(name) ? [] : [name]))).toEqual([])
      const tools = rows.flatMap((row) => row.tools.map(({ name }) => name))
      expect(tools.filter((name) => !has(name))).toEqual([])
      const items = [...plan.plan.ownItems, ...plan.plan.steps.flatMap((step) => step.items)]
      expect(items.length).toBeGreaterThan(0)
      expect(items.flatMap(({ title }) => (has(title) ? [] : [title]))).toEqual([])
    })

    it('draws a bar as long as the level that it shows', () => {
      const bars = gapBars(file)
      const rated = plan.analysis.rows.flatMap(({ level }) => (level === null ? [] : [level]))
      expect(bars.map(({ level }) => level).sort()).toEqual(rated.sort())
      if (slug === withoutSkills) return
      const perLevel = Math.max(...bars.map(({ level, width }) => (level === 0 ? 0 : width / level)))
      expect(perLevel).toBeGreaterThan(8)
      for (const { level, width } of bars) expect(width, `R${level}`).toBeGreaterThan(0.6 * level * perLevel - 3)
      for (const { level, width } of bars) if (level === 0) expect(width).toBeLessThan(perLevel)
    })

    it('draws the score and the bands of pay', () => {
      const { low } = plan.analysis.score
      expect(low === null).toBe(slug === withoutSkills)
      if (low !== null) {
        const { drawn, expected } = scoreBar(file)
        expect(Math.abs(drawn - expected(low))).toBeLessThan(6)
      }
      const hasPay = plan.salary.roles.some((role) => role.bands.some(({ min, max }) => min !== null && max !== null))
      if (hasPay) expect(salaryBars(file)).toBeGreaterThan(15)
    })
  })
})

describe('on a computer without a single font', () => {
  let host: Host
  let file: string
  let plan: CareerPlan

  beforeAll(async () => {
    const configuration = join(folder, 'no-fonts.conf')
    writeFileSync(configuration, '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig />')
    host = await startHost(undefined, { ...process.env, FONTCONFIG_FILE: configuration })
    const ask = askCore(host)
    await prepare(ask)
    const [slug = ''] = slugs
    plan = await ask('report.read', { slug })
    file = await print(ask, slug, 'ja', 'no-fonts')
  })

  afterAll(async () => {
    await host?.stop()
    if (host) removeFolder(host.dataFolder)
  })

  it('prints with the fonts that come with the program, and no character is missing', () => {
    expect(pdfFonts(file).filter(({ name }) => !name.includes('NotoSansJP'))).toEqual([])
    const text = pdfTextInOrder(file)
    expect(plan.analysis.rows.length).toBeGreaterThan(5)
    expect(plan.analysis.rows.filter(({ name }) => !text.includes(plain(name)))).toEqual([])
    for (const [index, words] of pdfWords(file).entries()) {
      const picture = pictureOf(file, index + 1)
      expect(words.filter((word) => !hasInk(picture, word)).map(({ text: word }) => word)).toEqual([])
    }
  })
})
