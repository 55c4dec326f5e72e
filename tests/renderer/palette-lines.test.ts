// What the palette lists: commands by their names and by other words of both languages, and where they stand among what was found.

import { describe, expect, it } from 'vitest'
import type { SearchHit } from '#contract/library.ts'
import { type Listed, lineGroups } from '../../src/renderer/frame/palette/line-groups.ts'
import { places, placesOfHome, views } from '../../src/renderer/frame/places.ts'
import { frame as english } from '../../src/renderer/words/en/frame.ts'
import { gap as englishGap } from '../../src/renderer/words/en/gap.ts'
import { interview as englishInterview } from '../../src/renderer/words/en/interview.ts'
import { frame as japanese } from '../../src/renderer/words/ja/frame.ts'
import { gap as japaneseGap } from '../../src/renderer/words/ja/gap.ts'
import { interview as japaneseInterview } from '../../src/renderer/words/ja/interview.ts'
import { type KeywordName, keywordsOf } from '../../src/renderer/words/keywords.ts'

const gapWords = { ja: japaneseGap, en: englishGap }
const interviewWords = { ja: japaneseInterview, en: englishInterview }

const hit = (kind: SearchHit['kind'], title: string, change: Partial<SearchHit> = {}): SearchHit => ({
  kind,
  slug: 'surveyor',
  role: '測量士',
  roleNote: null,
  title,
  snippet: { text: title, marks: [] },
  line: 3,
  skillId: kind === 'skill' ? 1 : null,
  skillKind: kind === 'skill' ? 'hard' : null,
  key: null,
  ...change,
})

function listed(query: string, language: 'ja' | 'en', change: Partial<Listed> = {}) {
  const words = language === 'ja' ? japanese : english
  const actions = (['import', 'theme', 'language', 'print', 'amounts', 'panel', 'sheet'] as const).map((name) => ({
    name,
    label: words.palette[name],
    run: () => {},
  }))
  return lineGroups({
    query,
    hits: [],
    actions,
    screens: [
      ...[...places, ...placesOfHome].map(({ name, Icon }) => ({ name, label: words[name], Icon })),
      ...views.map(({ name, of, Icon }) => ({
        name,
        label: of.screen === 'gap' ? gapWords[language].tabs[of.view] : interviewWords[language].views[of.view],
        Icon,
        of: words[of.screen],
      })),
    ],
    pinned: [],
    recent: [],
    kindName: (kind) => kind,
    keywordsOf: (name) => keywordsOf(name as KeywordName),
    ownPlace: () => '',
    open: () => {},
    go: () => {},
    ...change,
  })
}

const ids = (groups: ReturnType<typeof lineGroups>) => groups.flatMap(({ lines }) => lines.map(({ id }) => id))

describe.each(['ja', 'en'] as const)('words of either language find a command while %s is shown', (language) => {
  it.each([
    ['PDF', 'places export'],
    ['ＰＤＦ', 'places export'],
    ['csv', 'places export'],
    ['バックアップ', 'places settings'],
    ['ﾊﾞｯｸｱｯﾌﾟ', 'places settings'],
    ['backup', 'places settings'],
    ['振り返り', 'places checkIn'],
    ['進捗', 'places progress'],
    ['年収', 'places salary'],
    ['salary', 'places salary'],
    ['言語', 'action language'],
    ['Language', 'action language'],
    ['ダークモード', 'action theme'],
    ['ヒートマップ', 'places gap-heat'],
    ['Ranking', 'places gap-ranking'],
    ['職種を比較', 'places gap-compare'],
    ['模擬面接', 'places interview-mock'],
  ])('%s: %s', (query, id) => {
    expect(ids(listed(query, language))[0]).toBe(id)
  })

  it('says by which word', () => {
    const [line] = listed('CSV', language)[0]?.lines ?? []
    expect(line?.why).toEqual({ text: 'CSV', marks: [[0, 3]] })
    const [named] = listed(language === 'ja' ? '設定' : 'Settings', language)[0]?.lines ?? []
    expect(named?.why).toBeNull()
  })

  it('says which screen a view belongs to', () => {
    const [line] = listed('ヒートマップ', language)[0]?.lines ?? []
    expect(line?.right).toBe(language === 'ja' ? 'ギャップ分析' : 'Gap analysis')
  })

  it('lists everything there is before anything is asked, and nothing for what no one meant', () => {
    expect(listed('', language).map(({ name }) => name)).toEqual(['actions', 'places'])
    expect(ids(listed('', language))).toHaveLength(18)
    expect(listed('ぬるぽんかす', language)).toEqual([])
  })
})

describe('order', () => {
  const hits = [hit('guide', '測量士'), hit('skill', 'PDFの作成'), hit('section', 'PDFで出す', { line: 9 })]

  it('puts a command that is meant exactly before what was found, and what only begins so after it', () => {
    expect(listed('PDF', 'ja', { hits }).map(({ name }) => name)).toEqual(['places', 'roles', 'skills', 'text'])
    expect(listed('PD', 'ja', { hits }).map(({ name }) => name)).toEqual(['roles', 'skills', 'places', 'text'])
  })

  it('leaves the first place to a role or skill of that very name', () => {
    const named = [...hits, hit('skill', 'PDF', { skillId: 2 })]
    expect(listed('pdf', 'ja', { hits: named }).map(({ name }) => name)).toEqual(['roles', 'skills', 'places', 'text'])
    expect(listed('設定', 'ja', { hits: [hit('skill', '設定')] }).map(({ name }) => name)).toEqual(['places', 'skills'])
  })

  it('gives every line an id of its own', () => {
    const many = [...hits, hit('question', 'PDFで出す', { line: 9 }), hit('answer', 'PDF', { key: 'a' })]
    const all = ids(listed('PDF', 'ja', { hits: many }))
    expect(new Set(all).size).toBe(all.length)
  })

  it('tells two skills of one name apart by their kinds', () => {
    const two = [hit('skill', '交渉力'), hit('skill', '交渉力', { skillId: 2, skillKind: 'soft' })]
    const rightOf = (hits: SearchHit[]) =>
      listed('交渉', 'ja', { hits }).flatMap(({ lines }) => lines.map(({ right }) => right))
    expect(rightOf(two)).toEqual(['hard　測量士', 'soft　測量士'])
    expect(rightOf(two.slice(0, 1))).toEqual(['測量士'])
  })

  it('tells two roles of one name apart', () => {
    const two = [
      hit('guide', 'Tech PM', { roleNote: 'tech_b' }),
      hit('section', 'x', { role: 'Tech PM', roleNote: 'tech_b' }),
    ]
    const lines = listed('tech', 'ja', { hits: two }).flatMap((group) => group.lines)
    expect(lines.map(({ right }) => right)).toEqual(['tech_b', 'Tech PM　tech_b'])
    const skill = hit('skill', 'WBS', { roleNote: 'tech_b' })
    const [found] = listed('wbs', 'ja', { hits: [skill] }).flatMap((group) => group.lines)
    expect(found?.right).toBe('測量士　tech_b')
  })
})
