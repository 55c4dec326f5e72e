// Hostile files: none may take longer than a fraction of the worker's deadline, and none may bring the importer down.
import { describe, expect, it } from 'vitest'
import { parse } from './lines.ts'

/** The worker's own deadline. An idle computer needs a tenth of it. */
const maxMs = 15_000

const skills = '## 3️⃣ 必要なスキルとツール\n\n## 4️⃣ 協業\n\n'
const learning = '## 6. 展望\n\n## 7. 学習方法\n\n### 1. x\n'
const interview = '## 8. 企業\n\n## 9. 面接\n\n'
const row = '| スキル | 詳細な説明 |\n|---|---|\n'

const refused: Record<string, [string, string]> = {
  'emphasis marks without end': ['too-complex', '*a_ '.repeat(5_000)],
  'a list 500 deep': ['too-deep', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  'quotes 500 deep': ['too-deep', `${'> '.repeat(500)}a`],
  'list marks in one line': ['too-deep', `${'- '.repeat(500)}a`],
  'a line of 1 MB': ['line-too-long', 'x'.repeat(1_000_000)],
  'open brackets': ['too-complex', '['.repeat(90_000)],
  'image brackets': ['too-complex', '!['.repeat(5_000)],
  'too many lines': ['too-complex', 'a\n'.repeat(100_001)],
  'too many headings': ['too-complex', '## 1. a\n'.repeat(30_000)],
}

const read: Record<string, string> = {
  'ten thousand table rows': `${skills}### x\n${row}${'| a | b |\n'.repeat(10_000)}`,
  'a table of 90 000 columns': `${'|'.repeat(90_000)}\n|---|---|\n`,
  'a broken delimiter row': `| a | b |\n|${'-|'.repeat(40_000)}x\n`,
  'a long delimiter row': `| a | b |\n${'- '.repeat(40)}${' |-'.repeat(30_000)}x\n`,
  'open brackets in a tool cell': `${skills}### ツール\n${row}| a | ${'('.repeat(20_000)} |\n| b | ${'A(B, '.repeat(10_000)} |\n`,
  'names without end': `${skills}### ツール\n${row}| a | ${'Jx A '.repeat(18_000)} |\n`,
  'nested title marks': `${learning}- **書籍:** ${'『'.repeat(30_000)}${'』'.repeat(30_000)}\n`,
  'titles with open brackets': `${learning}- **書籍:** ${'『a』（b'.repeat(10_000)}\n`,
  'providers without end': `${learning}- **オンラインコース:** ${'A、'.repeat(20_000)}「x」\n- **オンラインコース:** ${'A a '.repeat(20_000)}\n`,
  'labels in a row': `${learning}- ${'a:'.repeat(40_000)}\n`,
  'examples without end': `## 7. x\n\n## 8. 企業\n### 1. x\n- **企業例:** ${'（例：'.repeat(20_000)}\n- 例${'a（'.repeat(30_000)}\n`,
  'arrows without end': `## 4. x\n\n## 5. キャリアパス\n- ${'a → '.repeat(20_000)}\n`,
  'stages without end': `## 4. x\n\n## 5. キャリアパス\n${Array.from({ length: 999 }, (_, at) => `${at + 1}. **シニア**：a`).join('\n')}\n`,
  'katakana without end': `${skills}### ツール\n${row}| a | ${'ナミサーチ、'.repeat(15_000)} |\n`,
  'italics and quotes without end': `${learning}- **書籍:** ${'*Ab '.repeat(900)}${'"Ab '.repeat(8_000)}\n- **オンラインコース:** ${'氏の「a」'.repeat(4_000)}\n`,
  'company bullets without end': `## 7. x\n\n## 8. 企業\n${'- ミナト、Blue Port\n'.repeat(8_000)}- ${'ミナト、'.repeat(8_000)}\n`,
  'questions without end': `${interview}${'**Q1. a？**\n\n'.repeat(30_000)}`,
  'blank lines after list items': `${interview}${'- **a**\n\n\n'.repeat(20_000)}`,
  'digits without end': `## 💰 年収\n| 経験 | 年収 |\n|---|---|\n| a | ${'9'.repeat(90_000)}〜1 |\n| ${'1'.repeat(40_000)}年 | ${'1,'.repeat(20_000)} |\n`,
  'tags without end': `## #推奨タグ\n${'#a'.repeat(40_000)}\n${'#a '.repeat(30_000)}\n`,
  'spaces without end': `# ${' '.repeat(90_000)}x${' '.repeat(9_000)}#\n- **${' '.repeat(90_000)}x\n${'\u3000'.repeat(90_000)}x\n`,
  'backticks without end': `${'`'.repeat(50_000)}a${'`a'.repeat(20_000)}`,
  'fences without end': '```\n'.repeat(50_000),
  'emoji without end': `## ${'\u{1f9d1}\u200d\u{1f4bb}'.repeat(9_000)} まとめ\n## ${'\u200d\ufe0f'.repeat(40_000)} まとめ\n`,
  'keycaps without end': `${'1️⃣ '.repeat(20_000)}\n1️⃣ **${'a'.repeat(90_000)}\n`,
  'markup of all kinds': `${'<'.repeat(90_000)}\n${'&'.repeat(90_000)}\n${'\\'.repeat(90_000)}\n<script>alert(1)</script>\n`,
}

describe('hostile files', () => {
  it.each(Object.keys(refused))('are refused: %s', (name) => {
    const [code, text] = refused[name] ?? ['', '']
    const started = performance.now()
    expect(parse(text)).toMatchObject({ ok: false, failure: { code } })
    expect(performance.now() - started).toBeLessThan(maxMs)
  })

  it.each(Object.keys(read))('are read in time: %s', (name) => {
    const source = read[name] ?? ''
    // Without any heading it would be refused before it is read to its end by every rule.
    const text = /^##? /m.test(source) ? source : `# 灯台守\n\n${source}`
    const started = performance.now()
    expect(parse(text)).toMatchObject({ ok: true, text })
    expect(performance.now() - started).toBeLessThan(maxMs)
  })

  it('give no more elements than a person could have written', () => {
    const rows = parse(read['ten thousand table rows'] ?? '')
    const questions = parse(read['questions without end'] ?? '')
    expect(rows.ok && rows.guide.skills.length).toBeLessThanOrEqual(1_000)
    expect(questions.ok && questions.guide.interview.length).toBeLessThanOrEqual(1_000)
    expect(questions.ok && questions.guide.diagnostics.map((one) => one.code)).toContain('too-complex')
  })
})
