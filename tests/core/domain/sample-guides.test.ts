// The sample guides that come with the program: all families, read without a warning, marked as samples, and worth comparing.

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Guide } from '#contract/guide.ts'
import { buildRequirements } from '#core/domain/requirement.ts'
import { parseGuide } from '#core/guide-formats/index.ts'

const folder = resolve(import.meta.dirname, '../../../resources/sample-guides')

function read(fileName: string): Guide {
  const parsed = parseGuide(readFileSync(join(folder, fileName)), fileName)
  if (!parsed.ok) throw new Error(`${fileName}: ${parsed.failure.code}`)
  return parsed.guide
}

const fileNames = readdirSync(folder).filter((name) => name.endsWith('.md'))
const guides = fileNames.map(read)

const standard = ['sample_data_analyst.md', 'sample_site_reliability_engineer.md']

it('are six, of all five families', () => {
  expect(guides.map(({ slug, role, family }) => [slug, role, family])).toEqual([
    ['sample_data_analyst', 'Data Analyst', 'standard'],
    ['sample_site_reliability_engineer', 'Site Reliability Engineer', 'standard'],
    ['sample_solutions_engineer', 'Solutions Engineer', 'interview'],
    ['sample_support_engineer', 'サポートエンジニア', 'brief'],
    ['sample_technical_writer', 'テクニカルライター', 'essay'],
    ['sample_ux_researcher', 'UX Researcher', 'standard-bare'],
  ])
})

describe.each(fileNames)('%s', (fileName) => {
  const guide = read(fileName)

  it('is read without a warning', () => {
    expect(guide.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  it('says that it is a sample, in its file name, its titles, its tags and its text', () => {
    expect(fileName).toBe(`${guide.slug}.md`)
    expect(guide.title).toContain('【サンプル】')
    expect(guide.subtitle).toContain('サンプルガイド')
    expect(guide.tags).toContain('サンプル')
    expect(readFileSync(join(folder, fileName), 'utf8')).toContain(
      '「しるべ」の使い方を試していただくためのサンプルガイド',
    )
  })

  it('leads to other samples', () => {
    const others = guides.map(({ slug }) => slug).filter((slug) => slug !== guide.slug)
    expect(others.some((slug) => guide.relatedSlugs.includes(slug ?? ''))).toBe(true)
    expect(guide.relatedSlugs.some((slug) => !slug.startsWith('sample_'))).toBe(true)
  })
})

describe.each(standard)('%s', (fileName) => {
  const guide = read(fileName)

  it('is read whole', () => {
    expect(guide.sections.map(({ kind }) => kind)).toEqual([
      'salary',
      'overview',
      'duties',
      'skills',
      'collaboration',
      'ladder',
      'outlook',
      'learning',
      'companies',
      'interview',
      'summary',
      'tags',
    ])
  })

  it('says so at its pay and in its last line, too', () => {
    expect(guide.bodyTags).toContain('サンプル')
    expect(guide.salary?.notes.join('')).toContain('例')
  })

  it('has enough of everything to fill each screen', () => {
    const of = (kind: string) => guide.skills.filter((row) => row.kind === kind).length
    expect([of('hard'), of('soft')]).toEqual([7, 6])
    expect(of('tool')).toBeGreaterThanOrEqual(6)
    expect(guide.salary?.bands.map(({ minYears, maxYears, openEnded }) => [minYears, maxYears, openEnded])).toEqual([
      [0, 3, false],
      [3, 7, false],
      [7, null, true],
    ])
    expect(guide.ladder.filter(({ isThisRole }) => isThisRole)).toHaveLength(1)
    const items = guide.learning.flatMap((step) => step.items)
    expect(items.filter(({ type }) => type === 'book').length).toBeGreaterThanOrEqual(9)
    expect(items.every(({ type, creator }) => type !== 'book' || creator !== null)).toBe(true)
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['book', 'course', 'action']))
    expect(guide.interview.length).toBeGreaterThanOrEqual(10)
    expect(guide.interview.every(({ answered }) => answered)).toBe(true)
    expect(guide.companies.length).toBeGreaterThanOrEqual(4)
  })

  it('shows every cue that can set a level or a weight', () => {
    const words = [...guide.keywords, ...guide.tags, ...guide.bodyTags]
    const found = buildRequirements({ rows: guide.skills, words, stage: 'middle', edits: new Map() })
    expect(new Set(found.map(({ levelCue }) => levelCue.code))).toEqual(new Set(['stage', 'basic', 'lead']))
    expect(new Set(found.map(({ weight }) => weight))).toEqual(new Set([1, 2, 3]))
  })
})

it('share skills, tools and books, so that one rating counts for both', () => {
  const [one, two] = standard.map(read).map((guide) => ({
    skills: guide.skills.filter(({ kind }) => kind !== 'tool').map(({ kind, name }) => `${kind}:${name}`),
    tools: guide.skills.flatMap(({ kind, tools }) => (kind === 'tool' ? (tools ?? []) : [])),
    books: guide.learning.flatMap(({ items }) => items.flatMap(({ type, title }) => (type === 'book' ? [title] : []))),
  }))
  const shared = (a: (string | null)[] = [], b: (string | null)[] = []) => a.filter((name) => b.includes(name))
  expect(shared(one?.skills, two?.skills).length).toBeGreaterThanOrEqual(5)
  expect(shared(one?.tools, two?.tools).length).toBeGreaterThanOrEqual(6)
  expect(shared(one?.books, two?.books)).toEqual(expect.arrayContaining(['リーダブルコード', '失敗の科学']))
  expect(guides[0]?.relatedSlugs).toContain(guides[1]?.slug)
  expect(guides[1]?.relatedSlugs).toContain(guides[0]?.slug)
})
