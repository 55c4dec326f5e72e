// Spelling variants of one book are proposed; editions, authors and certificates tell books apart.

import { describe, expect, it } from 'vitest'
import { likelySame } from '#core/domain/duplicates.ts'
import { coreOfTitle, sameMaker } from '#core/domain/resource-titles.ts'

const proposed = (...names: string[]) =>
  likelySame(
    names.map((name) => ({ id: name, name, sort: 'book', sameSpellingAcross: null })),
    coreOfTitle,
  ).length

describe('titles', () => {
  it.each([
    ['エンジニアのためのマネジメントキャリアパス', 'エンジニアの為のマネジメント・キャリアパス'],
    ['アジャイルサムライ', 'アジャイルサムライ――達人開発者への道'],
    ['Clean Code', 'Clean Code アジャイルソフトウェア達人の技'],
    ['Clean Code', 'ＣＬＥＡＮ ＣＯＤＥ'],
    ['プロジェクトマネージャー教科書', 'プロジェクトマネージャ教科書'],
    ['経営学入門（放送大学）', '経営学入門'],
    ['　Clean Code アジャイルソフトウェア達人の技', 'Clean Code'],
    ['統計学が出来る人の考え方', '統計学ができる人の考え方'],
    ['図解で分かる会計', '図解でわかる会計'],
    ['今日から始める簿記', '今日からはじめる簿記'],
  ])('%s and %s are one', (one, other) => {
    expect(proposed(one, other)).toBe(1)
  })

  it.each([
    ['Clean Code', 'Clean Architecture'],
    ['知識体系ガイド 第6版', '知識体系ガイド 第7版'],
    ['知識体系ガイド（第6版）', '知識体系ガイド（第7版）'],
    ['AWS認定資格試験テキスト', 'GCP認定資格試験テキスト'],
    ['入門 監視', '入門 測量'],
    ['Python 機械学習', 'Python データ分析'],
    ['実践 Clean Code 入門', '実践 Clean Code 演習'],
    ['監視入門（第1版 第2刷）', '監視入門（第12版）'],
    ['測量入門2', '測量入門（第2版）'],
  ])('%s and %s are two', (one, other) => {
    expect(proposed(one, other)).toBe(0)
  })
})

it('authors tell books apart where both are known', () => {
  expect(sameMaker('佐藤', 'Drucker')).toBe(false)
  expect(sameMaker('P. F. ドラッカー', 'ドラッカー')).toBe(true)
  expect(sameMaker(null, 'Drucker')).toBe(true)
  expect(sameMaker('Drucker', null)).toBe(true)
})
