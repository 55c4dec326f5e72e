// Proposals of duplicates: what one would merge is found, what one would not is left alone, in the time of a blink for 5,000.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coreOfSkill, likelySame, mayBeOne, type NamedThing } from '#core/domain/duplicates.ts'
import { spelling } from '#core/domain/likeness.ts'

const things = (names: string[], sort = 'hard'): NamedThing<number>[] =>
  names.map((name, id) => ({ id, name, sort, sameSpellingAcross: sort === 'tool' ? null : 'skill' }))
const reasonOf = (one: string, other: string, coreOf = coreOfSkill) =>
  likelySame(things([one, other]), coreOf)[0]?.reason ?? null

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
    expect(mayBeOne({ kind: 'hard', name: '交渉力' }, { kind: 'soft', name: '交渉 力' })).toBe(true)
    expect(mayBeOne({ kind: 'hard', name: '交渉力' }, { kind: 'soft', name: '調整力' })).toBe(false)
    expect(mayBeOne({ kind: 'hard', name: 'Jira' }, { kind: 'tool', name: 'Jira' })).toBe(false)
    expect(mayBeOne({ kind: 'tool', name: 'Jira' }, { kind: 'tool', name: 'Asana' })).toBe(true)
  })
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

it('compares 5,000 names without comparing all with all', () => {
  const names = Array.from({ length: 5_000 }, (_, place) => `工程${(place * 7919) % 5_000}番の計画と記録`)
  const took = (count: number) => {
    const some = things(names.slice(0, count))
    likelySame(some, coreOfSkill)
    const started = performance.now()
    likelySame(some, coreOfSkill)
    return performance.now() - started
  }
  const quick = Math.max(1, took(500))
  // All with all would be a hundred times as long.
  expect(took(5_000) / quick).toBeLessThan(50)
})
