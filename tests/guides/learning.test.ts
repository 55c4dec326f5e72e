// The learning roadmap: labels at any indentation, titles, authors, providers, and lines that are actions.
import { describe, expect, it } from 'vitest'
import { bookQuote, quotedTitles } from '#core/guide-formats/markdown/book-titles.ts'
import { leadingProvider } from '#core/guide-formats/markdown/course-source.ts'
import { readLearning } from '#core/guide-formats/markdown/learning.ts'
import { readItems } from '#core/guide-formats/markdown/learning-items.ts'
import { lines } from './lines.ts'

const here = { line: 1, endLine: 1 }

describe('book titles', () => {
  it.each([
    ['『甲の本』（海野灯著） - 説明', [['甲の本', '海野灯', null]]],
    [
      '『甲』や『Ot Two』で学ぶ。',
      [
        ['甲', null, null],
        ['Ot Two', null, null],
      ],
    ],
    [
      '『甲』『乙』',
      [
        ['甲', null, null],
        ['乙', null, null],
      ],
    ],
    [
      '『「甲」の本: 副題 ― 第2版』（オーシャン・ジャパン）',
      [['「甲」の本: 副題 ― 第2版', null, 'オーシャン・ジャパン']],
    ],
    ['『甲』(Ann Bell他)', [['甲', 'Ann Bell他', null]]],
    ['『甲』(航海バイブル)', [['甲', null, null]]],
    [
      'ペーター・ゼーマン『甲』、ドナ・リバー『乙』。',
      [
        ['甲', 'ペーター・ゼーマン', null],
        ['乙', 'ドナ・リバー', null],
      ],
    ],
    ['Ralph Shoreの『甲』', [['甲', 'Ralph Shore', null]]],
    ['リサ・マリーン著『甲』は名著です。', [['甲', 'リサ・マリーン', null]]],
    ['まず基礎を学び、また『甲』で全体を見る。', [['甲', null, null]]],
    ['『甲』シリーズ（灯野光著）、関連書籍', [['甲', '灯野光', null]]],
    ['『甲』（Ann Bell, Carl Dune著、波書房）', [['甲', 'Ann Bell, Carl Dune', '波書房']]],
    ['『甲』（マーティン・シー）', [['甲', 'マーティン・シー', null]]],
    ['『甲』（定番の入門書）', [['甲', null, null]]],
  ])('%s', (text, expected) => {
    const found = quotedTitles(text, bookQuote).map(({ title, creator, publisher }) => [title, creator, publisher])
    expect(found).toEqual(expected)
  })
})

describe('courses', () => {
  it.each([
    ['Seaversityの「光学 | 波 & 風」を受講する。', [['光学 | 波 & 風', 'Seaversity']]],
    [
      'Seaversityの「甲」や、Wavedemyの「乙」を学習する。',
      [
        ['甲', 'Seaversity'],
        ['乙', 'Wavedemy'],
      ],
    ],
    [
      'SeaversityやWavedemyでの「甲」や「乙」の講座。',
      [
        ['甲', 'SeaversityやWavedemy'],
        ['乙', 'SeaversityやWavedemy'],
      ],
    ],
    ['WaveXやSea Learnの「甲」コース - 手を動かす', [['甲', 'WaveXやSea Learn']]],
    ['「甲」（Wavedemy）', [['甲', 'Wavedemy']]],
    ['一般向けの「甲」コース', [['甲', null]]],
    ['Wavedemyの灯台入門コースを受講する。', [[null, 'Wavedemy']]],
    ['認定灯台士の資格講座を受講する。', [[null, null]]],
  ])('%s', (text, expected) => {
    const found = readItems(text, 'course', here)
    expect(found.map((item) => item.type)).toEqual(expected.map(() => 'course'))
    expect(found.map(({ title, source }) => [title, source])).toEqual(expected)
  })

  it.each([
    ['SeaversityやWavedemyで提供されている入門コース', 'SeaversityやWavedemy'],
    ['Sea AllianceやScaled Wave (SWx) の認定コースを受講', 'Sea AllianceやScaled Wave'],
    ['LampCADの使い方を学ぶコース', null],
    ['基礎を提供するオンライン講座（例：シー・スクール）を受講', 'シー・スクール'],
  ])('knows the provider of "%s"', (text, provider) => {
    expect(leadingProvider(text)).toBe(provider)
  })

  it('takes a community or an exercise for an action', () => {
    expect(readItems('地元の灯台コミュニティに参加し、発信する。', 'course', here)).toMatchObject([
      { type: 'action', title: null },
    ])
    expect(readItems('小さな灯台「ミニ灯」を三つ制作する。', 'course', here)).toMatchObject([
      { type: 'action', title: null },
    ])
  })

  it('keeps the teacher as creator', () => {
    expect(readItems('Seaversityの「甲」（Ann Bell氏） - 基礎', 'course', here)).toMatchObject([
      { creator: 'Ann Bell', source: 'Seaversity' },
    ])
  })
})

