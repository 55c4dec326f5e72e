// Requirements from skill rows: levels by stage and cue, weights by keyword, duplicates, and what the user set.

import { describe, expect, it } from 'vitest'
import type { SkillRow } from '#contract/guide.ts'
import type { Stage } from '#contract/skills.ts'
import { buildRequirements, type RequirementEdit, requirementKey, skillKey } from '#core/domain/requirement.ts'

const row = (over: Partial<SkillRow>): SkillRow => ({
  kind: 'hard',
  name: 'データモデリング',
  description: null,
  line: 10,
  endLine: 10,
  ...over,
})

const build = (
  rows: SkillRow[],
  {
    words = [],
    stage = 'middle',
    edits = {},
  }: { words?: string[]; stage?: Stage; edits?: Record<string, RequirementEdit> } = {},
) => buildRequirements({ rows, words, stage, edits: new Map(Object.entries(edits)) })

const one = (over: Partial<SkillRow>, options: Parameters<typeof build>[1] = {}) => {
  const found = build([row(over)], options)
  expect(found).toHaveLength(1)
  const [first] = found
  if (first === undefined) throw new Error('no requirement')
  return first
}

const noEdit: RequirementEdit = { levels: {}, weight: null, ownLevel: null }

describe('identity', () => {
  it('joins kind and folded name', () => {
    expect(requirementKey('soft', 'コミュニケーション')).toBe('soft:コミュニケーション')
    expect(requirementKey('tool', 'コミュニケーション')).not.toBe(requirementKey('soft', 'コミュニケーション'))
    expect(requirementKey('hard', 'ＩａＣ（管理）')).toBe(requirementKey('hard', 'IaC (管理)'))
    expect(skillKey('tool', 'Jira')).toBe('tool:jira')
  })

  it('leaves out a row whose name is empty', () => {
    expect(build([row({ name: '　' }), row({ name: 'SQL' })]).map(({ name }) => name)).toEqual(['SQL'])
  })
})

describe('required level', () => {
  it.each([
    ['junior', 'hard', 2],
    ['middle', 'hard', 3],
    ['senior', 'hard', 4],
    ['junior', 'soft', 2],
    ['middle', 'soft', 3],
    ['senior', 'soft', 4],
    ['junior', 'tool', 2],
    ['middle', 'tool', 3],
    ['senior', 'tool', 3],
  ] as const)('of %s %s is R%i', (stage, kind, level) => {
    const found = one({ kind }, { stage })
    expect(found.required).toBe(level)
    expect(found.requiredEstimated).toBe(true)
    expect(found.levelCue).toEqual({ code: 'stage', word: null })
  })

  it.each([
    ['AI・機械学習の基礎', null, 2, 'basic', '基礎'],
    ['プログラミング素養', null, 2, 'basic', '素養'],
    ['セキュリティ概念', null, 2, 'basic', '概念'],
    ['言語', 'コードレビューの基礎知識。', 2, 'basic', '基礎知識'],
    ['言語', '分散処理の概念の理解', 2, 'basic', '概念の理解'],
    ['言語', '統計の基礎を理解していること', 2, 'basic', '基礎を理解'],
    ['言語', '素養の把握', 2, 'basic', '素養の把握'],
    ['言語', '概念モデルの設計経験', 3, 'stage', null],
    ['言語', '基礎的な設計ができる', 3, 'stage', null],
    ['言語', '深い理解と知識', 3, 'stage', null],
    ['交渉', '合意形成を主導する能力。', 4, 'lead', '主導'],
    ['交渉', '大規模案件の統括', 4, 'lead', '統括'],
    ['チームビルディングと指導', '成長を支える', 4, 'lead', '指導'],
    ['基礎教育の指導', null, 3, 'basic-and-lead', '基礎・指導'],
    ['交渉', '基礎知識をもとに議論を主導する', 3, 'basic-and-lead', '基礎知識・主導'],
  ] as const)('%s (%s) at middle is R%i by %s', (name, description, level, code, word) => {
    const found = one({ name, description })
    expect(found.required).toBe(level)
    expect(found.levelCue).toEqual({ code, word })
  })

  it('applies each cue once, however often its words stand there', () => {
    expect(one({ name: '基礎と概念', description: '基礎知識、概念の理解、素養の把握' }).required).toBe(2)
    expect(one({ name: '指導', description: '主導し、統括し、指導する' }, { stage: 'junior' }).required).toBe(3)
  })

  it('stays within R1 and R4', () => {
    expect(one({ name: '指導' }, { stage: 'senior' }).required).toBe(4)
    expect(one({ kind: 'tool', name: '基礎' }, { stage: 'junior' }).required).toBe(1)
    expect(one({ name: '基礎の指導' }, { stage: 'senior' }).required).toBe(4)
  })
})

describe('weight', () => {
  it('is 2, and 1 for a tool category', () => {
    expect(one({}).weight).toBe(2)
    expect(one({}).weightCue).toEqual({ code: 'default', word: null })
    expect(one({ kind: 'soft' }).weight).toBe(2)
    expect(one({ kind: 'tool' }).weight).toBe(1)
    expect(one({ kind: 'tool' }).weightCue).toEqual({ code: 'tool-default', word: null })
  })

  it('is one more where a word of the guide equals the name after folding', () => {
    const words = ['スクラム', 'データ モデリング']
    expect(one({}, { words }).weight).toBe(3)
    expect(one({}, { words }).weightCue).toEqual({ code: 'keyword', word: 'データ モデリング' })
    expect(one({ kind: 'tool' }, { words }).weight).toBe(2)
    expect(one({ name: 'データモデリングの設計' }, { words }).weight).toBe(2)
    expect(one({}, { words }).weightEstimated).toBe(true)
  })
})

