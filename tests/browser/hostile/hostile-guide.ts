// Writes guides that carry hostile text wherever a guide carries text.

import type { Vector } from './vectors.ts'

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/[\r\n]/g, ' ')

/** slug: plain, so that the test can go there; what stands in front matter is JSON, so that it arrives as written. */
export function hostileGuide(slug: string, inline: readonly Vector[], passages: readonly Vector[]): string {
  const all = inline.map(({ text }) => text)
  // A file with NUL in it is refused whole; escaped in front matter it arrives.
  const texts = all.filter((text) => !text.includes('\0'))
  const [first = ''] = texts
  const rows = (make: (text: string, index: number) => string) =>
    texts.map((text, index) => make(cell(text), index)).join('\n')
  const head = {
    slug,
    title: `灯台守 ${first}`,
    category: first,
    meta_description: texts.join(' '),
    keywords: all,
    tags: all,
    related_jobs: texts,
    thumbnail: texts[1],
    hero_image: texts[2],
    [first]: first,
  }
  return `---json
${JSON.stringify(head, null, 1)}
---

## 💰 日本での推定年収（${cell(first)}）

| 経験年数 | 年収範囲 (万円) | 特徴 |
| :--- | :--- | :--- |
| ジュニア (0-3年) ${cell(first)} | 400 - 600 | ${cell(texts.slice(0, 30).join(' '))} |
| ミドル (3-7年) | 600〜900 | ${cell(texts.slice(30).join(' '))} |

※${cell(texts[3] ?? '')}

# [完全ガイド] 灯台守 ${slug}: ${cell(first)}

## 1️⃣ 灯台守とは？

${texts.join('\n\n')}

${passages.map(({ text }) => text).join('\n\n')}

## 2️⃣ 主な業務

${rows((text, index) => `### ${index + 1}. ${text}\n**目的:** ${text}\n`)}

## 3️⃣ 必要なスキルとツール

### 🚀 技術スキル（ハードスキル）
| スキル | 詳細な説明 |
| :--- | :--- |
| 光学設計 | フレネルレンズ |
${rows((text) => `| ${text} | ${text} |`)}

### 🤝 組織・管理スキル（ソフトスキル）
| スキル | 詳細な説明 |
| :--- | :--- |
${rows((text, index) => `| 技 ${index} ${text} | ${text} |`)}

### 💻 ツール・サービス
| ツールカテゴリ | 具体的なツール名と用途 |
| :--- | :--- |
${rows((text, index) => `| 道具 ${index} | ${text}, Tool${index} ${text}を用いる。 |`)}

## 5️⃣ キャリアパスと成長の方向性

| キャリア段階 | 主な役割と責任 | 必要な経験・スキル | 今後の展望 |
| :--- | :--- | :--- | :--- |
${rows((text) => `| ${text} | ${text} | ${text} | ${text} |`)}

## 7️⃣ 灯台守になるための学習方法

### 1. 光の基礎 ${cell(first)}

*   **目的:** ${cell(first)}
*   **アクション:**
${rows((text, index) => `    *   **書籍:** 『本${index} ${text}』（${text}著） - ${text}\n    *   **オンラインコース:** Courseraの「講座${index} ${text}」\n    *   **アクション:** ${text}`)}

## 8️⃣ 日本での就職可能な企業

### 1. 海運会社 ${cell(first)}
${rows((text) => `**企業例:** ${text}など。`)}

## 9️⃣ 面接でよくある質問とその対策

| 質問 | 回答のポイント |
| :--- | :--- |
${rows((text, index) => `| ${index + 1}. ${text}は？ | ${text} |`)}

## 🏷️ #推奨タグ
${texts.map((text) => `\`#${cell(text).replaceAll('`', '')}\``).join(' ')}
`
}
