// Differences between two versions of a guide, in the user's terms.

import { describe, expect, it } from 'vitest'
import type { Guide, LearningItem } from '#contract/guide.ts'
import { guideDifferences } from '#core/domain/guide-difference.ts'

const at = { line: 1, endLine: 1 }
const empty: Guide = {
  family: 'standard',
  slug: 'sample',
  title: null,
  role: null,
  subtitle: null,
  category: null,
  keywords: [],
  tags: [],
  bodyTags: [],
  relatedSlugs: [],
  publishedAt: null,
  sections: [],
  salary: null,
  skills: [],
  ladder: [],
  learning: [],
  companies: [],
  interview: [],
  diagnostics: [],
}
const book = (title: string): LearningItem => ({
  type: 'book',
  title,
  creator: null,
  source: null,
  text: `『${title}』を読む`,
  ...at,
})
const action = (text: string): LearningItem => ({
  type: 'action',
  title: null,
  creator: null,
  source: null,
  text,
  ...at,
})
const band = {
  label: 'ミドル (3-7年)',
  minYears: 3,
  maxYears: 7,
  min: 800,
  max: 1300,
  openEnded: false,
  note: null,
  ...at,
}
const question = {
  answered: true,
  answer: null,
  intent: null,
  badAnswer: null,
  level: null,
  group: null,
  ...at,
} as const
const stage = { responsibilities: null, outlook: null, requirements: null, isThisRole: false, ...at }

const before: Guide = {
  ...empty,
  salary: { bands: [band], notes: ['注'] },
  skills: [
    { kind: 'hard', name: 'SQL', description: '古い説明', ...at },
    { kind: 'soft', name: '交渉', description: null, ...at },
    { kind: 'tool', name: '管理', description: null, tools: ['Jira', 'Trello'], ...at },
  ],
  ladder: [{ stage: 'ジュニア', ...stage }],
  learning: [{ title: '一', purpose: null, items: [book('達人プログラマー'), action('読む')], ...at }],
  interview: [{ question: '自己紹介をしてください。', ...question }],
}