describe('duplicates', () => {
  it('count once, with the row that asks most', () => {
    const found = build([
      row({ name: 'リスク管理', description: '基礎知識', line: 1 }),
      row({ name: 'リスク 管理', description: '対策を主導する', line: 2 }),
      row({ name: 'ﾘｽｸ管理', description: 'ふつう', line: 3 }),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      key: 'hard:リスク管理',
      name: 'リスク 管理',
      required: 4,
      line: 2,
      levelCue: { code: 'lead', word: '主導' },
    })
  })

  it('keep the first row where they ask the same', () => {
    const found = build([row({ line: 1, description: 'はじめ' }), row({ line: 2, description: 'あと' })])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ line: 1, description: 'はじめ' })
  })

  it('of one name but two kinds are two', () => {
    expect(
      build([row({ kind: 'soft', name: 'コミュニケーション' }), row({ kind: 'tool', name: 'コミュニケーション' })]),
    ).toHaveLength(2)
  })

  it('merge their tools, each once', () => {
    const found = build([
      row({ kind: 'tool', name: '管理', tools: ['Jira', 'Trello', 'ＪＩＲＡ', ' '] }),
      row({ kind: 'tool', name: '管理', tools: ['trello', 'Asana'] }),
    ])
    expect(found[0]?.toolNames).toEqual(['Jira', 'Trello', 'Asana'])
    expect(found[0]?.toolKeys).toEqual(['tool:jira', 'tool:trello', 'tool:asana'])
  })

  it('under two names that the user said are one skill count once, with the highest level and the highest weight', () => {
    const standing = new Map([['hard:リスクマネジメント', 'hard:リスク管理']])
    const rows = [row({ name: 'リスク管理', description: '対策を主導する' }), row({ name: 'リスクマネジメント' })]
    const merged = (words: string[], ...given: SkillRow[]) =>
      buildRequirements({ rows: given, words, stage: 'middle', edits: new Map(), standing })
    expect(merged(['リスクマネジメント'], ...rows)).toMatchObject([
      { name: 'リスク管理', required: 4, weight: 3, weightCue: { code: 'keyword', word: 'リスクマネジメント' } },
    ])
    expect(merged(['リスク管理'], ...rows)).toMatchObject([{ required: 4, weight: 3 }])
    expect(merged(['リスク管理'], ...rows.toReversed())).toMatchObject([
      { key: 'hard:リスクマネジメント', name: 'リスク管理', required: 4, weight: 3 },
    ])
  })

  it('under two names keep what the user set under either', () => {
    const standing = new Map([['hard:リスクマネジメント', 'hard:リスク管理']])
    const rows = [row({ name: 'リスク管理' }), row({ name: 'リスクマネジメント' })]
    for (const key of ['hard:リスク管理', 'hard:リスクマネジメント']) {
      const edits = new Map([[key, { ...noEdit, weight: 0 } satisfies RequirementEdit]])
      const found = buildRequirements({ rows, words: [], stage: 'middle', edits, standing })
      expect(found).toMatchObject([{ weight: 0, weightEstimated: false, editedAs: key }])
    }
  })

  it('do not make one of two tool categories whose names are tools that the user said are one', () => {
    const standing = new Map([['tool:jira', 'tool:jirasoftware']])
    const rows = ['Jira', 'Jira Software'].map((name) => row({ kind: 'tool', name, tools: [name] }))
    expect(buildRequirements({ rows, words: [], stage: 'middle', edits: new Map(), standing })).toHaveLength(2)
  })

  it('leaves tools to tool categories', () => {
    expect(one({ kind: 'hard', tools: ['Tableau'] }).toolNames).toEqual([])
  })
})

describe('what the user set', () => {
  const key = 'hard:データモデリング'

  it('stands in place of the estimate, for its stage only', () => {
    const edits = { [key]: { ...noEdit, levels: { middle: 1 } } } satisfies Record<string, RequirementEdit>
    expect(one({}, { edits })).toMatchObject({ required: 1, requiredEstimated: false, weightEstimated: true })
    expect(one({}, { edits, stage: 'senior' })).toMatchObject({ required: 4, requiredEstimated: true })
  })

  it('holds for the weight at all stages, 対象外 too', () => {
    const edits = { [key]: { ...noEdit, weight: 0 } } satisfies Record<string, RequirementEdit>
    for (const stage of ['junior', 'middle', 'senior'] as const) {
      expect(one({}, { edits, stage })).toMatchObject({ weight: 0, weightEstimated: false, requiredEstimated: true })
    }
  })

  it('gives an own level to tool categories only', () => {
    const own = (kind: 'hard' | 'tool') =>
      one({ kind, name: '管理' }, { edits: { [`${kind}:管理`]: { ...noEdit, ownLevel: 0 } } }).ownLevel
    expect(own('tool')).toBe(0)
    expect(own('hard')).toBeNull()
  })

  it('touches no other requirement', () => {
    expect(one({ name: '別のスキル' }, { edits: { [key]: { ...noEdit, weight: 3 } } }).weight).toBe(2)
  })
})

it('keeps the order of the guide and the texts of the row', () => {
  const found = build([row({ name: 'い', line: 5 }), row({ name: 'あ', line: 6, description: '説明' })])
  expect(found.map(({ name, line, description }) => [name, line, description])).toEqual([
    ['い', 5, null],
    ['あ', 6, '説明'],
  ])
})
