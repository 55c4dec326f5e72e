// A marked passage is found again where it stood, follows its text when the guide changes, and is never put where it was not.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, findPassage } from '#core/domain/passages.ts'
import { plainText } from '#core/domain/plain-text.ts'
import { lettersOf } from '#folding/letters.ts'

const decoded = (entity: string) =>
  ({ '&eacute;': 'é', '&amp;': '&', '&#12354;': 'あ', '&#65290;': '＊' })[entity] ?? entity

const plain = (text: string, headings: readonly string[] = []) => {
  const lines = text.split('\n')
  const sections = headings.map((title) => {
    const line = lines.indexOf(`## ${title}`) + 1
    return { kind: 'other' as const, title, line, endLine: line }
  })
  return plainText(text, 1, sections, decoded)
}

const mark = (text: ReturnType<typeof plain>, quote: string, line: number, around = { before: '', after: '' }) => {
  const anchor = anchorOf(text, { quote, line, ...around })
  if (anchor === null) throw new Error(`「${quote}」 is not there`)
  return anchor
}

describe('the letters of a guide', () => {
  it.each([
    ['**太字**と`code`、~~消~~', '太字とcode消'],
    ['## 2️⃣ 主な業務', '主な業務'],
    ['10. 設計', '設計'],
    ['- [x] 済んだ', '済んだ'],
    ['[資料](https://example.com/a)を読む', '資料を読む'],
    ['![図](a.png)説明', '説明'],
    ['![業務の流れ](a.png)説明', '説明'],
    ['[資料]: https://example.com/a', ''],
    ['  [1]: https://example.com/b "題"', ''],
    ['[^1]: 2024年の調査', '2024年の調査'],
    ['[注]: 年収は 目安です', '注年収は目安です'],
    ['`npm test`を実行', 'npmtestを実行'],
    ['~~旧~~新', '旧新'],
    ['  ```ts', ''],
    ['手順は```npm test```で', '手順はnpmtestで'],
    ['C# を使う', 'cを使う'],
    ['## 3\u20E3 流れ', '流れ'],
    ['第2. 節を読む', '第2節を読む'],
    ['-   [x] 済んだ', '済んだ'],
    ['設計&#65290;運用', '設計運用'],
    ['| 技術 | ＪＡＶＡ |', '技術java'],
    ['```ts', ''],
    ['ｶﾞｲﾄﾞ R&amp;D', 'ガイドrd'],
    ['R&eacute;sum&eacute;は&#12354;と&nosuch;', 'résuméはあとnosuch'],
    ['[資料][doc]と![図][doc]、[別][none]\n\n[doc]: https://example.com/a', '資料と別none'],
    ['[資料][]と[ほか]\n\n[資料]: https://example.com/a', '資料とほか'],
    ['`rows[0](name)`を呼ぶ[手順](https://example.com/a_(b)c)', 'rows0nameを呼ぶ手順'],
    ['``a`b``と`c', 'abとc'],
    ['```ts\n1. rows[0](name)\n```\n1. 済', '1rows0name済'],
  ])('of %s', (line, letters) => {
    expect(plain(line).letters).toBe(letters)
  })

  it('leave the front matter out and know their lines', () => {
    const text = plainText('---\nslug: x\n---\n一\r\n\r\n二三', 4, [], decoded)
    expect(text.letters).toBe('一二三')
    expect([0, 1, 2].map((at) => text.lineOf(at))).toEqual([4, 6, 6])
  })

  it('stay in their sections behind a carriage return within a line, as the reader shows them', () => {
    const section = { kind: 'other' as const, title: '業務', line: 3, endLine: 4 }
    const text = plainText('前\r書\rき\n\n## 業務\n設計', 1, [section], decoded)
    expect(text.letters).toBe('前書き業務設計')
    expect(text.lineOf(5)).toBe(4)
    expect(text.sectionOf(text.lineOf(3))).toBe('業務')
  })
})

