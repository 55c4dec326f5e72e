// Interview questions in all their shapes.
import { describe, expect, it } from 'vitest'
import { readInterview } from '#core/guide-formats/markdown/interview.ts'
import { heading, lines } from './lines.ts'

const read = (text: string, title = '## 9️⃣ 面接でよくある質問とその対策') =>
  readInterview(lines(text), heading(title)).questions

describe('tables', () => {
  it.each([
    ['| 質問 | 回答のポイント |\n|---|---|\n| 1. なぜ？ | 理由 |'],
    ['| No. | 質問 | 回答のポイント（簡潔に） |\n|---|---|---|\n| 1 | **1. なぜ？** | **ポイント:** 理由 |'],
    ['| 質問カテゴリ | 質問 | 回答のポイント |\n|---|---|---|\n| 海 | なぜ？ | 理由 |'],
    ['| 技術質問 | 回答のポイント |\n|---|---|\n| **Q1.** なぜ？ | 理由 |'],
  ])('%s', (text) => {
    expect(read(text)).toMatchObject([
      { question: 'なぜ？', answer: '理由', answered: true, group: null, level: null, line: 3, endLine: 3 },
    ])
  })

  it('keeps placeholders, code and formulas', () => {
    const [question] = read('| 質問 | 回答のポイント |\n|---|---|\n| 当社の[製品名]の`map`は$O(n^2)$ですか？ | はい |')
    expect(question?.question).toBe('当社の[製品名]のmapは$O(n^2)$ですか？')
  })
})

describe('lists', () => {
  it.each([
    ['1. **「なぜ？」**\n   - 理由：理由\n2. 「どこ？」\n   - 理由：港'],
    ['1. なぜ？\n   - 回答例: 理由\n2. **どこ？**\n   港'],
    ['１．なぜ？\n   - 回答例: 理由\n２．どこ？\n   - 回答例: 港'],
    ['*   **「なぜ？」**\n    *   ポイント：理由\n*   **「どこ？」**\n    *   ポイント：港'],
    ['*   **質問1: なぜ？**\n    *   **ポイント:** 理由\n*   **質問2: どこ？**\n    *   **ポイント:** 港'],
    ['1.  **質問:** なぜ？\n    *   **ポイント:** 理由\n2.  **質問:** どこ？\n    *   **ポイント:** 港'],
    ['*   **Q1. なぜ？**\n    *   **A:** 理由\n*   **Q2. どこ？**\n    *   **A:** 港'],
    ['1. **なぜ？**\n\n   * *回答ポイント：理由*\n\n2. **どこ？**\n\n* *回答ポイント：港*'],
    ['- **Q. なぜ？**\n- **A.** 理由\n- **Q. どこ？**\n- **A. 港**'],
    ['### Q1. なぜ？\n**A:**「理由」\n### Q2. どこ？\n**A:** 港'],
    ['#### **1. なぜ？**\n**A:** 理由\n#### **2. どこ？**\n**A:** 港'],
    ['**質問1：なぜ？**\n回答例：理由\n**質問2：どこ？**\n回答例：港'],
    ['- **質問**: なぜ？\n- **回答**: 理由\n\n- **質問**: どこ？\n- **回答**: 港'],
    ['### ① なぜ？\n**A:** 理由\n### ② どこ？\n**A:** 港'],
    ['### 1. なぜ？\n#### 模範解答\n> 理由\n### 2. どこ？\n#### 模範解答\n> 港'],
    ['1.  **「なぜ？」**\n        *   ポイント: 理由\n2.  **「どこ？」**\n        *   ポイント: 港'],
    ['**【Q1】なぜ？**\n- **⭕ 模範解答**: 理由\n\n**【Q2】どこ？**\n- **⭕ 模範解答**: 港'],
  ])('%s', (text) => {
    const questions = read(text)
    expect(questions.map((one) => one.question)).toEqual(['なぜ？', 'どこ？'])
    expect(questions.map((one) => one.answer?.replaceAll(/[「」]/g, ''))).toEqual(['理由', '港'])
  })

  it('reads unanswered questions after answered ones', () => {
    const questions = read(
      '1. **なぜ？**\n   * ポイント：理由\n2. **夜間の経験について**\n3. **どこ？**\n\n---\n\n以上です。',
    )
    expect(questions.map(({ question, answered, endLine }) => [question, answered, endLine])).toEqual([
      ['なぜ？', true, 2],
      ['夜間の経験について', false, 3],
      ['どこ？', false, 4],
    ])
  })

  it('keeps quotes round a word', () => {
    expect(read('*   **質問1: 「光」が必要なのは「いつ」ですか？**')[0]?.question).toBe(
      '「光」が必要なのは「いつ」ですか？',
    )
  })

  it('takes the aim alone for no answer', () => {
    expect(read('*   **❓ 質問1: 「なぜ？」**\n    *   **狙い**: 見る。')).toMatchObject([
      { answered: false, intent: '見る。' },
    ])
  })
})

