// Which requirements a learning item closes: cases read by hand in real guides, retold in our own words.

import { describe, expect, it } from 'vitest'
import type { SkillKind } from '#contract/guide.ts'
import { type LinkableItem, type LinkableRequirement, linkItems } from '#core/domain/item-links.ts'

const asks = (
  name: string,
  description: string | null = null,
  kind: SkillKind = 'hard',
  toolNames: string[] = [],
): LinkableRequirement => ({
  key: name,
  kind,
  name,
  description,
  toolNames,
})
const item = (
  text: string,
  stepTitle: string | null = null,
  title: string | null = null,
  stepPurpose: string | null = null,
): LinkableItem => ({
  title,
  text,
  stepTitle,
  stepPurpose,
})

const role = [
  asks('クラウドコンピューティング', 'AWSやGCPの主要サービスを選び、設計する。'),
  asks('プログラミング言語', 'Python、Goなど。SQLも使う。'),
  asks('システムアーキテクチャ', '分散システムの設計原則。SQLとNoSQLの使い分け。'),
  asks('非機能要件定義'),
  asks('データベースとデータ基盤'),
  asks('ファシリテーションと交渉', null, 'soft'),
  asks('リスク管理', null, 'soft'),
  asks('コミュニケーション', null, 'soft'),
  asks('設計・モデリング', null, 'tool', ['draw.io', 'Miro']),
  asks('プロジェクト管理', null, 'tool', ['Jira', 'Asana']),
]
const closes = (one: LinkableItem, requirements: LinkableRequirement[] = role) => linkItems([one], requirements)[0]

describe('the item’s own words', () => {
  it.each([
    ['『ファシリテーションの技術』を読む', ['ファシリテーションと交渉']],
    ['交渉の進め方を練習する', ['ファシリテーションと交渉']],
    ['データ基盤と分散処理の本を読む', ['データベースとデータ基盤']],
    ['システムの全体像を絵に描く', []],
    ['タスク管理の方法を学ぶ', []],
    ['ﾘｽｸ管理の事例を集める', ['リスク管理']],
    ['非機能要件（性能）の定義を書く', ['非機能要件定義']],
    ['コミュニケーション講座', ['コミュニケーション']],
    ['何も関係のない本', []],
  ])('%s → %j', (text, keys) => {
    expect(closes(item(text))).toEqual(keys)
  })

  it('are its title too', () => {
    expect(closes(item('一冊を通して読む', null, 'リスク管理入門'))).toEqual(['リスク管理'])
    expect(closes(item('Scriptを書く', null, 'Java'), [asks('Java')])).toEqual(['Java'])
  })
})

describe('short parts of a name', () => {
  it.each([
    ['設計パターンを学ぶ', []],
    ['設計パターン入門', []],
    ['再設計する', []],
    ['設計を学ぶ', ['設計・モデリング']],
    ['設計入門の講座', ['設計・モデリング']],
    ['団体交渉力', []],
    ['3Dモデリング', []],
    ['データ基盤整備の本', []],
  ])('count only where they stand alone: %s → %j', (text, keys) => {
    expect(closes(item(text))).toEqual(keys)
  })

  it('do not include long ones, which nothing else is called', () => {
    expect(closes(item('業務ファシリテーション術'))).toEqual(['ファシリテーションと交渉'])
  })

  it('that are the whole name count in a compound', () => {
    expect(closes(item('市場調査員の手引き'), [asks('市場調査')])).toEqual(['市場調査'])
  })
})

describe('words that most names share', () => {
  it.each([
    ['機械学習の基礎知識', '機械学習の講座', ['機械学習の基礎知識']],
    ['プロトタイピング能力', 'プロトタイピングを三つ作る', ['プロトタイピング能力']],
    ['交渉力', '交渉術ではなく交渉を学ぶ', ['交渉力']],
    ['分析能力', '能力開発の本', []],
    ['技術', '技術書を読む', []],
    ['技術営業', '営業の本', []],
    ['分析の実践スキル', '分析を学ぶ', ['分析の実践スキル']],
    ['労働力調査', '労働調査の本', []],
    ['電力', '電力の本', ['電力']],
  ])('%s, %s → %j', (name, text, keys) => {
    expect(closes(item(text), [asks(name)])).toEqual(keys)
  })
})