describe('readLearning', () => {
  const nest = (indent: string) =>
    `前置き。\n\n### 1. 基礎\n\n*   **目的:** 知る。\n*   **アクション:**\n${indent}*   **書籍:** 『甲』を読む。\n${indent}*   **オンラインコース:** Wavedemyの「乙」\n\n### 2. 応用\n*   **目的**：使う。`

  it.each(['', '  ', '    ', '        ', '\t', '\t\t'])('reads the labels at the indentation "%s"', (indent) => {
    const steps = readLearning(lines(nest(indent)), '学習方法')
    expect(steps).toEqual([
      {
        title: '基礎',
        purpose: '知る。',
        line: 3,
        endLine: 8,
        items: [
          { type: 'book', title: '甲', creator: null, source: null, text: '『甲』を読む。', line: 7, endLine: 7 },
          {
            type: 'course',
            title: '乙',
            creator: null,
            source: 'Wavedemy',
            text: 'Wavedemyの「乙」',
            line: 8,
            endLine: 8,
          },
        ],
      },
      { title: '応用', purpose: '使う。', items: [], line: 10, endLine: 11 },
    ])
  })

  it('reads other labels, bare labels with bullets, and nothing to do', () => {
    const [step] = readLearning(
      lines(
        '### ステップ1：港\n- **目的:** 港\n- **リソース:** 『甲』と地図\n- **実践:** 船に乗る。\n- **書籍:** 特になし。\n- **書籍:**\n  - 『乙』（灯野光著）\n  - 公式資料を読む\n- **オンラインコース:** 該当なし。\n続きの文。',
      ),
      '',
    )
    expect(step?.title).toBe('港')
    expect(step?.items.map(({ type, title, creator }) => [type, title, creator])).toEqual([
      ['book', '甲', null],
      ['action', null, null],
      ['book', '乙', '灯野光'],
      ['action', null, null],
      ['action', null, null],
    ])
  })

  it('gives text below a bare label to the label', () => {
    const [step] = readLearning(
      lines(
        '### 1. 港\n* **目的:**\n  * 知る\n  * 分かる\n* **アクション:**\n    * 船に乗る\n    網を引く\n* **書籍:**\n『甲』を読む。',
      ),
      '',
    )
    expect(step?.purpose).toBe('知る\n分かる')
    expect(step?.items.map(({ type, text }) => [type, text])).toEqual([
      ['action', '船に乗る\n網を引く'],
      ['book', '『甲』を読む。'],
    ])
  })

  it('reads a table of stages', () => {
    const steps = readLearning(
      lines(
        '| 段階 | 主要な学習目標 | 習得スキル | 推奨リソース |\n|---|---|---|---|\n| **基礎** | 知る | `a, b` | 『甲』 |',
      ),
      '',
    )
    expect(steps).toMatchObject([{ title: '基礎', purpose: '知る', items: [{ type: 'book', title: '甲' }] }])
  })

  it('takes prose and bullets of older guides as actions', () => {
    const steps = readLearning(
      lines(
        '#### 1. 観察\n海を見る。\n続けて見る。\n\n#### 2. 実習\n- 船に乗る\n- 網を引く\n\n---\n\n海を愛しましょう。',
      ),
      '',
    )
    expect(steps.map((step) => step.items.map((item) => item.text))).toEqual([
      ['海を見る。\n続けて見る。'],
      ['船に乗る', '網を引く'],
    ])
    expect(steps[1]).toMatchObject({ line: 5, endLine: 7 })
  })

  it('makes one step of a section without any', () => {
    expect(readLearning(lines('次の順に学びます。\n- 海\n- 空'), '学習方法')).toMatchObject([
      { title: '学習方法', items: [{ text: '海' }, { text: '空' }] },
    ])
  })
})
