// The career ladder: tables by their headers, arrow chains, and which stage is the guide's own.
import { describe, expect, it } from 'vitest'
import { readLadder } from '#core/guide-formats/markdown/ladder.ts'
import { guideOf, lines } from './lines.ts'

describe('readLadder', () => {
  it('reads numbered stages where there is neither table nor chain', () => {
    const list =
      '1. **見習い**（0〜2年）：掃除する。\n   油を足す。\n2. **灯台守**（3年〜）：点灯する。\n\nどの道にも夢がある。'
    expect(readLadder(lines(list), ['灯台守']).ladder).toMatchObject([
      { stage: '見習い（0〜2年）', responsibilities: '掃除する。\n油を足す。', line: 1, endLine: 2 },
      { stage: '灯台守（3年〜）', responsibilities: '点灯する。', isThisRole: true, line: 3, endLine: 3 },
    ])
    const headings = '### 1. 見習い灯台守\n掃除する。\n\n### 2. 灯台長\n- 率いる。\n\n### 補足\n道は続く。'
    expect(readLadder(lines(headings), []).ladder).toMatchObject([
      { stage: '見習い灯台守', responsibilities: '掃除する。', line: 1, endLine: 2 },
      { stage: '灯台長', responsibilities: '率いる。', line: 4, endLine: 5 },
    ])
  })

  it.each([
    '1. **海を知る**：読む。\n2. **灯を知る**：聞く。',
    '1. 見習い\n2. 灯台長',
    '2. **見習い**：掃除。\n3. **灯台守**：点灯。',
  ])('takes a numbered list of something else for no ladder: %s', (text) => {
    expect(readLadder(lines(text), []).ladder).toEqual([])
  })

  it('leaves numbers out of the names, and knows its own stage by either of two languages', () => {
    const { ladder } = readLadder(
      lines(
        '| Stage | Responsibilities | Outlook |\n|---|---|---|\n| 1. 見習い | 掃除 | 次へ |\n| 2. Lamp Keeper / 灯台守 | 点灯 | 統括 |',
      ),
      ['灯台守'],
    )
    expect(ladder).toMatchObject([
      { stage: '見習い', isThisRole: false },
      { stage: 'Lamp Keeper / 灯台守', responsibilities: '点灯', outlook: '統括', isThisRole: true },
    ])
  })

  it('maps columns by their headers', () => {
    const { ladder } = readLadder(
      lines(
        '| キャリア段階 | 主な役割と責任 | 必要な経験・スキル | 今後の展望 |\n|---|---|---|---|\n| **見習い** (1〜3年) | 掃除 | 体力 | 灯台守へ |\n| 灯台守 | 点灯 | 光学 | 統括 |',
      ),
      ['灯台守'],
    )
    expect(ladder).toEqual([
      {
        stage: '見習い (1〜3年)',
        responsibilities: '掃除',
        requirements: '体力',
        outlook: '灯台守へ',
        isThisRole: false,
        line: 3,
        endLine: 3,
      },
      {
        stage: '灯台守',
        responsibilities: '点灯',
        requirements: '光学',
        outlook: '統括',
        isThisRole: true,
        line: 4,
        endLine: 4,
      },
    ])
  })

  it('reads bilingual headers', () => {
    const { ladder } = readLadder(
      lines(
        '| キャリア段階 (Career Stage) | 主な役割と責任 (Main Role) | 今後の展望 (Future) |\n|:--|:--|:--|\n| **下 (Low)** | a | b |',
      ),
      [],
    )
    expect(ladder).toMatchObject([{ stage: '下 (Low)', responsibilities: 'a', outlook: 'b', requirements: null }])
  })

  it('reads arrow chains, each stage once', () => {
    const { ladder } = readLadder(
      lines('- **a → b → c**\\\n  全体を任される。\n\n* d → b → e\n\n文の中の a→b は鎖ではありません。'),
      ['b'],
    )
    expect(ladder.map((stage) => stage.stage)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(ladder.filter((stage) => stage.isThisRole).map((stage) => stage.stage)).toEqual(['b'])
    expect(ladder[2]).toMatchObject({ responsibilities: '全体を任される。', line: 1, endLine: 2 })
  })

  it.each([
    ['- **灯台守 → 灯台長**：技術を極める。'],
    ['1. 灯台守 → 灯台長：技術を極める。'],
    ['* **技術系**: 灯台守 → 灯台長：技術を極める。'],
  ])('takes the remark after "%s" for no stage', (text) => {
    expect(readLadder(lines(text), ['灯台守']).ladder).toMatchObject([
      { stage: '灯台守', isThisRole: true },
      { stage: '灯台長', responsibilities: '技術を極める。' },
    ])
  })

  it('marks no stage that only resembles the role', () => {
    const { ladder } = readLadder(lines('- シニア灯台守 → 灯台守リード'), ['灯台守'])
    expect(ladder.some((stage) => stage.isThisRole)).toBe(false)
  })
})

describe('the own stage', () => {
  const guide = (body: string) =>
    guideOf(
      `---json\n{"slug":"a","title":"灯台守の年収"}\n---\n# [完全ガイド] Light Keeper: 光\n\n${body}\n\n## 5️⃣ キャリアパス\n\n| キャリア段階 | 主な役割と責任 |\n|---|---|\n| 灯台守 | 点灯 |\n\n## 6️⃣ まとめ\n\n終わり。`,
    )

  it('is found by a name that the guide gives its role', () => {
    expect(guide('## 1️⃣ Light Keeperとは？\n\n**Light Keeper（灯台守）**は').ladder).toMatchObject([
      { isThisRole: true },
    ])
  })

  it('is found by the subject of the title', () => {
    expect(guide('## 1️⃣ Light Keeperとは？\n\n光を守ります。').ladder).toMatchObject([{ isThisRole: true }])
  })
})
