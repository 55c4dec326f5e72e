// Proposals of duplicates: what one would merge is found, what one would not is left alone.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coreOfSkill, likelySame, mayBeOne, type NamedThing } from '#core/domain/duplicates.ts'
import { spelling } from '#core/domain/likeness.ts'

const things = (names: string[], sort = 'hard'): NamedThing<number>[] =>
  names.map((name, id) => ({ id, name, sort, sameSpellingAcross: sort === 'tool' ? null : 'skill' }))
const reasonOf = (one: string, other: string, coreOf = coreOfSkill) => {
  const found = likelySame(things([one, other]), coreOf)
  expect(found.length).toBeLessThanOrEqual(1)
  return found[0]?.reason ?? null
}

describe('two skills are proposed', () => {
  it.each([
    ['クラウドコンピューティング', 'クラウドプラットフォーム', 'words'],
    ['システムアーキテクチャ', 'システムアーキテクチャ理解', 'words'],
    ['機械学習の基礎知識', '機械学習', 'words'],
    ['リスク管理', 'リスクマネジメント', 'words'],
    ['交渉と調整', '調整・交渉力', 'words'],
    ['クラウド（AWS、GCP）', 'クラウドサービス', 'words'],
    ['Microsoft Teams', 'Teams', 'words'],
    ['Communication skills', 'communication', 'words'],
    ['ユーザーインタビュー', 'ユーザ・インタビュー', 'spelling'],
    ['Power BI', 'PowerBI', 'spelling'],
    ['マーケッティング戦略', 'マーケティング戦略', 'letter'],
    ['Kubernets', 'Kubernetes', 'letter'],
    ['Kubernetis', 'Kubernetes', 'letter'],
    ['まままままままま', 'ままままままままま', 'letter'],
    ['クラウドサービスの基礎知識', 'クラウド', 'words'],
    ['クラウド スキル 経験', 'クラウド', 'words'],
    ['・クラウド', 'クラウド技術', 'words'],
    ['Slack、 Microsoft Teams', 'Teams・Slack', 'words'],
    ['あ'.repeat(59), 'あ'.repeat(60), 'letter'],
    ['店舗マーケッティング', '店舗マーケティング', 'letter'],
    ['プロセスス改善活動', 'プロセス改善活動', 'letter'],
    ['リスクマネージメント', 'リスク管理', 'words'],
    ['Project Management', 'Project 管理', 'words'],
    ['データアナリティクス', 'データ分析', 'words'],
    ['データアナリシス', 'データ分析', 'words'],
    ['テスティング計画', 'テスト計画', 'words'],
    ['マシンラーニング', '機械学習', 'words'],
    ['ディープラーニング', '深層学習', 'words'],
    ['人工知能', 'AI', 'words'],
    ['Communication skill', 'Communication', 'words'],
    ['Cloud platform', 'Cloud service', 'words'],
    ['Cloud platforms', 'Cloud services', 'words'],
  ])('%s and %s', (one, other, reason) => {
    expect(reasonOf(one, other)).toBe(reason)
    expect(reasonOf(other, one)).toBe(reason)
  })
})

