// What a reader finds in the four sample guides that are not of the standard family, listed by hand, beside what the program reads.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Guide } from '#contract/guide.ts'
import { parseGuide } from '#core/guide-formats/index.ts'

const folder = resolve(import.meta.dirname, '../../../resources/sample-guides')

function read(slug: string): Guide {
  const parsed = parseGuide(readFileSync(join(folder, `${slug}.md`)), `${slug}.md`)
  if (!parsed.ok) throw new Error(`${slug}: ${parsed.failure.code}`)
  return parsed.guide
}

const rows = ({ skills }: Guide) => skills.map(({ kind, name, tools }) => [kind, name, ...(tools ?? [])])
const stages = ({ ladder }: Guide) => ladder.map(({ stage, isThisRole }) => (isThisRole ? `→ ${stage}` : stage))
const steps = ({ learning }: Guide) =>
  learning.map(({ title, items }) => [
    title,
    ...items.map(({ type, title: name, creator, source }) =>
      [type, name, creator, source].filter((part) => part !== null).join(' | '),
    ),
  ])
const questions = ({ interview }: Guide) =>
  interview.map(({ question, level, group }) => [level, group, question].filter((part) => part !== null).join(' | '))
const answered = ({ interview }: Guide) => interview.filter((question) => question.answered).length
const kinds = ({ sections }: Guide) => sections.map(({ kind }) => kind)

describe('UX Researcher, a standard guide with bare headings', () => {
  const guide = read('sample_ux_researcher')

  it('has the twelve sections and body tags', () => {
    expect(kinds(guide)).toEqual([
      'salary',
      'overview',
      'duties',
      'skills',
      'collaboration',
      'ladder',
      'outlook',
      'learning',
      'companies',
      'interview',
      'summary',
      'tags',
    ])
    expect(guide.bodyTags).toEqual([
      'サンプル',
      'UXリサーチャー',
      'ユーザーインタビュー',
      'ユーザビリティ',
      'キャリアパス',
    ])
    expect(guide.relatedSlugs).toEqual([
      'sample_data_analyst',
      'sample_technical_writer',
      'sample_support_engineer',
      'ui_ux_designer',
    ])
  })

  it('has three bands of pay, the last open, and says that they are examples', () => {
    const bands = guide.salary?.bands.map(({ minYears, maxYears, min, max, openEnded }) => [
      minYears,
      maxYears,
      min,
      max,
      openEnded,
    ])
    expect(bands).toEqual([
      [0, 3, 380, 550, false],
      [3, 7, 550, 880, false],
      [7, null, 880, 1400, true],
    ])
    expect(guide.salary?.notes.join('')).toContain('しるべの制作者が用意した例')
  })

  it('has 5 hard and 5 soft skills and 6 kinds of tools', () => {
    expect(rows(guide)).toEqual([
      ['hard', '定性調査の設計'],
      ['hard', 'ユーザビリティ評価'],
      ['hard', '統計学'],
      ['hard', 'データ可視化'],
      ['hard', '情報設計の基礎'],
      ['soft', 'コミュニケーション'],
      ['soft', '問題解決'],
      ['soft', 'ドキュメンテーション'],
      ['soft', 'ファシリテーション'],
      ['soft', '倫理とプライバシー'],
      ['tool', 'プロトタイピング', 'Figma', 'Axure'],
      ['tool', '遠隔テスト', 'Maze', 'Lookback'],
      ['tool', '分析と整理', 'Miro', 'Dovetail'],
      ['tool', 'BIツール', 'Tableau', 'Looker'],
      ['tool', 'プロジェクト管理', 'Jira', 'Notion'],
      ['tool', 'コミュニケーション', 'Slack', 'Zoom'],
    ])
  })

  it('has a ladder of four with its own stage', () => {
    expect(stages(guide)).toEqual([
      'リサーチアシスタント',
      '→ UX Researcher',
      'シニアUXリサーチャー',
      'リサーチ部門責任者',
    ])
  })

  it('has five steps of learning with seven books, one course and four exercises', () => {
    expect(steps(guide)).toEqual([
      ['問いの立て方を学ぶ', 'book | イシューからはじめよ | 安宅和人', 'action'],
      [
        '人の認知と使いやすさの基礎',
        'book | 誰のためのデザイン？ | D. A. ノーマン',
        'book | ユーザビリティエンジニアリング | 樽本徹也',
        'course | Google UX Design | Coursera',
      ],
      ['聞く練習と観察の練習', 'book | ユーザーインタビューのやさしい教科書 | 奥泉直子他', 'action'],
      ['数字の読み方', 'book | 統計学入門 | 東京大学教養学部統計学教室', 'action'],
      [
        '伝え方と振り返り',
        'book | 考える技術・書く技術 | バーバラ・ミント',
        'book | 失敗の科学 | マシュー・サイド',
        'action',
      ],
    ])
    expect(guide.learning.every(({ purpose }) => purpose !== null)).toBe(true)
  })

  it('has three types of companies and eight questions, all answered', () => {
    expect(guide.companies.map(({ type, names }) => [type, ...names])).toEqual([
      ['自社サービスを育てる企業'],
      ['体験設計を支援する会社'],
      ['公共分野や金融の内製部門'],
    ])
    expect(questions(guide)).toEqual([
      '調査の結果が企画を変えた経験を教えてください。',
      '五人の調査で何が言えますか？',
      '誘導になる質問の例と、その直し方を挙げてください。',
      '関係者が結果を信じてくれないとき、どうしますか？',
      '調査をしないほうがよいのはどんなときですか？',
      '数字と観察が食い違いました。どう考えますか？',
      '参加者の個人情報をどのように守りますか？',
      '調査の予算がほとんどないとき、何から始めますか？',
    ])
    expect(answered(guide)).toBe(8)
  })
})