const guide = `# 職種
## 業務
要件を整理します。設計を進めます。
要件を整理します。試験を進めます。
## 面接
要件を整理します。設計を進めます。
`
const text = plain(guide, ['業務', '面接'])

it('the letters of a line of nothing but beginnings of images and links are read to the end', () => {
  expect(plain(`始${'!['.repeat(400_000)}${']('.repeat(400_000)}終`).letters).toBe('始終')
})

describe('a marked passage', () => {
  it('is told from others of the same words by what stands around it', () => {
    const around = { before: '', after: '。試験を進めます。' }
    expect(mark(text, '要件を整理します', 4, around)).toMatchObject({ line: 4, section: '業務', occurrence: 1 })
  })

  it('is told by its section where the surroundings are alike', () => {
    const anchor = mark(text, '設計を進めます', 6)
    const moved = plain(`# 職種\n## 面接\n前置き。\n${guide.split('\n')[2]}\n## 業務\n${guide.split('\n')[2]}`, [
      '業務',
      '面接',
    ])
    expect(findPassage(moved, anchor)?.line).toBe(4)
  })

  it('follows its words through other syntax, width and line breaks', () => {
    const anchor = mark(text, '設計を進めます', 3)
    const changed = plain('## 業務\n\n- 要件を整理します。\n- **設計**を\n  進めます！', ['業務'])
    expect(findPassage(changed, anchor)).toMatchObject({ line: 4, endLine: 5 })
  })

  it('is gone with its words, and back with them', () => {
    const anchor = mark(text, '試験を進めます', 4)
    expect(findPassage(plain(guide.replace('試験を進めます', '検査を行います')), anchor)).toBeNull()
    expect(findPassage(text, anchor)?.line).toBe(4)
  })

  it('of a few words that stand in many like places is found where it was marked, not at the first of them', () => {
    const row = '関係者の要望を聞き取り要件を漏れなく整理してから設計の方針を決め試験の計画へつなげるまでを受け持つ'
    const rows = (count: number) => plain(['## 業務', ...Array.from({ length: count }, () => row)].join('\n'), ['業務'])
    const around = { before: row.repeat(3), after: row.repeat(3) }
    const anchor = mark(rows(9), '要件', 6, around)
    expect(anchor).toMatchObject({ line: 6, endLine: 6, occurrence: 4 })
    expect(findPassage(rows(9), anchor)?.line).toBe(6)
    expect(findPassage(rows(10), anchor)?.line).toBe(6)
  })

  it('that fills its line ends on that line', () => {
    expect(mark(text, '設計を進めます', 3)).toMatchObject({ line: 3, endLine: 3 })
  })

  it('of a whole sentence is found in its section although all around it was written anew', () => {
    const sentence = '関係者の要望を聞き取り、要件を漏れなく整理します。'
    const old = plain(`## 業務\n朝は会議です。\n${sentence}\n夜は試験です。`, ['業務'])
    const anchor = mark(old, sentence, 3)
    const anew = plain(`## 業務\n一日の始まり\n${sentence}\nその後に検証`, ['業務'])
    expect(findPassage(anew, anchor)?.line).toBe(3)
  })

  it('that is short is not found in an unrelated place', () => {
    const anchor = mark(plain('年収の話をします。相場を知るためです。'), '年収', 1)
    expect(findPassage(plain('このガイドの最後に、関連する年収表があります。'), anchor)).toBeNull()
  })

  it('is found among thousands of the same words, of which hardly any is looked at closely', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `${index}番の年収は${index}万円です。`)
    const whole = plain(lines.join('\n'))
    const anchor = mark(whole, '年収', 2510, { before: '2509番の', after: 'は2509万円です。' })
    expect(anchor.line).toBe(2510)
    let looks = 0
    const sectionOf = (line: number) => {
      looks += 1
      return whole.sectionOf(line)
    }
    expect(findPassage({ ...whole, sectionOf }, { ...anchor, section: '' })?.line).toBe(2510)
    expect(looks).toBeLessThan(300)
  })

  it('does not move to the same sentence of another section among other words', () => {
    const sentence = '関係者の要望を聞き取り、要件を漏れなく整理します。'
    const old = plain(`## 業務\n朝は会議です。\n${sentence}\n夜は試験です。\n## 面接\n別の話です。`, ['業務', '面接'])
    const anchor = mark(old, sentence, 3)
    const moved = plain(`## 業務\n朝は会議です。\n## 面接\n全く異なる質問\n${sentence}\nこう答えましょう。`, [
      '業務',
      '面接',
    ])
    expect(findPassage(moved, anchor)).toBeNull()
    const renamed = plain(`## 仕事\n朝は会議です。\n${sentence}\n夜は試験です。`, ['仕事'])
    expect(findPassage(renamed, anchor)?.line).toBe(3)
  })

  it('without a letter is none', () => {
    expect(anchorOf(text, { quote: '。――', before: '', after: '', line: 3 })).toBeNull()
  })
})