describe('deep questions', () => {
  const bullets =
    '- **💡 面接官の意図**:\n  意図\n  \n- **❌ NGな回答**:\n  「悪い」\n\n- **⭕ 模範解答**:\n  「良い\n  1. 一\n  2. **二**」'
  const paragraphs =
    '**💡 面接官の意図:** 意図\n\n**❌ NGな解答の例**\n「悪い」\n\n**⭕ 模範解答**\n「良い\n1. 一\n2. **二**」'
  const quotes =
    '> **💡 面接官の意図**: 意図\n>\n> **❌ NGな回答の例**\n> 「悪い」\n>\n> **⭕ 模範解答**\n> 「良い\n> 1. 一\n> 2. **二**」'

  it.each([
    ['bullets', bullets],
    ['paragraphs', paragraphs],
    ['quotes', quotes],
  ])('reads the labels as %s', (_, labels) => {
    const questions = read(
      `### 🌲 ミドル層（実務3年〜7年）への質問\n#### 【深掘り解説】\n**Q1. なぜ？**\n\n${labels}\n\n**Q2. どこ？**\n\n- **⭕ 模範解答**: 港`,
      '## ⚔️ 【経験年数別】容赦ない「技術・専門知識」質問リスト',
    )
    expect(questions).toMatchObject([
      {
        question: 'なぜ？',
        intent: '意図',
        badAnswer: '「悪い」',
        answer: '「良い\n1. 一\n2. 二」',
        level: 'middle',
        group: 'technical',
      },
      { question: 'どこ？', answer: '港' },
    ])
  })

  it('keeps a remark below an answer with it', () => {
    const [question] = read(
      '### 1. 自己紹介\nここが大切です。\n\n**❌ NGな回答**\n「悪い」\n*※理由：浅い。*\n\n**⭕ 模範解答**\n「良い」\n\n> **面接官の本音**:\n> よい。',
      '## 🗣️ 「一般質問」の罠',
    )
    expect(question).toMatchObject({
      question: '自己紹介',
      group: 'general',
      intent: 'ここが大切です。',
      badAnswer: '「悪い」\n※理由：浅い。',
      answer: '「良い」\n\n面接官の本音:\nよい。',
    })
  })

  it('counts a half answer and an open mark', () => {
    expect(read('**Q1. なぜ？**\n- **⭕ 模範解答**:\n  「まず、**海')).toMatchObject([
      { answered: true, answer: '「まず、海' },
    ])
    expect(read('**Q1. なぜ灯台は')).toMatchObject([{ question: 'なぜ灯台は', answered: false }])
  })

  it('reads levels from bold lines too', () => {
    const questions = read(
      '**🌱 ジュニア層への質問**\n\n**Q1. なぜ？**\n- **A.** 理由\n\n**🌳 シニア層への質問**\n\n**Q1. どこ？**\n- **A.** 港',
    )
    expect(questions.map((one) => one.level)).toEqual(['junior', 'senior'])
  })
})

describe('reverse questions', () => {
  it('takes the reason for the answer', () => {
    const title = '## 📈 面接官を唸らせる「逆質問」戦略'
    expect(read('1. **「御社の光は？」**\n   - **💡 理由**: 伝わります。', title)).toMatchObject([
      { question: '御社の光は？', answered: true, answer: '伝わります。', group: 'reverse' },
    ])
  })
})
