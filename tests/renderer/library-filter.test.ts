// Which guides the library shows, and in which order.

import { describe, expect, it } from 'vitest'
import type { Score } from '../../src/contract/gap.ts'
import type { GuideSummary } from '../../src/contract/library.ts'
import {
  categoriesOf,
  choices,
  filters,
  groupingAt,
  matching,
  noFilter,
  severalOfOne,
  sorted,
  tagsOf,
  together,
} from '../../src/renderer/screens/guides/filter.ts'

const score = (low: number | null): Score => ({
  ...(low === null
    ? { state: 'unrated', fit: null, coverage: 0, low: null, high: null }
    : { state: 'scored', fit: low, coverage: 100, low, high: 100 }),
  thin: false,
  sums: { reached: 0, ratedTotal: 0, unknown: 0, total: 1, ratedWeight: 0, totalWeight: 1 },
  critical: [],
})

const guide = (slug: string, change: Partial<GuideSummary> = {}): GuideSummary => ({
  slug,
  role: slug,
  subtitle: null,
  title: null,
  occupation: slug,
  roleNote: null,
  family: 'standard',
  category: null,
  tags: [],
  fileName: `${slug}.md`,
  importedAt: '2026-11-21T00:00:00.000Z',
  publishedAt: null,
  isSample: false,
  salary: null,
  requirementCount: 1,
  resourceCount: 0,
  questionCount: 0,
  sectionCount: 1,
  warningCount: 0,
  stage: 'middle',
  score: score(null),
  ...change,
})
const slugs = (guides: GuideSummary[]) => guides.map(({ slug }) => slug)

describe('library filter', () => {
  const guides = [
    guide('agile', { role: 'アジャイルコーチ', tags: ['スクラム'], category: 'management' }),
    guide('dba', { role: 'データベース管理者', tags: ['SQL'], category: 'engineering' }),
    guide('pm', { role: 'Tech PM', tags: ['スクラム', 'PMP'], category: 'management', family: 'brief' }),
  ]

  it('finds by every word, width and case aside', () => {
    expect(slugs(matching(guides, { ...noFilter, query: 'ｱｼﾞｬｲﾙ' }))).toEqual(['agile'])
    expect(slugs(matching(guides, { ...noFilter, query: 'スクラム ＴＥＣＨ' }))).toEqual(['pm'])
    expect(slugs(matching(guides, { ...noFilter, query: 'スクラム 管理者' }))).toEqual([])
  })

  it('joins its conditions', () => {
    expect(slugs(matching(guides, { ...noFilter, category: 'management', tag: 'PMP' }))).toEqual(['pm'])
    expect(slugs(matching(guides, { ...noFilter, family: 'standard' }))).toEqual(['agile', 'dba'])
  })

  it('take the spellings of one category for one', () => {
    const some = [guide('a', { category: 'product_management' }), guide('b', { category: 'product-management' })]
    expect(categoriesOf(some)).toHaveLength(1)
    expect(slugs(matching(some, { ...noFilter, category: categoriesOf(some)[0] ?? null }))).toEqual(['a', 'b'])
  })

  it('take the spellings of one tag for one', () => {
    const tagged = ['Jira', 'JIRA', 'Ｊｉｒａ', 'Jira', 'SQL'].map((tag, number) => guide(`${number}`, { tags: [tag] }))
    expect(tagsOf(tagged)).toEqual(['Jira', 'SQL'])
    expect(slugs(matching(tagged, { ...noFilter, tag: 'Jira' }))).toEqual(['0', '1', '2', '3'])
  })

  it('offers the most frequent choice first', () => {
    expect(choices(guides.flatMap(({ tags }) => tags))[0]).toBe('スクラム')
  })
})

describe('library order', () => {
  it('puts what is unknown last, never as zero', () => {
    const guides = [guide('a'), guide('b', { score: score(0) }), guide('c', { score: score(60) })]
    expect(slugs(sorted(guides, 'low'))).toEqual(['c', 'b', 'a'])
    const paid = [guide('a'), guide('b', { salary: { min: 300, max: 900, openEnded: false } })]
    expect(slugs(sorted(paid, 'salary'))).toEqual(['b', 'a'])
  })

  it('sorts by name and by recency', () => {
    const guides = [
      guide('b', { role: 'プロダクトマネージャー', importedAt: '2026-11-20T00:00:00.000Z' }),
      guide('a', { role: 'アジャイルコーチ' }),
    ]
    expect(slugs(sorted(guides, 'name'))).toEqual(['a', 'b'])
    expect(slugs(sorted(guides, 'recent'))).toEqual(['a', 'b'])
  })
})

describe('guides of one occupation', () => {
  const guides = ['a', 'b', 'c', 'a_guide', 'd', 'a_2'].map((slug) => guide(slug, { occupation: slug[0] ?? '' }))

  it('stand behind the first of them, and nothing else moves', () => {
    const list = together(guides)
    expect(slugs(list)).toEqual(['a', 'a_guide', 'a_2', 'b', 'c', 'd'])
    expect(list.map((_, index) => groupingAt(list, index))).toEqual([
      { isFollowing: false, count: 3 },
      { isFollowing: true, count: 3 },
      { isFollowing: true, count: 3 },
      null,
      null,
      null,
    ])
  })

  it('are offered together only where there are any', () => {
    expect(severalOfOne(guides)).toBe(true)
    expect(severalOfOne([guide('a'), guide('b')])).toBe(false)
    expect(severalOfOne([])).toBe(false)
  })
})

describe('marks and sets', () => {
  const guides = [
    guide('paid', { salary: { min: 400, max: 800, openEnded: false } }),
    guide('taught', { resourceCount: 3 }),
    guide('both', { salary: { min: 300, max: 500, openEnded: true }, resourceCount: 1 }),
  ]
  const apart = { favourites: new Set(['taught', 'gone']), collection: null }

  it('keeps what has pay, a roadmap, or both', () => {
    expect(slugs(matching(guides, { ...noFilter, salary: true }))).toEqual(['paid', 'both'])
    expect(slugs(matching(guides, { ...noFilter, roadmap: true }))).toEqual(['taught', 'both'])
    expect(slugs(matching(guides, { ...noFilter, salary: true, roadmap: true }))).toEqual(['both'])
  })

  it('keeps favourites, and what is in the collection', () => {
    expect(slugs(matching(guides, { ...noFilter, favourites: true }, apart))).toEqual(['taught'])
    expect(slugs(matching(guides, { ...noFilter, favourites: true }))).toEqual([])
    const collection = new Set(['both', 'taught'])
    expect(slugs(matching(guides, noFilter, { ...apart, collection }))).toEqual(['taught', 'both'])
    expect(slugs(matching(guides, noFilter, { ...apart, collection: new Set() }))).toEqual([])
  })

  it('says whether anything is left out', () => {
    expect(filters(noFilter)).toBe(false)
    for (const change of [{ query: 'a' }, { tag: 'a' }, { salary: true }, { collection: 'id' }]) {
      expect(filters({ ...noFilter, ...change })).toBe(true)
    }
  })

  it('sorts by fit, those without one last', () => {
    const fitting = (slug: string, value: number | null) =>
      guide(slug, { score: { ...score(value), low: value === null ? null : 10 } as Score })
    expect(slugs(sorted([fitting('none', null), fitting('low', 20), fitting('high', 80)], 'fit'))).toEqual([
      'high',
      'low',
      'none',
    ])
  })
})
