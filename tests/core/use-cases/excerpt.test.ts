// Excerpts: marks stand on the characters that the reader sees, also where folding changes lengths.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '#core/use-cases/excerpt.ts'
import { foldWords } from '#folding/fold-name.ts'
import { marksIn } from '#folding/marks-in.ts'
import { placeOf, wantedWords } from '#folding/search-words.ts'

const marked = (text: string, query: string) =>
  marksIn(text, wantedWords(query)).map(([start, end]) => text.slice(start, end))

describe('marks', () => {
  it.each([
    ['サーバーの設計', 'さーばー', []],
    ['サーバーの設計', 'サーバ', ['サーバー']],
    ['株式会社の㈱マーク', '(株)', ['㈱']],
    ['㈱サンプル', '株', ['㈱']],
    ['ﾃﾞｰﾀﾍﾞｰｽを学ぶ', 'データベース', ['ﾃﾞｰﾀﾍﾞｰｽ']],
    ['ＡＷＳとaws', 'AWS', ['ＡＷＳ', 'aws']],
    ['か\u3099んばん', 'がん', ['か\u3099ん']],
    ['１０㌔の距離', 'キロ', ['㌔']],
    ['a  b   c', 'b', ['b']],
    ['𠮷野家と吉野家', '𠮷', ['𠮷']],
    ['スクラムマスター研修', 'スクラム マスター', ['スクラムマスター']],
  ] as [string, string, string[]][])('in %s for %s', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected)
  })

  it('hold the word they were made for, lie in order and inside the text', () => {
    const letters = fc.constantFrom(...('あがカガｶﾞﾊﾟー㈱㌔Aaｂ設計 　\u3099é𠮷👩‍💻'.match(/./gu) ?? []))
    const text = fc.array(letters, { maxLength: 20 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (whole, part) => {
        const words = wantedWords(part)
        const marks = marksIn(whole, words)
        const found = words.flat().filter((word) => placeOf(foldWords(whole), word) >= 0)
        expect(marks.length > 0).toBe(found.length > 0)
        let last = -1
        for (const [start, end] of marks) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(whole.length)
          last = end
        }
        // The mark of スタ ends behind the long vowel.
        const plain = (one: string) => foldWords(one).replaceAll('ー', '')
        for (const word of found) {
          expect(marks.some(([start, end]) => plain(whole.slice(start, end)).includes(plain(word)))).toBe(true)
        }
      }),
    )
  })
})

describe('an excerpt', () => {
  it('is the line that holds the word, and knows which', () => {
    expect(excerptOf('題', '一行目\n二行目に設計\n三行目', [['設計']])).toEqual({
      text: '二行目に設計',
      marks: [[4, 6]],
      line: 1,
    })
  })

  it('is short, with the word in it', () => {
    const line = `${'前'.repeat(300)}設計${'後'.repeat(300)}`
    const { text, marks } = excerptOf('題', line, [['設計']])
    expect(text.length).toBeLessThanOrEqual(122)
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['設計'])
    expect(text.startsWith('…') && text.endsWith('…')).toBe(true)
  })

  it('of a line of a hundred thousand characters is cut around the first of its thousands of words', () => {
    const line = `${'（前）'.repeat(20_000)}${'（設計）'.repeat(20_000)}`
    const { text, marks } = excerptOf('題', line, [['設計']])
    expect(text.length).toBeLessThanOrEqual(122)
    expect(text.indexOf('設計')).toBe(41)
    expect(marks.every(([start, end]) => text.slice(start, end) === '設計')).toBe(true)
    expect(marks.length).toBeGreaterThan(10)
  })

  it('falls back on the beginning, or on the title', () => {
    expect(excerptOf('題', '\n本文', [['無']]).text).toBe('本文')
    expect(excerptOf('題の文', '', [['題']]).text).toBe('題の文')
  })
})