describe('products', () => {
  it('of a tool category link to it', () => {
    expect(closes(item('Jiraでボードを作る'))).toEqual(['プロジェクト管理'])
    expect(closes(item('draw.io で図を描く'))).toEqual(['設計・モデリング'])
  })

  it('with a Japanese name count only where they stand alone', () => {
    const accounting = [asks('会計', null, 'tool', ['勘定工房'])]
    expect(closes(item('勘定工房で仕訳を試す'), accounting)).toEqual(['会計'])
    expect(closes(item('新勘定工房室を訪ねる'), accounting)).toEqual([])
  })

  it('of a description link to the one skill that mentions them', () => {
    expect(closes(item('AWS認定の講座を受ける'))).toEqual(['クラウドコンピューティング'])
    expect(closes(item('Python の入門書'))).toEqual(['プログラミング言語'])
  })

  it('of a description are neither words of two letters nor what a tool category says of its tools', () => {
    expect(closes(item('Go の入門書'))).toEqual([])
    expect(closes(item('AWSの本'), [asks('監視', 'AWSの稼働を見守る', 'tool', ['Datadog'])])).toEqual([])
  })

  it('that two descriptions mention say nothing', () => {
    expect(closes(item('SQL の練習帳'))).toEqual([])
  })

  it('count as whole words only', () => {
    expect(closes(item('Mirostat を読む'))).toEqual([])
    expect(closes(item('MiroMiro Miro'))).toEqual(['設計・モデリング'])
    expect(closes(item('Javaの本'), [asks('Web開発', 'JavaScriptで書く')])).toEqual([])
    expect(closes(item('JavaScriptの本'), [asks('Web開発', 'Javaで書く')])).toEqual([])
    expect(closes(item('email を整える'), [asks('AI')])).toEqual([])
    expect(closes(item('生成 AI を使う'), [asks('AI')])).toEqual(['AI'])
    expect(closes(item('C# の本'), [asks('C'), asks('C#')])).toEqual(['C#'])
  })
})

describe('the step', () => {
  it('speaks by its title', () => {
    expect(closes(item('大規模な事例を読む', 'システムアーキテクチャと設計パターンの習得'))).toEqual([
      'システムアーキテクチャ',
    ])
    expect(closes(item('専門書を読む', 'システムデザインとアーキテクチャの理解'))).toEqual(['システムアーキテクチャ'])
  })

  it('stands behind the item’s own words', () => {
    expect(closes(item('リスク管理の演習', '非機能要件（NFR）の定義とテスト戦略'))).toEqual([
      'リスク管理',
      '非機能要件定義',
    ])
  })

  it('speaks by its purpose for skills, not for tool categories', () => {
    const both = [asks('連携', null, 'soft'), { ...asks('連携', null, 'tool', ['Slack']), key: 'tool' }]
    expect(closes(item('一冊読む', 'はじめに', null, '連携の力を磨く'), both)).toEqual(['連携'])
    expect(closes(item('一冊読む', '連携の力', null, null), both)).toEqual(['連携', 'tool'])
  })

  it('speaks by its purpose only where item and title are silent', () => {
    const purpose = 'コミュニケーションの土台をつくる'
    expect(closes(item('一冊読む', 'はじめに', null, purpose))).toEqual(['コミュニケーション'])
    expect(closes(item('一冊読む', 'リスク管理', null, purpose))).toEqual(['リスク管理'])
  })
})

it('puts the likelier requirement first', () => {
  const found = closes(item('組織変革推薦とリスク管理'), [asks('組織変革推進'), asks('リスク管理')])
  expect(found).toEqual(['リスク管理', '組織変革推進'])
})

it('links where exactly enough of the name is there, not below', () => {
  // Six signs make five pairs: 組織変革推進 shares four of them with the first text and three with the second.
  expect(closes(item('組織変革推薦'), [asks('組織変革推進')])).toEqual(['組織変革推進'])
  expect(closes(item('組織変革'), [asks('組織変革推進')])).toEqual([])
})

it('names three requirements at most', () => {
  const text = 'リスク管理、コミュニケーション、ファシリテーション、非機能要件定義をまとめて学ぶ'
  expect(closes(item(text))).toHaveLength(3)
})

it('answers in the order of the items, and knows nothing without requirements', () => {
  const items = [item('リスク管理'), item('無関係'), item('Asana')]
  expect(linkItems(items, role)).toEqual([['リスク管理'], [], ['プロジェクト管理']])
  expect(linkItems(items, [])).toEqual([[], [], []])
})

describe('books that share a line', () => {
  it('are each about their own title only', () => {
    const text = '『測量の手引き』と『地図を読む技術』で基礎を固める。'
    const item = (title: string) => ({ title, text, stepTitle: null, stepPurpose: null })
    const requirement = (key: string, name: string) => ({
      key,
      kind: 'hard' as const,
      name,
      description: null,
      toolNames: [],
    })
    const links = linkItems(
      [item('測量の手引き'), item('地図を読む技術')],
      [requirement('survey', '測量'), requirement('map', '地図')],
    )
    expect(links).toEqual([['survey'], ['map']])
  })
})
