// Likeness of names, and which vanished things are taken for which new ones.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GuidePart } from '#core/domain/guide-parts.ts'
import { likeness, readName, sameWords, spelling } from '#core/domain/likeness.ts'
import { likelyNames, matchRenames } from '#core/domain/renames.ts'

const skill = (name: string, beside: string | null = null, sort = 'hard'): GuidePart => ({
  part: 'skill',
  id: `${sort}:${name}`,
  name,
  shown: name,
  sort,
  beside,
})
const resource = (name: string, sort: string, beside: string | null = null): GuidePart => ({
  ...skill(name, beside, sort),
  part: 'resource',
})
const alike = (one: string, other: string) => likeness(readName(one), readName(other))
const matches = (gone: GuidePart[], come: GuidePart[]) =>
  matchRenames(gone, come).map(({ from, to, sure }) => [from.name, to.name, sure])

describe('likeness', () => {
  it.each([
    ['データベース設計', 'ﾃﾞｰﾀﾍﾞｰｽ 設計'],
    ['サーバー', 'サーバ'],
    ['UI/UX', 'UI・UX'],
    ['CI/CD (継続的な統合)', 'CI/CD（継続的な統合）'],
    ['Node.js', 'NodeJS'],
  ])('is whole where only the spelling differs: %s, %s', (one, other) => {
    expect(alike(one, other)).toBe(1)
  })

  it.each([
    ['C', 'C++'],
    ['C++', 'C#'],
    ['・', '/'],
  ])('tells %s from %s', (one, other) => {
    expect(alike(one, other)).toBeLessThan(1)
  })

  it('knows a whole name within a longer one, but not a part of a word', () => {
    expect(alike('Jira', 'Jira Software')).toBeGreaterThanOrEqual(0.6)
    expect(alike('Java', 'JavaScript')).toBeLessThan(0.55)
    expect(alike('C', 'Objective C')).toBeLessThan(0.55)
  })

  it('sees editions and products', () => {
    expect(sameWords(readName('実践 第1版'), readName('実践 第2版'))).toBe(false)
    expect(sameWords(readName('AWSの資格'), readName('GCPの資格'))).toBe(false)
    expect(sameWords(readName('AWSの資格'), readName('AWSとGCPの資格'))).toBe(false)
    expect(sameWords(readName('AWS の資格を取る'), readName('aws の資格を得る'))).toBe(true)
  })

  it('is symmetrical and between 0 and 1', () => {
    const name = fc.string({
      unit: fc.constantFrom('デ', 'ー', 'タ', '設', '計', 'a', 'b', '1', ' ', '・', '+'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(alike(one, other)).toBe(alike(other, one))
        expect(alike(one, other)).toBeGreaterThanOrEqual(0)
        expect(alike(one, one)).toBe(1)
        if (alike(one, other) === 1) expect(spelling(one)).toBe(spelling(other))
      }),
    )
  })
})

