// Grams of the search index: what a query asks for is in every text that holds its words, and spelt so that nothing runs together.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gramsOfQuery, gramsOfText, isGram } from '#core/domain/search-grams.ts'

const spelt = (text: string) => [...text].map((one) => (one.codePointAt(0) ?? 0).toString(36).padStart(4, '0')).join('')

describe('gramsOfText', () => {
  it('holds each character and each pair of neighbours once, in the order they come', () => {
    expect(gramsOfText('年収')).toBe([spelt('年'), spelt('収'), spelt('年収')].join(' '))
    expect(gramsOfText('aba')).toBe([spelt('a'), spelt('b'), spelt('ab'), spelt('ba')].join(' '))
    expect(gramsOfText('aaa')).toBe([spelt('a'), spelt('aa')].join(' '))
  })

  it('makes no pair over a space', () => {
    expect(gramsOfText('a b')).toBe([spelt('a'), spelt('b')].join(' '))
    expect(gramsOfText(' ab  ba ')).toBe([spelt('a'), spelt('b'), spelt('ab'), spelt('ba')].join(' '))
    expect(gramsOfText('')).toBe('')
  })

  it('counts a character outside the basic plane as one', () => {
    expect(gramsOfText('𠮷野')).toBe([spelt('𠮷'), spelt('野'), spelt('𠮷野')].join(' '))
    expect(gramsOfText('a😀')).toBe([spelt('a'), spelt('😀'), spelt('a😀')].join(' '))
    expect(gramsOfText('\uffffa')).toBe([spelt('\uffff'), spelt('a'), spelt('\uffffa')].join(' '))
  })

  it('spells every gram with four letters or digits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const grams = gramsOfText(text).split(' ').filter(Boolean)
        expect(grams.every((gram) => /^(?:[0-9a-z]{4}){1,2}$/.test(gram))).toBe(true)
        expect(new Set(grams).size).toBe(grams.length)
      }),
    )
  })
})

describe('gramsOfQuery', () => {
  it('asks for the character of a short word and for the pairs of a longer one', () => {
    expect(gramsOfQuery([['年']])).toBe(`(("${spelt('年')}"))`)
    expect(gramsOfQuery([['pm']])).toBe(`(("${spelt('pm')}"))`)
    expect(gramsOfQuery([['設計書'], ['年']])).toBe(
      `(("${spelt('設計')}" AND "${spelt('計書')}")) AND (("${spelt('年')}"))`,
    )
    expect(gramsOfQuery([['aaa']])).toBe(`(("${spelt('aa')}"))`)
  })

  it('asks for any of the spellings of a word', () => {
    expect(gramsOfQuery([['年', '収']])).toBe(`(("${spelt('年')}") OR ("${spelt('収')}"))`)
  })

  it('asks for nothing without a word', () => {
    expect(gramsOfQuery([])).toBeNull()
  })

  it('is held by every text that the words stand in', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '年', '収', '😀', '-'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(word, word, word, (before, wanted, after) => {
        const grams = new Set(gramsOfText(`${before}${wanted}${after} ${wanted}`).split(' '))
        const asked = gramsOfQuery([[wanted], [after]])?.match(/"[^"]+"/g) ?? []
        expect(asked.length).toBeGreaterThan(0)
        expect(asked.every((gram) => grams.has(gram.slice(1, -1)))).toBe(true)
      }),
    )
  })
})

it('takes the word of the index for a text with one or two characters, never with more: their pairs may stand apart', () => {
  expect(isGram(['年'])).toBe(true)
  expect(isGram(['年収', '𠮷野'])).toBe(true)
  expect(isGram(['設計書'])).toBe(false)
  expect(isGram(['年収', '設計書'])).toBe(false)
})