describe('Solutions Engineer, an interview guide', () => {
  const guide = read('sample_solutions_engineer')

  it('has nothing but interview material', () => {
    expect(kinds(guide)).toEqual(['introduction', 'interview', 'interview', 'interview', 'interview', 'summary'])
    expect([guide.salary, guide.skills, guide.ladder, guide.learning, guide.companies]).toEqual([null, [], [], [], []])
    expect(guide.publishedAt).toBe('2026-04-01')
    expect(guide.keywords).toEqual([
      'ソリューションエンジニア',
      '技術提案',
      '面接対策',
      'デモンストレーション',
      '要件整理',
    ])
  })

  it('has 24 questions by group and level, all answered', () => {
    expect(questions(guide)).toEqual([
      'general | 自己紹介',
      'general | 転職の理由',
      'junior | technical | 製品の実演をするとき、どのように準備しますか？',
      'junior | technical | 顧客の打ち合わせで、曖昧な要望をどのように確かめますか？',
      'junior | technical | APIとは何かを、技術に詳しくない人に説明してください。',
      'junior | technical | 答えられない技術の質問を受けたらどうしますか？',
      'junior | technical | 打ち合わせの記録には何を書きますか？',
      'middle | technical | 顧客の要望が製品の標準の機能では満たせないとき、どのように進めますか？',
      'middle | technical | 競合の製品と比べられたとき、どのように答えますか？',
      'middle | technical | 試験導入の成功条件を、どのように決めますか？',
      'middle | technical | セキュリティの確認票に答えるとき、気をつけることは何ですか？',
      'middle | technical | 営業担当が実現できない約束をしそうなとき、どうしますか？',
      'senior | technical | 提案の質を、チーム全体でどのように高めますか？',
      'senior | technical | 新しい市場に製品を広げるとき、技術の面から何を準備しますか？',
      'senior | technical | 大きな案件と小さな案件の時間配分をどう決めますか？',
      'senior | technical | 製品の改善に顧客の声をどう届けますか？',
      'senior | technical | 提案の担当者が疲弊しているとき、何を変えますか？',
      'behavioural | 導入の後で、提案の前提が誤っていたと分かりました。どのように動きますか？',
      'behavioural | 開発チームと意見が対立した経験を教えてください。',
      'behavioural | 意見の強い参加者が会議を占めてしまうとき、どうしますか？',
      'behavioural | 準備の時間が足りない提案にどう臨みますか？',
      'reverse | 直近で失った案件から、チームは何を学びましたか？',
      'reverse | 提案で示した前提は、導入の担当者へどのように引き継がれますか？',
      'reverse | 入社して三か月後に、どのような提案を一人で任せたいとお考えですか？',
    ])
    expect(answered(guide)).toBe(guide.interview.length)
  })
})