describe('matchRenames', () => {
  it('is sure of a name that is only written in another way', () => {
    expect(matches([skill('データベース設計')], [skill('データベース・設計')])).toEqual([
      ['データベース設計', 'データベース・設計', true],
    ])
  })

  it('is sure of a long name with a small change', () => {
    expect(
      matches(
        [skill('ステークホルダーとの合意形成の推進と関係の維持')],
        [skill('ステークホルダーとの合意形成と推進と関係の維持')],
      ),
    ).toEqual([
      ['ステークホルダーとの合意形成の推進と関係の維持', 'ステークホルダーとの合意形成と推進と関係の維持', true],
    ])
  })

  it('only proposes what may be another thing', () => {
    expect(matches([skill('プロジェクト管理')], [skill('プロジェクトマネジメント')])).toEqual([
      ['プロジェクト管理', 'プロジェクトマネジメント', false],
    ])
    expect(
      matches([resource('基本と実践の教科書 第1版', 'book')], [resource('基本と実践の教科書 第2版', 'book')]),
    ).toEqual([['基本と実践の教科書 第1版', '基本と実践の教科書 第2版', false]])
  })

  it('finds a thing by the words beside it that stayed', () => {
    const beside = '関係する部門の利害を整理し、合意まで導く。'
    expect(
      matches([skill('根回し', beside)], [skill('製図', '縮尺に合わせて描く。'), skill('調整力', beside)]),
    ).toEqual([['根回し', '調整力', false]])
  })

  it('takes a name that is only written in another way before another name with the old description', () => {
    const beside = '関係する部門の利害を整理し、合意まで導く。'
    const come = [skill('折衝', beside), skill('交渉・力', '相手の話をよく聞く。')]
    expect(matches([skill('交渉力', beside)], come)).toEqual([['交渉力', '交渉・力', true]])
  })

  it('is as sure of a name when its description is new', () => {
    const [old, changed] = [
      '利害関係者との合意形成の推進と関係の維持管理',
      '利害関係者との合意形成と推進と関係の維持管理',
    ]
    expect(matches([skill(old)], [skill(changed, '対話を重ねる。')])).toEqual([[old, changed, true]])
  })

  it('lets descriptions that are alike speak for names that alone would not do', () => {
    const [old, changed] = ['要件定義の進め方', '要件定義の推進と合意']
    expect(matches([skill(old)], [skill(changed)])).toEqual([])
    const besides = ['関係部門と協議し、業務の流れを整理する。', '関係部門と協議し、業務の流れを見直す。'] as const
    expect(matches([skill(old, besides[0])], [skill(changed, besides[1])])).toEqual([[old, changed, false]])
  })

  it('does not take things for one because of a word beside them that many have', () => {
    expect(matches([skill('測量', '必須')], [skill('会計', '必須')])).toEqual([])
    const besides = [
      '測量の計画を立て、結果を関係者に分かりやすく説明する。',
      '会計の監査を行い、結果を関係者に分かりやすく説明する。',
    ] as const
    expect(matches([skill('製図', besides[0])], [skill('簿記', besides[1])])).toEqual([])
    const course = (title: string) => resource(title, 'course', 'LinkedIn Learning')
    expect(matches([course('測量入門')], [course('会計の基礎')])).toEqual([])
  })

  it('says nothing of things that are unlike', () => {
    expect(matches([skill('測量計画')], [skill('製図')])).toEqual([])
    expect(matches([skill('データ分析', '統計を使う。')], [skill('データ活用', '図表にする。')])).toEqual([])
  })

  it('keeps kinds apart, but for a name that stayed', () => {
    expect(matches([skill('交渉の進め方', null, 'hard')], [skill('交渉の進め方法', null, 'soft')])).toEqual([])
    expect(matches([skill('交渉', null, 'hard')], [skill('交渉', null, 'soft')])).toEqual([['交渉', '交渉', false]])
    expect(matches([skill('SQL', null, 'hard')], [skill('SQL', null, 'tool')])).toEqual([])
    expect(matches([skill('SQL', null, 'tool')], [skill('SQL', null, 'hard')])).toEqual([])
    expect(matches([resource('測量入門', 'book')], [resource('測量入門', 'course')])).toEqual([
      ['測量入門', '測量入門', false],
    ])
  })

  it('leaves a course of another provider to the user', () => {
    const course = (provider: string | null) => resource('測量の考え方', 'course', provider)
    expect(matches([course('Udemy')], [course('Coursera')])[0]?.[2]).toBe(false)
    expect(matches([course(null)], [course('Coursera')])[0]?.[2]).toBe(true)
    expect(matches([course('Coursera')], [course(null)])[0]?.[2]).toBe(true)
  })

  it('is not sure when two are as near', () => {
    const one = '関係者との調整と合意形成の進め方一'
    const found = matches([skill('関係者との調整と合意形成の進め方零')], [skill(one), skill(one.replace('一', '二'))])
    expect(found).toHaveLength(1)
    expect(found[0]?.[2]).toBe(false)
    const both = [skill(one), skill(one.replace('一', '零'))]
    expect(matches(both, [skill(one.replace('一', '二'))]).map(([, , sure]) => sure)).toEqual([false])
  })

  it('stays sure of a pair beside other pairs and beside names that are not as near', () => {
    const goal = '利害関係者との合意形成の推進と関係の維持管理'
    const budget = '部門ごとの予算計画の策定と実績との差異の分析'
    const [nextGoal, nextBudget] = [goal.replace('の推進', 'と推進'), budget.replace('の策定', 'と策定')]
    const come = [skill('利害関係者との合意形成の推進'), skill(nextGoal), skill(nextBudget)]
    expect(matches([skill(goal), skill(budget)], come)).toEqual([
      [goal, nextGoal, true],
      [budget, nextBudget, true],
    ])
  })

  it('gives a thing of which two are equally alike the one in its own place, not the first', () => {
    const gone = [skill('測量'), skill('調整（一）の方法')]
    const come = [skill('調整（甲）の方法'), skill('調整（乙）の方法')]
    expect(matches(gone, come)).toEqual([['調整（一）の方法', '調整（乙）の方法', false]])
  })

  it('takes the nearest of equal ones, each once', () => {
    const gone = [skill('調整（一）の方法'), skill('調整（二）の方法')]
    const come = [skill('調整（甲）の方法'), skill('調整（乙）の方法')]
    expect(matches(gone, come).map(([from, to]) => [from, to])).toEqual([
      ['調整（一）の方法', '調整（甲）の方法'],
      ['調整（二）の方法', '調整（乙）の方法'],
    ])
  })

  it('matches nothing twice, whatever comes', () => {
    const name = fc.string({ unit: fc.constantFrom('デ', 'タ', '設', '計', '力'), minLength: 1, maxLength: 5 })
    const some = fc.uniqueArray(name, { maxLength: 8 })
    fc.assert(
      fc.property(some, some, (gone, come) => {
        const found = matchRenames(
          gone.map((one) => skill(one)),
          come.map((one) => skill(one)),
        )
        expect(new Set(found.map((one) => one.from)).size).toBe(found.length)
        expect(new Set(found.map((one) => one.to)).size).toBe(found.length)
        for (const one of found) expect(one.likeness).toBeGreaterThanOrEqual(0.55)
      }),
    )
  })

  it('compares ten thousand rows by their spelling within a second', () => {
    const rows = (mark: string) => Array.from({ length: 10_000 }, (_, index) => skill(`項目${mark}${index}`))
    const started = performance.now()
    expect(matchRenames([...rows(''), skill('廃止された項目')], rows('・'))).toHaveLength(10_000)
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  it('puts the likeliest names first', () => {
    const names = [skill('製図'), skill('測量の計画'), skill('測量')]
    expect(likelyNames(skill('測量計画'), names).map(({ name }) => name)).toEqual(['測量の計画', '測量', '製図'])
  })
})