describe('guideDifferences', () => {
  it('has none between a guide and itself', () => {
    expect(guideDifferences(before, before)).toEqual([])
  })

  it('has none where only spelling width, order, texts or steps changed', () => {
    const after: Guide = {
      ...before,
      skills: [
        { kind: 'tool', name: '管 理', description: '別', tools: ['trello', 'ＪＩＲＡ'], ...at },
        { kind: 'soft', name: '交渉', description: '新しい説明', ...at },
        { kind: 'hard', name: 'ｓｑｌ', description: null, ...at },
      ],
      salary: { bands: [{ ...band, note: '変わった注' }], notes: [] },
      learning: [
        { title: '別の段', purpose: '目的', items: [action('読む')], ...at },
        { title: '二', purpose: null, items: [book('達人プログラマー')], ...at },
      ],
    }
    expect(guideDifferences(before, after)).toEqual([])
  })

  it('names what is gone and what is new, part by part', () => {
    const after: Guide = {
      ...before,
      salary: { bands: [{ ...band, max: 1400, openEnded: true }], notes: [] },
      skills: [
        { kind: 'hard', name: 'Python', description: null, ...at },
        { kind: 'soft', name: '交渉', description: null, ...at },
        { kind: 'tool', name: '管理', description: null, tools: ['Jira', 'Asana'], ...at },
      ],
      ladder: [
        { stage: 'ジュニア', ...stage },
        { stage: 'リード', ...stage },
      ],
      learning: [{ title: '一', purpose: null, items: [book('Clean Code'), action('書く')], ...at }],
      interview: [],
    }
    const seen = guideDifferences(before, after).map(({ part, change, name, before: old }) => [part, change, name, old])
    expect(seen).toEqual([
      ['skill', 'removed', 'SQL', null],
      ['skill', 'added', 'Python', null],
      ['tool', 'removed', 'Trello', null],
      ['tool', 'added', 'Asana', null],
      ['resource', 'removed', '達人プログラマー', null],
      ['resource', 'removed', '読む', null],
      ['resource', 'added', 'Clean Code', null],
      ['resource', 'added', '書く', null],
      ['band', 'changed', 'ミドル (3-7年) 800–1400+', 'ミドル (3-7年) 800–1300'],
      ['question', 'removed', '自己紹介をしてください。', null],
      ['stage', 'added', 'リード', null],
    ])
  })

  it('is its own mirror', () => {
    const after = { ...before, skills: [], salary: null, learning: [] }
    const flip = (change: string) => (change === 'added' ? 'removed' : 'added')
    const forth = guideDifferences(before, after)
    expect(forth.length).toBeGreaterThan(0)
    const said = (ones: { part: string; change: string; name: string }[]) =>
      ones.map((one) => [one.part, one.change, one.name])
    const back = said(guideDifferences(after, before))
    expect(back).toEqual(said(forth.map((one) => ({ ...one, change: flip(one.change) }))))
  })

  it('takes a skill that became a tool category for another one', () => {
    const after: Guide = { ...empty, skills: [{ kind: 'tool', name: 'SQL', description: null, ...at }] }
    const only: Guide = { ...empty, skills: [{ kind: 'hard', name: 'SQL', description: null, ...at }] }
    expect(guideDifferences(only, after).map(({ part, change }) => [part, change])).toEqual([
      ['skill', 'removed'],
      ['skill', 'added'],
    ])
  })

  it('calls a thing renamed that has another name, and a band changed that has other amounts only', () => {
    const after: Guide = {
      ...before,
      skills: before.skills.map((one) => (one.name === 'SQL' ? { ...one, name: 'S・Q・L' } : one)),
      salary: { bands: [{ ...band, label: 'ミドル層 (3-7年)' }], notes: [] },
    }
    const seen = guideDifferences(before, after).map(({ change, name, before: old }) => [change, name, old])
    expect(seen).toEqual([
      ['renamed', 'S・Q・L', 'SQL'],
      ['renamed', 'ミドル層 (3-7年) 800–1300', 'ミドル (3-7年) 800–1300'],
    ])
  })

  it('is not sure of a book of nearly the same title by another author', () => {
    const by = (title: string, creator: string): Guide => ({
      ...empty,
      learning: [{ title: '一', purpose: null, items: [{ ...book(title), creator }], ...at }],
    })
    const sure = (now: Guide) => guideDifferences(by('統計学 入門', '佐藤'), now).map(({ rename }) => rename?.sure)
    expect(sure(by('統計学・入門', '佐藤'))).toEqual([true])
    expect(sure(by('統計学・入門', '鈴木'))).toEqual([false])
  })

  it('names tools of tool categories only, as everywhere', () => {
    const sql = { kind: 'hard', name: 'SQL', description: null, ...at } as const
    const told: Guide = { ...empty, skills: [{ ...sql, tools: ['Tableau'] }] }
    expect(guideDifferences({ ...empty, skills: [sql] }, told)).toEqual([])
  })

  it('names a thing that stands twice once', () => {
    const twice: Guide = { ...empty, learning: [{ title: '一', purpose: null, items: [book('A'), book('Ａ')], ...at }] }
    expect(guideDifferences(empty, twice)).toHaveLength(1)
  })

  it('writes bands with one amount or none', () => {
    const bands = [
      { ...band, min: 2000, max: null, openEnded: true },
      { ...band, min: null, max: 400 },
      { ...band, min: null, max: null },
    ]
    expect(guideDifferences(empty, { ...empty, salary: { bands, notes: [] } }).map(({ name }) => name)).toEqual([
      'ミドル (3-7年) 2000+',
      'ミドル (3-7年) 400',
      'ミドル (3-7年)',
    ])
  })
})
