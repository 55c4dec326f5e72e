// Composes a standard guide from the layouts of the format, together with the truth that was put into it.

export type Choice = <T>(options: readonly T[]) => T

export type Composed = {
  text: string
  bands: (string | number | boolean | null)[][]
  skills: string[]
  tools: string[][]
  stages: string[]
  steps: string[]
  books: (string | null)[][]
  courses: (string | null)[][]
  companies: { type: string; names: string[] }[]
  questions: string[]
  tags: string[]
  sections: string[]
}

const role = 'Lamp Keeper'
const makers = ['Alpha', 'Beta Studio', 'Gamma XD']
const houses = ['青波海運', 'ミナト', 'Blue Port']

type Writer = { rows: string[]; composed: Composed; choose: Choice }

export function composeGuide(choose: Choice): Composed {
  const composed: Composed = {
    text: '',
    bands: [],
    skills: [],
    tools: [],
    stages: [],
    steps: [],
    books: [],
    courses: [],
    companies: [],
    questions: [],
    tags: [],
    sections: [],
  }
  const writer: Writer = {
    rows: ['---json', '{"slug":"lamp_keeper","title":"灯台守の年収"}', '---', ''],
    composed,
    choose,
  }
  const style = choose(['## # ', '### # ', 'bare'] as const)
  const rule = choose(['---', '***', ''])
  const head = (kind: string, number: number, title: string): void => {
    const mark = number === 10 ? choose(['🔟', '10\ufe0f\u20e3']) : `${number}\ufe0f\u20e3`
    composed.sections.push(kind)
    writer.rows.push(
      rule,
      '',
      style === 'bare' ? `${mark} **${title}**` : style.replace('#  ', '').replace(/# $/, `${mark} ${title}`),
      '',
    )
  }
  salary(writer)
  writer.rows.push(`# [完全ガイド] ${role}: 海を照らす`, '')
  head('overview', 1, `${role}とは？`)
  writer.rows.push('灯を守る仕事です。')
  head('duties', 2, choose(['主な業務', '主な業務 🛠️ 核心的な目標']))
  writer.rows.push('### 1. 企業との面接と学習計画', '*   **目的:** 灯を守る。', '*   **アクション:** 点検する。')
  head('skills', 3, '必要なスキルとツール')
  skills(writer)
  head('collaboration', 4, `${role}の協業スタイル`)
  writer.rows.push('### 🤝 船長', '*   **目的:** 安全。')
  head('ladder', 5, choose(['キャリアパスと成長の方向性', 'キャリアパスと成長の方向性：頂点へ']))
  ladder(writer)
  head('outlook', 6, `${role}の将来展望と重要性の高まり`)
  writer.rows.push('### 1. 企業の学習方法', '変わります。')
  head('learning', 7, `${role}になるための学習方法`)
  learning(writer)
  head('companies', 8, '日本での就職可能な企業')
  companies(writer)
  head('interview', 9, choose(['面接でよくある質問とその対策', '面接での想定質問と回答']))
  interview(writer)
  head('summary', 10, 'まとめ')
  writer.rows.push('灯を守りましょう。', '')
  tags(writer)
  composed.text = writer.rows.join('\n')
  return composed
}

function salary({ rows, composed, choose }: Writer): void {
  composed.sections.push('salary')
  const range = choose<(low: string, high: string, open: string) => string>([
    (low, high, open) => `${low} - ${high}${open}`,
    (low, high, open) => `${low}〜${high}${open}`,
    (low, high, open) => `${low} 〜 ${high}${open}`,
    (low, high, open) => `${low}～${high}${open}`,
    (low, high, open) => `${low}万円–${high}万円${open === '' ? '' : '以上'}`,
  ])
  const comma = choose([true, false])
  const amount = (value: number): string => (comma ? value.toLocaleString('en-US') : String(value))
  rows.push(
    '## 💰 日本での推定年収（doda・OpenWork参照）',
    '',
    '| 経験年数 | 年収範囲 (万円) | 特徴 |',
    '| :--- | :--- | :--- |',
  )
  const bands = [
    ['ジュニア (0-3年)', 0, 3, 400, 650, false],
    ['ミドル (3-7年)', 3, 7, 600, 1_100, false],
    ['シニア (7年以上/リード)', 7, null, 1_200, 2_000, true],
  ] as const
  for (const [label, , , low, high, open] of bands) {
    rows.push(`| ${label} | ${range(amount(low), amount(high), open ? '+' : '')} | 1,500万円超も。10〜15問。 |`)
  }
  composed.bands = bands.map((band) => [...band])
  rows.push('', choose(['※推定値です（2,000万円〜）。', '### 補足\n手当がつきます。', '']), '')
}

function skills({ rows, composed, choose }: Writer): void {
  const bold = choose(['', '**'])
  const gap = choose([[], ['']])
  const table = (heading: string, header: string, body: readonly (readonly [string, string])[]): void => {
    rows.push(heading, ...gap, header, '| :--- | :--- |')
    for (const [name, text] of body) rows.push(`| ${bold}${name}${bold} | ${text} |`)
    rows.push('')
    composed.skills.push(...body.map(([name]) => name))
  }
  const [a, b, c] = makers
  const cell = choose([
    `${a}, ${b}, ${c}を用いた点検、記録の管理。`,
    `${a}、${b}、${c}などを活用した設計と運用。`,
    `${a}・${b}・${c}を使った共同作業。`,
    `${a}, ${b}, ${c} - 日々の点検。`,
    `${a}／${b}／${c}：記録。`,
    `${a} (標準), ${b} (軽量), ${c} (大規模) を組み合わせる。`,
    `${a}や${b}、${c}による自動化。`,
    `${a}, ${b}による検証、${c}による分析、OKRによる管理。`,
    `点検ツール（${a}、${b}）と記録ツール（${c}）を用いた運用。`,
  ])
  table('### 🚀 技術スキル（ハードスキル）', '| スキル | 詳細な説明（具体的な技術名や概念を含む） |', [
    ['光学設計', 'レンズの理解。'],
    ['A/B灯火（試験）', '比較。'],
  ])
  table('### 🤝 組織・管理スキル（ソフトスキル）', '| スキル | 詳細な説明 |', [['交渉力', '合意。']])
  table('### 💻 ツール・サービス', '| ツールカテゴリ | 具体的なツール名と用途 |', [['点検', cell]])
  composed.tools.push(makers)
}

function ladder({ rows, composed, choose }: Writer): void {
  const four = choose([true, false])
  const [open, close] = choose([
    ['', ''],
    ['**', '**'],
    ['**', '** (1〜3年)'],
  ] as const)
  const stages = [`ジュニア ${role}`, role, '灯台長 / 海域責任者']
  rows.push(
    `| キャリア段階 | 主な役割と責任 |${four ? ' 必要な経験・スキル |' : ''} 今後の展望 |`,
    `|---|---|${four ? '---|' : ''}---|`,
  )
  for (const stage of stages) rows.push(`| ${open}${stage}${close} | 点検 |${four ? ' 三年 |' : ''} 昇進 |`)
  composed.stages = stages.map((stage) => `${stage}${close.replace('**', '')}`)
  rows.push('', choose(['その後の道は分かれます。', '']))
}

function learning({ rows, composed, choose }: Writer): void {
  const indent = choose(['    ', '        ', '  '])
  const colon = choose([':** ', '**: ', '：** '])
  for (const [index, title] of ['光の基礎', '資格（A/B級）の取得'].entries()) {
    const [book, books] = choose<[string, (string | null)[][]]>([
      [
        '『灯の書』や『The Lamp』を読む。',
        [
          ['灯の書', null, null],
          ['The Lamp', null, null],
        ],
      ],
      ['『灯の書』（海野灯著、波書房） - 基礎。', [['灯の書', '海野灯', '波書房']]],
      ['Ann Bell著『「灯」の書: 第3版』は必読。', [['「灯」の書: 第3版', 'Ann Bell', null]]],
      [
        '『灯の書』『The Lamp』(Ann Bell他)',
        [
          ['灯の書', null, null],
          ['The Lamp', 'Ann Bell他', null],
        ],
      ],
      ['公式資料を熟読する。', []],
      ['特になし。', []],
    ])
    const [course, courses] = choose<[string, (string | null)[][]]>([
      ['Seaversityの「光学 | 波 & 風」 - 体系的。', [['光学 | 波 & 風', 'Seaversity']]],
      [
        'Seaversityの「甲」や、Wavedemyの「乙」を受講する。',
        [
          ['甲', 'Seaversity'],
          ['乙', 'Wavedemy'],
        ],
      ],
      ['SeaversityやWavedemyで提供されている入門コースを受講する。', [[null, 'SeaversityやWavedemy']]],
      ['地元の勉強会やコミュニティに参加する。', []],
      ['該当なし。', []],
    ])
    rows.push(`### ${index + 1}. ${title}`, '', `*   **目的${colon}灯を知る。`, `*   **アクション${colon}`.trimEnd())
    rows.push(`${indent}*   **書籍${colon}${book}`, `${indent}*   **オンラインコース${colon}${course}`, '')
    composed.steps.push(title)
    composed.books.push(...books)
    composed.courses.push(...courses)
  }
}

function companies({ rows, composed, choose }: Writer): void {
  const names = houses.join('、')
  const layout = choose<(number: number, type: string) => string[]>([
    (number, type) => [`### ${number}. ${type}`, `**企業例:** ${names}など。`, '**活用方法:** 航路を守る。'],
    (number, type) => [
      `### ${number}. ${type}`,
      `**企業タイプ:** ${names}など、航路を広げる企業。`,
      '**活用方法:** 航路。',
    ],
    (number, type) => [`### ${number}. ${type}`, `（例：${names}）`, '', '*   **活用方法**: 航路を守る。'],
    (number, type) => [`### ${number}. ${type}（${names}など）`, '航路を守る。'],
    (number, type) => [`${number}.  **${type}（${names}など）**`, '    航路を守る。'],
    (_, type) => [`*   **${type}（${names}等）**`, '    航路を守る。'],
    (number, type) => [`### ${number}. ${type}`, `*   **例:** ${houses.join(', ')}`, '*   **特徴と活用:** 航路。'],
    (number, type) => [
      `### ${number}. ${type}`,
      '**企業例:**',
      ...houses.map((house) => `*   ${house}`),
      '**活用方法:**',
      '*   **点検:** 灯。',
    ],
    (number, type) => [`**${number}. ${type}**`, `- **企業例:** ${names}`, '- **活用法:** 航路。'],
    (number, type) => [`#### **${number}. ${type}**`, ...houses.map((house) => `- **${house}** - 航路の運営。`)],
  ])
  for (const [index, type] of ['通信キャリア', '環境・業務系の海運企業'].entries()) {
    rows.push(...layout(index + 1, type), '')
    composed.companies.push({ type, names: [...houses] })
  }
}

function interview({ rows, composed, choose }: Writer): void {
  const questions = ['灯が消えたら？', '「霧」をどう定義しますか？', '当社の[灯台名]の改善点を挙げてください。']
  const header = choose([
    '',
    '| 質問 | 回答のポイント |',
    '| No. | 質問 | 回答のポイント（簡潔に） |',
    '| 質問カテゴリ | 質問 | 回答のポイント |',
  ])
  if (header !== '') {
    rows.push(header, header.replaceAll(/[^|]+/g, '---'))
    const extra = header.split('|').length > 4
    for (const [index, question] of questions.entries()) {
      rows.push(
        `|${extra ? ` ${index + 1} |` : ''} ${choose([`${index + 1}. `, ''])}${question} | **ポイント:** 落ち着く。 |`,
      )
    }
  } else {
    const layout = choose<(number: number, question: string) => string[]>([
      (_, question) => [`*   **「${question}」**`, '    *   ポイント：落ち着く。'],
      (number, question) => [`*   **質問${number}: ${question}**`, '    *   **ポイント:** 落ち着く。'],
      (number, question) => [`${number}.  **質問:** ${question}`, '    *   **ポイント:** 落ち着く。'],
      (number, question) => [`*   **Q${number}. ${question}**`, '    *   **A.** 落ち着く。'],
      (_, question) => [`- **質問**: ${question}`, '- **回答**: 落ち着く。', ''],
      (number, question) => [
        `### ${number}. ${question}`,
        '#### ❌ NGな回答',
        '> 逃げる。',
        '#### ⭕ 模範解答',
        '> 落ち着く。',
      ],
    ])
    for (const [index, question] of questions.entries()) rows.push(...layout(index + 1, question))
  }
  rows.push('')
  composed.questions = questions
}

function tags({ rows, composed, choose }: Writer): void {
  composed.sections.push('tags')
  composed.tags = ['LampKeeper', 'CI/CD', 'C#', '灯台']
  const marked = composed.tags.map((tag) => `#${tag}`)
  rows.push(choose(['## 🏷️ #推奨タグ', '#推奨タグ', '### 🏷️ 推奨タグ']))
  rows.push(
    choose([marked.join(' '), `\`${marked.join(' ')}\``, marked.map((tag) => `\`${tag}\``).join(choose([' ', '\n']))]),
  )
}
