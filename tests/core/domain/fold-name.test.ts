// Folding: what is one name, what is two, and what a search takes for the same word.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, foldText, foldWords } from '#folding/fold-name.ts'

describe('foldName', () => {
  it.each([
    ['Ｊｉｒａ', 'jira'],
    ['UI / UX デザイン', 'UI/UXデザイン'],
    ['ｸﾗｳﾄﾞｺﾝﾋﾟｭｰﾃｨﾝｸﾞ', 'クラウドコンピューティング'],
    ['IaC（インフラ管理）', 'IaC (インフラ管理)'],
    ['CI／CD', 'CI/CD'],
    ['API・設計', 'API･設計'],
    ['E‐Commerce', 'E-commerce'],
    ['A–B', 'A—B'],
    ['3〜7年', '3～7年'],
    ['Developer’s Guide', "developer's guide"],
    ['“見える化”', '"見える化"'],
    ['デ\u200Bータ\uFEFF分析', 'データ分析'],
    ['か\u3099いよう', 'がいよう'],
    ['㈱データ', '(株)データ'],
  ])('takes %s and %s for one name', (a, b) => {
    expect(foldName(a)).toBe(foldName(b))
  })

  it.each([
    ['C', 'C++'],
    ['C', 'C#'],
    ['サーバー', 'サーバ'],
    ['IaC（インフラ管理）', 'IaC'],
    ['交渉力', '交渉'],
    ['コミュニケーション', 'コミュニケ-ション'],
    ['ハ', 'パ'],
  ])('takes %s and %s for two names', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b))
  })

  it('keeps the content of brackets and loses all spaces', () => {
    expect(foldName('　Adobe　XD （業界標準） ')).toBe('adobexd(業界標準)')
  })

  it('leaves nothing of a name of spaces', () => {
    expect(foldName(' \u3000\u200B')).toBe('')
  })

  it('takes its short way only where the long way changes nothing', () => {
    // An invisible sign keeps the name from the short way and is folded away again.
    const plain = fc.string({
      unit: fc.constantFrom(...'azAZ09 ~-\'"^`ぁゖァヶヴーゝ・一龯鿯々〆㍻Ａアa\u3099'),
      maxLength: 6,
    })
    fc.assert(
      fc.property(plain, (name) => {
        expect(foldName(name)).toBe(foldName(`${name}\u200B`))
        expect(foldWords(name)).toBe(foldWords(`${name}\u200B`))
      }),
      { numRuns: 2000 },
    )
    for (let point = 0x20; point <= 0x9fef; point += 1) {
      const sign = String.fromCodePoint(point)
      for (const fold of [foldName, foldWords]) {
        if (fold(sign) !== fold(`${sign}\u200B`)) throw new Error(`U+${point.toString(16)} folds in two ways`)
      }
    }
  })

  it('is stable: folding a folded name changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('foldText', () => {
  it.each([
    ['サーバー', 'サーバ'],
    ['ユーザーインターフェース', 'ユーザインタフェス'],
    ['コンピューターとサーバー', 'コンピュタとサーバ'],
  ])('drops late long-vowel marks: %s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it.each(['キー', 'データ', 'コード', 'エラー率'])('keeps the mark of short words: %s', (word) => {
    expect(foldText(word)).toBe(word)
  })

  it('keeps words apart by one space', () => {
    expect(foldText('  Project\n\t Management　ツール ')).toBe('project management ツール')
  })

  it('makes a text findable by any of its own folded words', () => {
    const katakana = fc.string({ unit: fc.constantFrom('サ', 'バ', 'ー', 'ユ', 'ザ'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(katakana, katakana, (a, b) => {
        expect(foldText(`${a} ${b}`)).toContain(foldText(a))
        expect(foldText(`${a} ${b}`)).toContain(foldText(b))
      }),
    )
  })
})