/** Few words, so that many passages are alike. */
const words = fc.constantFrom('要件', '設計', '試験', 'API', '12', '𠮷野', '。', ' ', '**', 'を')
const someLine = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const someText = fc.array(someLine, { minLength: 1, maxLength: 30 })

/** Any stretch of any line, as the screen would say it: its words, what is around it, the line. */
const somePassage = someText.chain((lines) =>
  fc.record({ line: fc.nat(lines.length - 1), from: fc.nat(20), length: fc.integer({ min: 1, max: 20 }) }).map((at) => {
    const shown = [...(lines[at.line] ?? '')]
    const from = at.from % shown.length
    const quote = shown.slice(from, from + at.length).join('')
    const before = lines.slice(0, at.line).join('') + shown.slice(0, from).join('')
    const after = shown.slice(from + at.length).join('') + lines.slice(at.line + 1).join('')
    return { lines, line: at.line + 1, quote, before, after, letters: lettersOf(before).length }
  }),
)

describe('any passage', () => {
  it('is found again in the text that did not change, at the same letters', () => {
    fc.assert(
      fc.property(somePassage, ({ lines, line, quote, before, after }) => {
        const whole = plain(lines.join('\n'))
        const anchor = anchorOf(whole, { quote, before: before.slice(-200), after: after.slice(0, 200), line })
        fc.pre(lettersOf(quote) !== '')
        expect(anchor).not.toBeNull()
        if (anchor === null) return
        const { at, line: first, endLine, before: near, after: next, occurrence } = anchor
        expect(findPassage(whole, anchor)).toEqual({ at, line: first, endLine, before: near, after: next, occurrence })
      }),
    )
  })

  it('that stands in its guide once is found behind whatever was written before and after it', () => {
    fc.assert(
      fc.property(somePassage, someText, someText, (passage, above, below) => {
        const own = '測量の現場で学んだこと'
        const lines = passage.lines.with(passage.line - 1, own)
        const anchor = mark(plain(lines.join('\n')), own, passage.line)
        const found = findPassage(plain([...above, ...lines, ...below].join('\n')), anchor)
        expect(found?.line).toBe(above.length + passage.line)
      }),
    )
  })

  it('among others of the same words is found by its surroundings after edits elsewhere', () => {
    fc.assert(
      fc.property(someText, someText, someText, someText, (above, between, more, changed) => {
        const [first, second] = [
          '最初の節の説明では要件を整理してから進める',
          '次の節の説明でも要件を整理してから始める',
        ]
        const whole = plain([...above, first, ...between, second, ...more].join('\n'))
        const line = above.length + between.length + 2
        const around = { before: '次の節の説明でも', after: 'てから始める' }
        const anchor = mark(whole, '要件を整理し', line, around)
        expect(anchor.line).toBe(line)
        const edited = [...changed, first, second, ...changed]
        expect(findPassage(plain(edited.join('\n')), anchor)?.line).toBe(changed.length + 2)
      }),
    )
  })
})
