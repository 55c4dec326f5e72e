// Guides written for the tests of the contract and of the use-cases: small, of the standard form, none of a real collection.

export type GuideWords = {
  slug: string
  role: string
  /** Rows of the hard skill table: name and description. */
  hard?: [string, string][]
  soft?: [string, string][]
  /** Rows of the tool table: category and the cell that names the tools. */
  tools?: [string, string][]
  keywords?: string[]
  related?: string[]
  books?: string[]
  bands?: boolean
}

const defaultHard: [string, string][] = [
  ['測量計画', '現場の条件から測量の方法と日程を決める。'],
  ['地図の基礎', '投影法と座標系の基礎知識。'],
]
const defaultSoft: [string, string][] = [['交渉力', '地権者との合意を導く。']]
const defaultTools: [string, string][] = [['図面作成', 'QGIS, AutoCADを用いた図面の作成。']]

const table = (head: string, rows: [string, string][]): string =>
  [`| ${head} | 詳細な説明 |`, '| :--- | :--- |', ...rows.map(([name, text]) => `| ${name} | ${text} |`)].join('\n')

const salary = `## 💰 日本での推定年収（自作の例）

| 経験年数 | 年収範囲 (万円) | 特徴 |
| :--- | :--- | :--- |
| ジュニア (0-3年) | 400〜600 | 補助から始める。 |
| ミドル (3-7年) | 600〜900 | 一人で現場を持つ。 |
| シニア (7年以上/リード) | 900〜1,400+ | 部門を率いる。 |

`

/** Markdown of one guide. */
export function guideText(words: GuideWords): string {
  const { slug, role, hard = defaultHard, soft = defaultSoft, tools = defaultTools, bands = true } = words
  const { keywords = ['測量計画'], related = [], books = ['測量入門', '地図を読む'] } = words
  const front = {
    slug,
    title: `${role}の仕事`,
    category: 'field-work',
    keywords,
    tags: ['測量'],
    related_jobs: related,
  }
  return `---json
${JSON.stringify(front, null, 2)}
---

${bands ? salary : ''}# [完全ガイド] ${role}: 土地を数字にする仕事

## 1️⃣ ${role}とは？

${role}は土地の形を測り、図面にする。ﾊﾟｿｺﾝと機器を使う。

## 3️⃣ 必要なスキルとツール

### 🚀 技術スキル（ハードスキル）

${table('スキル', hard)}

### 🤝 組織・管理スキル（ソフトスキル）

${table('スキル', soft)}

### 💻 ツール・サービス

${table('ツールカテゴリ', tools)}

## 5️⃣ キャリアパスの全体像

| ステージ | 主な責任 | 今後の展望 |
| :--- | :--- | :--- |
| 測量補助 | 機器を運ぶ。 | ${role}へ。 |
| **${role}** | 現場を持つ。 | 主任へ。 |

## 7️⃣ ${role}になるための学習方法

### 1. 測量計画を身につける

*   **目的:** 計画の立て方を知る。
*   **アクション:**
    *   **書籍:** ${books.map((book) => `『${book}』`).join('や')}を読む。
    *   **オンラインコース:** Udemyの「測量の考え方」を受講する。

## 9️⃣ 面接でよくある質問とその対策

1.  **測量計画で大切にすることは何ですか？**
    *   ポイント：安全と精度の両立を述べる。
2.  **図面の誤りに気づいたらどうしますか？**
    *   ポイント：すぐに報告し、原因を確かめる。
`
}

export const surveyor = guideText({ slug: 'surveyor', role: '測量士', related: ['cartographer', 'not_there'] })

/** Shares 地図の基礎, QGIS and a book with the surveyor; has no salary table. */
export const cartographer = guideText({
  slug: 'cartographer',
  role: '地図製作者',
  hard: [
    ['地図の基礎', '座標系の知識。'],
    ['製図', '縮尺に合わせて描く。'],
  ],
  soft: [],
  tools: [['製図ツール', 'QGIS, Inkscapeを用いた製図。']],
  books: ['地図を読む', '色と線'],
  bands: false,
})
