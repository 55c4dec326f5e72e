// Families and sections: every way to write a heading, decided by content.
import { describe, expect, it } from 'vitest'
import { plainText } from '#core/guide-formats/markdown/plain-text.ts'
import { sectionKind } from '#core/guide-formats/markdown/section-kind.ts'
import { fixture, fixtureNames, guideOf } from './lines.ts'

const families = {
  standard: 'standard',
  bare: 'standard-bare',
  interview: 'interview',
  essay: 'essay',
  brief: 'brief',
} as const

const kinds = (text: string) => guideOf(text).sections.map((section) => section.kind)

const rewritings: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'at the level of its parts': (text) => text.replaceAll(/^## (?=\d|🔟)/gmu, '### '),
  'with 10️⃣ for 🔟': (text) => text.replaceAll('🔟', '10️⃣'),
  'with text after the kind': (text) => text.replaceAll(/^(## \d️⃣ .*)$/gmu, '$1：頂点へ 🧑💻'),
  'with stars for rules': (text) => text.replaceAll(/(?<=\n\n)---(?=\n\n)/g, '***'),
  'with bold headings': (text) => text.replaceAll(/^(## \d️⃣) (.*)$/gmu, '$1 **$2**'),
  'without variation selectors': (text) => text.replaceAll('\ufe0f', ''),
  'with CRLF and a mark': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  decomposed: (text) => text.normalize('NFD'),
}

describe('the family', () => {
  it.each(fixtureNames)('of the %s fixture is decided by content', (name) => {
    expect(guideOf(fixture(name), 'renamed.md').family).toBe(families[name])
  })

  it.each(Object.keys(rewritings))('and the sections stay the same %s', (way) => {
    for (const name of fixtureNames) {
      const rewritten = rewritings[way]?.(fixture(name)) ?? ''
      const [original, other] = [guideOf(fixture(name)), guideOf(rewritten)]
      expect(other.family).toBe(original.family)
      expect(other.sections.map(({ kind, line }) => [kind, line])).toEqual(
        original.sections.map(({ kind, line }) => [kind, line]),
      )
      expect(other.skills).toEqual(original.skills)
      expect(other.learning).toEqual(original.learning)
      expect(other.interview).toEqual(original.interview)
    }
  })

  it.each([
    ['standard', '## 5️⃣', 'standard'],
    ['bare', '***\n\n4️⃣', 'standard-bare'],
    ['interview', '## 🧠', 'interview'],
    ['brief', '## 6.', 'brief'],
  ] as const)('of a cut-off %s fixture is still seen', (name, cut, family) => {
    const text = fixture(name)
    expect(text).toContain(cut)
    expect(guideOf(text.slice(0, text.indexOf(cut))).family).toBe(family)
  })

  it('becomes standard-bare when the headings are bold paragraphs', () => {
    const text = fixture('standard').replaceAll(/^## (\d️⃣|🔟) (.*)$/gmu, '$1 **$2**')
    const bare = guideOf(text)
    expect(bare.family).toBe('standard-bare')
    expect(bare.sections.map((section) => section.kind)).toEqual(kinds(fixture('standard')))
  })

  it.each([
    ['# 買い物\n\n- 牛乳\n- 卵\n'],
    ['# ただの文\n\nただの文です。\n\n二つ目の段落。'],
    ['# Career notes\n\n## Monday\n\ntext\n\n## Tuesday\n\ntext'],
    ['# 개발자\n\n## 하루\n\n본문'],
  ])('is other for %j, which is kept with a word about it', (text) => {
    const guide = guideOf(text)
    expect(guide.family).toBe('other')
    expect(guide.diagnostics.map((one) => one.code)).toContain('not-a-guide')
  })
})

describe('the sections', () => {
  it('hold tags under an English heading too', () => {
    const guide = guideOf('# Lamp\n\n## 1. What is a lamp?\n\ntext\n\n## 🏷️ Tags\n\n#lamp #sea\n')
    expect(guide.sections.at(-1)?.kind).toBe('tags')
    expect(guide.bodyTags).toEqual(['lamp', 'sea'])
  })

  it('of a brief may change their level', () => {
    const text = fixture('brief').replaceAll(/^## ([1-4])\./gm, '### $1.')
    expect(kinds(text)).toEqual(kinds(fixture('brief')))
  })

  it('end before the title that follows the salary', () => {
    const [salary] = guideOf(fixture('standard')).sections
    expect(salary).toMatchObject({ kind: 'salary', line: 16, endLine: 27 })
  })

  it('are not found inside code', () => {
    expect(kinds('# A\n\n## 1. Aとは？\n\n```sh\n## 2. 主な業務\n```\n\n## 3. まとめ\n')).toEqual([
      'overview',
      'summary',
    ])
  })

  it('are found inside a fence that leaked round the guide', () => {
    expect(kinds('```markdown\n## 1. Aとは？\n## 2. 主な業務\n```\n')).toEqual(['overview', 'duties'])
  })

  it('of no known kind are named', () => {
    const guide = guideOf('---\nslug: a\n---\n# A\n\n## 1. Aとは？\n\nx\n\n## 2. 海鳴り\n\ny\n\n## 3. まとめ\n\nz')
    expect(guide.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'section-unrecognised', line: 10, endLine: 13 }),
    )
  })

  it('take the career table of the outlook for the ladder', () => {
    expect(guideOf(fixture('essay')).sections.map((section) => section.kind)).toEqual([
      'introduction',
      'overview',
      'learning',
      'interview',
      'ladder',
      'summary',
    ])
  })
})

describe('sectionKind', () => {
  it.each([
    ['Light Keeperとは？', 'overview'],
    ['主な業務 🛠️ 核心的な目標とまとめ', 'duties'],
    ['導入：面接官は「ここ」を見ている', 'introduction'],
    ['結び：面接を突破する極意', 'summary'],
    ['思考力を探る「行動・ソフトスキル質問」', 'interview'],
    ['機械学習技師の将来展望と重要性の高まり', 'outlook'],
    ['なるには：スキル習得ロードマップ（要約版）', 'learning'],
    ['キャリアパスと成長の方向性：頂点へ', 'ladder'],
    ['未来の展望とキャリアパス', 'ladder'],
    ['日本での推定年収（調査参照）', 'salary'],
    ['#推奨タグ', 'tags'],
    ['海鳴り', null],
  ])('%s → %s', (title, kind) => {
    expect(sectionKind(title, null)).toBe(kind)
  })

  it('does not read the words of the role', () => {
    expect(sectionKind('企業学習コーチ', '企業学習コーチ')).toBeNull()
  })
})

describe('the title', () => {
  it.each([
    ['# [完全ガイド] Light Keeper: 光の人', 'Light Keeper', '光の人'],
    ['# 【完全ガイド】UI/UX Keeper：光の人', 'UI/UX Keeper', '光の人'],
    ['# [完全ガイド] LKO (Light Keeping Officer): 光', 'LKO', '光'],
    ['# 灯台守（LK）ガイド', '灯台守', null],
    ['# 灯台守のプロジェクトポジション', '灯台守', null],
    ['## 本文だけ', null, null],
  ])('%s', (text, role, subtitle) => {
    expect(guideOf(text)).toMatchObject({ role, subtitle })
  })

  it('agrees with the name the sections use', () => {
    expect(guideOf('# LKO（Light Keeping Officer）の仕事\n\n## 1. LKOとは？\n\nx').role).toBe('LKO')
  })
})

describe('plainText', () => {
  it.each([
    ['**「体験」を科学し**です', '「体験」を科学しです'],
    ['閉じない**強調', '閉じない強調'],
    ['`**kwargs` と *斜体*', '**kwargs と 斜体'],
    ['[港](https://example.invalid) と [製品名]の', '港 と [製品名]の'],
    ['a<br>b', 'a\nb'],
    ['snake_case_name と 2 * 3', 'snake_case_name と 2 * 3'],
    ['300~450 ~~と~~', '300~450 ~~と~~'],
    ['終わり\\', '終わり'],
  ])('%s', (source, text) => {
    expect(plainText(source)).toBe(text)
  })
})

describe('the tags line', () => {
  it.each([
    ['## 🏷️ #推奨タグ\n`#甲`\n`#CI/CD`', ['甲', 'CI/CD']],
    ['## 🏷️ #推奨タグ\n`#甲 #乙 #C#`', ['甲', '乙', 'C#']],
    ['## 🏷️ #推奨タグ\n`#甲`, `#乙` `#丙`', ['甲', '乙', '丙']],
    ['## 🏷️ #推奨タグ\n#甲 #乙 #Deep Sea', ['甲', '乙', 'Deep Sea']],
    ['## 🏷️ #推奨タグ\n- #甲\n- #乙', ['甲', '乙']],
    ['#推奨タグ\n#甲 #乙', ['甲', '乙']],
    ['#甲 #乙', ['甲', '乙']],
  ])('%s', (end, tags) => {
    expect(guideOf(`# A\n\n## 1️⃣ Aとは？\n\nx\n\n## 2️⃣ まとめ\n\ny\n\n${end}`).bodyTags).toEqual(tags)
  })
})
