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
    [
      '『甲』（推薦図書）、『乙』（実践編）',
      [
        ['甲', null, null],
        ['乙', null, null],
      ],
    ],
    ['『甲』（海野 灯 著、波田訳）', [['甲', '海野 灯', null]]],
    ['『甲』（海野灯著・波書房）', [['甲', '海野灯', '波書房']]],
    ['『甲』（ジム・シー著、灯BP）', [['甲', 'ジム・シー', '灯BP']]],
    ['『甲』(Ann Bell著/波田訳)', [['甲', 'Ann Bell', null]]],
    ['『甲』（Ann Bell & Carl Dune）', [['甲', 'Ann Bell & Carl Dune', null]]],
    [
      '『甲』、『乙』（いずれもAnn Bell著）',
      [
        ['甲', null, null],
        ['乙', 'Ann Bell', null],
      ],
    ],
    ['『甲』 by Ann B. Shore を読む。', [['甲', 'Ann B. Shore', null]]],
    ['『甲』（ナミプレイス）', [['甲', null, 'ナミプレイス']]],
    ['『甲』（青波学部灯台教室編）', [['甲', '青波学部灯台教室', null]]],
    ['『甲』（Ann Bell他編）', [['甲', 'Ann Bell他', null]]],
    ['『甲の略語』（KNR）', [['甲の略語', null, null]]],
    ['デイビッド・シーの名著『甲』', [['甲', 'デイビッド・シー', null]]],
    ['業界の名著『甲』', [['甲', null, null]]],
    ['海野灯監修『甲』', [['甲', '海野灯', null]]],
    [
      '海野耐一『甲』、参考書籍『乙』',
      [
        ['甲', '海野耐一', null],
        ['乙', null, null],
      ],
    ],
    ['IABの『灯台白書』', [['灯台白書', 'IAB', null]]],
    ['『甲』（海野灯、波田光一）', [['甲', '海野灯、波田光一', null]]],
    ['『甲』（入門、実践）', [['甲', null, null]]],
    [
      '海野卓『甲』、社内研修『乙』',
      [
        ['甲', '海野卓', null],
        ['乙', null, null],
      ],
    ],
    ['アン・ベル『甲』（波田光訳、灯BP）', [['甲', 'アン・ベル', '灯BP']]],
    ['『甲』（波田光訳）', [['甲', null, null]]],
    ['海野耐一『甲 新版』波書房', [['甲 新版', '海野耐一', '波書房']]],
    ['海野耐一著、『甲』', [['甲', '海野耐一', null]]],
    [
      '『甲』Ann B. Shore著、『乙』',
      [
        ['甲', 'Ann B. Shore', null],
        ['乙', null, null],
      ],
    ],
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
    ['Seaversity: 「甲」', [['甲', 'Seaversity']]],
    ['Seaversityの人気講座「甲」で学ぶ。', [['甲', 'Seaversity']]],
    ['ナミラーンの「甲」で学ぶ。', [['甲', 'ナミラーン']]],
    ['プログラミングの「甲」コース', [['甲', null]]],
    ['青波大学の「甲」を受講する。', [['甲', '青波大学']]],
    ['青波灯台協会（ATK）の「甲」を学習する。', [['甲', '青波灯台協会']]],
    ['Seaversityやナミラーンで基礎を学ぶ。', [[null, 'Seaversityやナミラーン']]],
    ['Sea Academyや、Wave Foundationのコースを受講する。', [[null, 'Sea Academyや、Wave Foundation']]],
    ['Sea Skills（旧Wavelab）のハンズオンラボに取り組む。', [[null, 'Sea Skills']]],
    ['ABC灯やDEF灯などの資格取得に向けたトレーニングを受講する。', [[null, null]]],
    [
      'Seaversityの「甲」（Ann Bell）とwave.devの「乙」',
      [
        ['甲', 'Seaversity'],
        ['乙', 'wave.dev'],
      ],
    ],
    [
      'Seaversityの「甲」や、海野灯氏の「乙」（Wavedemy）',
      [
        ['甲', 'Seaversity'],
        ['乙', 'Wavedemy'],
      ],
    ],
    ['Seaversityが無料提供する学習サイト「甲」で学ぶ。', [['甲', 'Seaversity']]],
    [
      'Wavedemyの『甲』やSeaTubeの「乙『丙』」',
      [
        ['甲', 'Wavedemy'],
        ['乙『丙』', 'SeaTube'],
      ],
    ],
    ['青波灯台協会の研修を受講する。', [[null, '青波灯台協会']]],
    ['灯台連盟（TLU）のワークショップに通う。', [[null, '灯台連盟']]],
    ['SEA（海の機構）が公開する無料教材。', [[null, 'SEA']]],
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

  it.each([
    '灯台会議の過去セッションを視聴し、事例を学ぶ。',
    '灯台守のコミュニティに参加し、最新の知見を学ぶ。',
    '小さな灯台を実際に設計し、公開する。',
    '特になし。実務を通じて学ぶ。',
  ])('takes "%s" for an action', (text) => {
    expect(readItems(text, 'course', here)).toMatchObject([{ type: 'action', title: null, text }])
  })

  it('knows a book by what stands beside it', () => {
    expect(readItems('「灯の書」（Ann Bell著）を読む。', 'book', here)).toMatchObject([
      { type: 'book', title: '灯の書', creator: 'Ann Bell' },
    ])
    expect(readItems('「灯」を続ける習慣を持つ。', 'book', here)).toMatchObject([{ type: 'action', title: null }])
    expect(readItems('『灯の書』を読む。', 'action', here)).toMatchObject([{ type: 'book', title: '灯の書' }])
    expect(readItems('『灯』の背景を模写する。', 'action', here)).toMatchObject([{ type: 'action', title: null }])
  })

  it('knows titles in Latin letters by their own quotes or by italics', () => {
    expect(readItems('"Lamp and Sea" (Ann Bell, Carl Dune)', 'book', here)).toMatchObject([
      {
        type: 'book',
        title: 'Lamp and Sea',
        creator: 'Ann Bell, Carl Dune',
        text: '"Lamp and Sea" (Ann Bell, Carl Dune)',
      },
    ])
    expect(readItems('“Sea Essentials” on Wavedemy', 'course', here)).toMatchObject([
      { type: 'course', title: 'Sea Essentials', source: 'Wavedemy' },
    ])
    const [step] = readLearning(
      lines('### 1. Lamps\n* **Books:** *Lamp and Sea* by Ann Bell, not *yet*\n* **Courses:** None.'),
      '',
    )
    expect(step?.items).toMatchObject([
      { type: 'book', title: 'Lamp and Sea', creator: 'Ann Bell', text: 'Lamp and Sea by Ann Bell, not yet' },
    ])
    expect(readItems('"光"を学ぶ本を読む。', 'book', here)).toMatchObject([{ type: 'action', title: null }])
  })

  it('keeps the teacher as creator', () => {
    expect(readItems('海野灯氏の「甲」（Wavedemy）', 'course', here)).toMatchObject([
      { title: '甲', creator: '海野灯', source: 'Wavedemy' },
    ])
    expect(readItems('Ann Shore氏のサイト「甲」で学ぶ。', 'course', here)).toMatchObject([
      { title: '甲', creator: 'Ann Shore' },
    ])
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

  it('reads books and courses of one cell, and leaves out the boxes of a checklist', () => {
    const [row] = readLearning(lines('| 段階 | 教材 |\n|---|---|\n| 甲 | 『灯の書』と「波」、Wavedemyの「光学」 |'), '')
    expect(row?.items.map(({ type, title, source }) => [type, title, source])).toEqual([
      ['book', '灯の書', null],
      ['course', '光学', 'Wavedemy'],
    ])
    const [step] = readLearning(lines('### 1. 甲\n- [ ] 『灯の書』を読む\n- [x] 灯を点す'), '')
    expect(step?.items.map(({ title, text }) => [title, text])).toEqual([
      ['灯の書', '『灯の書』を読む'],
      [null, '灯を点す'],
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

  it('strips what only counts the steps', () => {
    const steps = readLearning(
      lines(
        '### ステップ1：港\n- 行く\n### 【ステップ2】船\n- 乗る\n### フェーズ3（6ヶ月〜）：海\n- 出る\n### 第4段階：灯\n- 守る',
      ),
      '',
    )
    expect(steps.map((step) => step.title)).toEqual(['港', '船', '海', '灯'])
  })

  it('reads labels that are headings, and a numbered list below a lone heading', () => {
    const [step] = readLearning(
      lines('### 1. 港\n#### 目的\n知ること。\n\n#### 書籍\n- 『甲』\n\n#### オンラインコース\n- Wavedemyの「乙」'),
      '',
    )
    expect(step?.purpose).toBe('知ること。')
    expect(step?.items.map(({ type, title }) => [type, title])).toEqual([
      ['book', '甲'],
      ['course', '乙'],
    ])
    const listed = readLearning(lines('### 道のり\n1. **港**\n   - 行く\n2. **船**\n   - 乗る'), '')
    expect(listed.map((one) => [one.title, one.items.length])).toEqual([
      ['港', 1],
      ['船', 1],
    ])
  })

  it('gives a label of its own below courses no course', () => {
    const [step] = readLearning(
      lines('### 1. 港\n* **オンラインコース:** Wavedemyの「乙」\n* **道具:** 灯を買う。'),
      '',
    )
    expect(step?.items.map(({ type }) => type)).toEqual(['course', 'action'])
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

describe('authors in other places', () => {
  it.each([
    ['『港の本』海野大地著 — 入門書。', '海野大地', null],
    ['佐藤次郎他『港の本』', '佐藤次郎他', null],
    ['『港の本』（海野大地・波書房）', '海野大地', '波書房'],
    ['『港の本』第2版', null, null],
  ])('%s', (text, creator, source) => {
    expect(readItems(text, 'book', { line: 1, endLine: 1 })).toMatchObject([{ title: '港の本', creator, source }])
  })
})

it('gives a label of its own after numbered actions an action of its own', () => {
  const [step] = readLearning(
    lines('### 1. 実務\n**目的:** 働く\n**アクション:**\n1. 『港の本』を読む\n**実践課題集:** 小舟を作る'),
    '学習方法',
  )
  expect(step?.items).toMatchObject([
    { type: 'book', text: '『港の本』を読む' },
    { type: 'action', text: '実践課題集: 小舟を作る' },
  ])
})