describe('two skills are left alone', () => {
  it.each([
    ['プロダクトマネジメント', 'プロジェクトマネジメント'],
    ['リスク管理', 'タスク管理'],
    ['ファシリテーション', 'ファシリテーションと交渉'],
    ['コミュニケーションと交渉力', 'コミュニケーションと説明能力'],
    ['内部統制の評価と報告', '外部統制の評価と報告'],
    ['コーチング', 'コーディング'],
    ['C言語', 'C++言語'],
    ['JavaScript', 'Java'],
    ['Python 2.7 の開発', 'Python 3.7 の開発'],
    ['プログラミング言語', 'プログラミング素養'],
    ['GitHub', 'GitLab'],
    ['X 技術', 'X'],
    ['Kubernetes 14', 'Kubernetes 15'],
    ['Kubernetes', 'Kuberentes'],
    ['𠮷野家の店舗運営', '𠮟野家の店舗運営'],
    ['あ'.repeat(60), 'あ'.repeat(61)],
    ['技術営業', '営業'],
    ['労働力調査', '労働調査'],
    ['Cloud services design', 'Cloud design'],
  ])('%s and %s', (one, other) => {
    expect(reasonOf(one, other)).toBeNull()
  })

  it('by a rule for titles, which read every word', () => {
    expect(reasonOf('機械学習の基礎', '機械学習', spelling)).toBeNull()
    expect(reasonOf('達人プログラマー 第2版', '達人プログラマー 第3版', spelling)).toBeNull()
    expect(reasonOf('エンジニアリング組織論への招待', 'エンジニアリング 組織論への招待', spelling)).toBe('spelling')
  })

  it('in different kinds, but for one name under hard and soft', () => {
    const pair = (one: string, other: string) =>
      likelySame(
        [...things(['交渉力'], one), { ...things(['交渉力'], other)[0], id: 7 } as NamedThing<number>],
        coreOfSkill,
      )
    expect(pair('hard', 'soft')).toEqual([{ one: 0, other: 7, reason: 'sort' }])
    expect(pair('hard', 'tool')).toEqual([])
    const [misspelt] = things(['Kubernets'], 'hard')
    const [tool] = things(['Kubernetes'], 'tool')
    if (!misspelt || !tool) throw new Error('no thing')
    expect(likelySame([misspelt, { ...tool, id: 7 }], coreOfSkill)).toEqual([])
    expect(mayBeOne({ kind: 'hard', name: '交渉力' }, { kind: 'soft', name: '交渉 力' })).toBe(true)
    expect(mayBeOne({ kind: 'hard', name: '交渉力' }, { kind: 'soft', name: '調整力' })).toBe(false)
    expect(mayBeOne({ kind: 'hard', name: 'Jira' }, { kind: 'tool', name: 'Jira' })).toBe(false)
    expect(mayBeOne({ kind: 'tool', name: 'Jira' }, { kind: 'hard', name: 'Jira' })).toBe(false)
    expect(mayBeOne({ kind: 'tool', name: 'Jira' }, { kind: 'tool', name: 'Asana' })).toBe(true)
  })
})

it('proposes every pair that is alike, and none for what has no core', () => {
  const names = ['クラウド', '交渉力', 'クラウド技術', '交渉']
  expect(likelySame(things(names), coreOfSkill)).toEqual([
    { one: 0, other: 2, reason: 'words' },
    { one: 1, other: 3, reason: 'words' },
  ])
  expect(likelySame(things(['設計', '分析', '運用']), () => '')).toEqual([])
  expect(coreOfSkill('（AWS） ')).not.toBe('')
})

it('never proposes tools of two sorts', () => {
  const [jira] = things(['Jira'], 'tool')
  if (!jira) throw new Error('no thing')
  expect(likelySame([jira, { ...jira, id: 7, sort: 'other' }], coreOfSkill)).toEqual([])
})

it('does not tear a word apart at a と of its own', () => {
  expect(coreOfSkill('ものごとの整理')).toBe('ものごとの整理')
  expect(coreOfSkill('交渉と整理')).toBe('交渉・整理')
})

it('proposes each pair once and nothing with itself, whatever the names', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('クラウド', 'クラウド技術', '力', '（）'),
  )
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const found = likelySame(things(names), coreOfSkill)
      const pairs = found.map(({ one, other }) => [one, other].sort((a, b) => a - b).join(' '))
      expect(new Set(pairs).size).toBe(pairs.length)
      expect(found.every(({ one, other }) => one !== other)).toBe(true)
    }),
  )
})

it('reads a name of any length', () => {
  const long = 'とても長い名前の'.repeat(240)
  expect(likelySame(things([long, `${long}力`, long]), coreOfSkill)).toContainEqual({
    one: 0,
    other: 2,
    reason: 'spelling',
  })
})
