// Companies: the layouts of the format, names against descriptions.
import { describe, expect, it } from 'vitest'
import { readCompanies } from '#core/guide-formats/markdown/companies.ts'
import { companyNames } from '#core/guide-formats/markdown/company-names.ts'
import { lines } from './lines.ts'

describe('readCompanies', () => {
  it.each([
    ['### 1. 海運\n**企業例:** 青波海運、ミナトなど\n**活用方法:** 航路を守ります。', '海運', ['青波海運', 'ミナト']],
    [
      '### 1. 海運\n**企業タイプ:** 青波海運、ミナトなどの海運各社が、航路を広げる部門。',
      '海運',
      ['青波海運', 'ミナト'],
    ],
    ['### 1. 海運\n*   **例:** 青波海運、ミナト\n*   **特徴と活用:** 航路。', '海運', ['青波海運', 'ミナト']],
    ['### 1. 海運\n企業例：青波海運、ミナト等\n活用法：航路。', '海運', ['青波海運', 'ミナト']],
    ['### 1. 海運\n（例：青波海運、ミナト、新規参入企業）\n\n*   **活用方法**: 航路。', '海運', ['青波海運', 'ミナト']],
    ['### 1. 海運（青波海運、ミナトなど）\n航路。', '海運', ['青波海運', 'ミナト']],
    ['1.  **海運（青波海運、ミナトなど）**\n    航路。', '海運', ['青波海運', 'ミナト']],
    ['*   **海運（青波海運、ミナト等）**\n    航路。', '海運', ['青波海運', 'ミナト']],
    ['- **海運**（青波海運、ミナトなど）\n  航路。', '海運', ['青波海運', 'ミナト']],
    ['1. **海運**：青波海運、ミナトなど。', '海運', ['青波海運', 'ミナト']],
    ['**1. 海運**\n- 企業例：青波海運、ミナト\n- 活用方法：航路', '海運', ['青波海運', 'ミナト']],
    [
      '#### **1. 海運**\n- **青波海運** - 島への配達。\n- **ミナト / Blue Port**：倉庫',
      '海運',
      ['青波海運', 'ミナト', 'Blue Port'],
    ],
    ['### 1. 大手海運（外航船）\n航路。', '大手海運（外航船）', []],
    ['### 1. 倉庫\n**企業例:** 倉庫業、港湾会社、成長中のスタートアップなど。', '倉庫', []],
    ['### 1. 技術\n**企業タイプ:** 特定の領域（例：海図、潮）で高い技術を持つ会社。', '技術', []],
    ['### 1. 制作\n**企業例:** 独立系の制作スタジオ（例：波音、Sea Sound など）。', '制作', ['波音', 'Sea Sound']],
    [
      '### 1. 造船\n**企業例:** 青波造船（客船）、川波重工業、港株式会社、会社の造船部門など。',
      '造船',
      ['青波造船', '川波重工業', '港株式会社'],
    ],
  ])('%s', (text, type, names) => {
    expect(readCompanies(lines(text))).toMatchObject([{ type, names }])
  })

  it('keeps the text of every type and ends at the closing paragraph', () => {
    const types = readCompanies(
      lines('前置き。\n\n*   **甲（青波など）**\n    一。\n*   **乙（黒波など）**\n    二。\n\n以上です。'),
    )
    expect(types.map(({ type, text, line, endLine }) => [type, text, line, endLine])).toEqual([
      ['甲', '一。', 3, 4],
      ['乙', '二。', 5, 6],
    ])
  })
})

describe('companyNames', () => {
  it('takes no sentence for a list', () => {
    expect(companyNames('これまで外部に委託していた開発を、内製化し始めた')).toEqual([])
  })
})