describe('テクニカルライター, an essay', () => {
  const guide = read('sample_technical_writer')

  it('has seven long sections, no pay and no companies', () => {
    expect(kinds(guide)).toEqual(['introduction', 'overview', 'skills', 'learning', 'interview', 'ladder', 'summary'])
    expect([guide.salary, guide.companies, guide.bodyTags]).toEqual([null, [], []])
    expect(guide.keywords).toEqual(['サンプル', 'テクニカルライター', '技術文書', '情報設計', 'APIドキュメント', 'Git'])
  })

  it('has 4 hard and 4 soft skills and 3 kinds of tools in bullets', () => {
    expect(rows(guide)).toEqual([
      ['hard', '情報設計の基礎'],
      ['hard', 'バージョン管理', 'Git', 'GitHub'],
      ['hard', 'プログラミング言語'],
      ['hard', 'API連携の理解'],
      ['soft', 'ドキュメンテーション'],
      ['soft', 'コミュニケーション'],
      ['soft', '問題解決'],
      ['soft', 'ファシリテーション'],
      ['tool', '執筆と公開', 'Docusaurus', 'Sphinx'],
      ['tool', 'プロジェクト管理', 'Jira', 'Notion'],
      ['tool', 'コミュニケーション', 'Slack', 'Zoom'],
    ])
  })

  it('has four stages of learning in a table, with five books', () => {
    expect(steps(guide)).toEqual([
      ['基礎', 'book | 考える技術・書く技術 | バーバラ・ミント', 'book | 理科系の作文技術 | 木下是雄'],
      ['実践', 'book | 数学文章作法 基礎編 | 結城浩'],
      ['協働', 'book | リーダブルコード | Dustin Boswell、Trevor Foucher'],
      ['発展', 'book | 失敗の科学 | マシュー・サイド'],
    ])
    expect(guide.learning.map(({ purpose }) => purpose)).toEqual([
      '短く正確な文を書き、結論から述べられる。',
      '動く手順書を書き、初めての人に試してもらって直せる。',
      'コードと同じ場所で文書を管理し、見本のコードを自分で確かめられる。',
      '文書の効果を測り、誤りから学んで全体の構成を変えられる。',
    ])
  })

  it('has a ladder of four with its own stage', () => {
    expect(stages(guide)).toEqual([
      'アシスタントライター',
      '→ テクニカルライター',
      'シニアテクニカルライター',
      'ドキュメント部門責任者',
    ])
  })

  it('has six questions, all answered', () => {
    expect(questions(guide)).toEqual([
      '専門家の説明が難しすぎて理解できないとき、どうしますか？',
      '文書が読まれていないと分かったとき、何から調べますか？',
      '古くなった文書が大量にあります。どこから手をつけますか？',
      '作り手と使い手で、同じものを違う名前で呼んでいます。どう決めますか？',
      'よい手順書の条件を三つ挙げてください。',
      '公開の前日に、機能の動作が変わりました。どう対応しますか？',
    ])
    expect(answered(guide)).toBe(6)
  })
})

describe('サポートエンジニア, a brief', () => {
  const guide = read('sample_support_engineer')

  it('has ten plain sections and no pay', () => {
    expect(kinds(guide)).toEqual([
      'overview',
      'duties',
      'skills',
      'collaboration',
      'ladder',
      'outlook',
      'learning',
      'companies',
      'interview',
      'summary',
    ])
    expect([guide.salary, guide.bodyTags]).toEqual([null, []])
    expect(guide.category).toBe('cloud-infra')
  })

  it('has 5 hard and 4 soft skills and 4 kinds of tools in bullets', () => {
    expect(rows(guide)).toEqual([
      ['hard', 'ネットワークとOSの基礎'],
      ['hard', 'ログ調査'],
      ['hard', 'SQL'],
      ['hard', 'プログラミング言語'],
      ['hard', 'API連携の理解'],
      ['soft', '問題解決'],
      ['soft', 'コミュニケーション'],
      ['soft', 'ドキュメンテーション'],
      ['soft', '優先順位の判断'],
      ['tool', '問い合わせ管理', 'Zendesk', 'Freshdesk'],
      ['tool', 'プロジェクト管理', 'Jira', 'Notion'],
      ['tool', '監視・ログ管理', 'Datadog', 'Grafana'],
      ['tool', 'コミュニケーション', 'Slack', 'Zoom'],
    ])
  })

  it('has three ways on, two of them to other samples', () => {
    expect(stages(guide)).toEqual([
      '→ サポートエンジニア',
      'シニアサポートエンジニア',
      'サポート部門責任者',
      'Site Reliability Engineer',
      'Solutions Engineer',
    ])
  })

  it('has five steps of learning, a bullet each, with four books and four exercises', () => {
    expect(steps(guide)).toEqual([
      ['仕組みの基礎を知る', 'book | Linuxのしくみ | 武内覚', 'book | ネットワークはなぜつながるのか | 戸根勤'],
      ['調査の型を身につける', 'action', 'action'],
      ['データを読む', 'book | 達人に学ぶSQL徹底指南書 | ミック'],
      ['書いて伝える', 'action', 'action'],
      ['失敗から学ぶ', 'book | 失敗の科学 | マシュー・サイド'],
    ])
  })

  it('has three types of companies and eight questions, all answered', () => {
    expect(guide.companies.map(({ type, names }) => [type, ...names])).toEqual([
      ['法人向けクラウドサービスの提供企業'],
      ['機器やソフトウェアの製造企業'],
      ['運用を請け負う支援会社'],
    ])
    expect(questions(guide)).toEqual([
      '再現しない不具合をどのように調べますか？',
      '怒っている利用者にどのように対応しますか？',
      '原因が分からないまま期限が来たらどうしますか？',
      '開発チームへの報告で気をつけていることは？',
      '問い合わせを減らすために行ったことは？',
      '二つの緊急の連絡が同時に届いたらどうしますか？',
      '知らない技術の質問にどう答えますか？',
      '個人情報を含む記録をどのように扱いますか？',
    ])
    expect(answered(guide)).toBe(8)
  })
})

it('share skills and books with the standard samples, so that one rating and one book count for several roles', () => {
  const standard = ['sample_data_analyst', 'sample_site_reliability_engineer'].map(read)
  const namesOf = (guide: Guide) =>
    guide.skills.flatMap(({ kind, name, tools }) => (kind === 'tool' ? (tools ?? []) : [`${kind}:${name}`]))
  const booksOf = (guide: Guide) =>
    guide.learning.flatMap(({ items }) => items.flatMap(({ type, title }) => (type === 'book' ? [title] : [])))
  const skills = new Set(standard.flatMap(namesOf))
  const books = new Set(standard.flatMap(booksOf))
  const shared = ['sample_ux_researcher', 'sample_technical_writer', 'sample_support_engineer'].map((slug) => {
    const guide = read(slug)
    return [
      slug,
      namesOf(guide).filter((name) => skills.has(name)).length,
      booksOf(guide).filter((title) => books.has(title)).length,
    ]
  })
  expect(shared).toEqual([
    // 7 skills, Tableau, Looker, Jira, Notion, Slack and Zoom; イシュー, 統計学入門, 考える技術, 失敗の科学.
    ['sample_ux_researcher', 13, 4],
    // 5 skills, Jira, Notion, Slack and Zoom; 考える技術, リーダブルコード, 失敗の科学.
    ['sample_technical_writer', 9, 3],
    // 7 skills, Datadog, Grafana, Jira, Notion, Slack and Zoom; all four books.
    ['sample_support_engineer', 13, 4],
  ])
})
