// The running head holds the role's name, which a guide may write as it likes: it never leaves its quotes.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssString, pageRule } from '../../../src/renderer/report/page-margins.ts'

/** Reads a CSS string as the standard does: a backslash takes the next character, a line break would end it badly. */
function readCssString(text: string): string {
  if (!text.startsWith('"')) throw new Error('no string')
  let read = ''
  for (let at = 1; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '"') {
      if (at !== text.length - 1) throw new Error('text after the string')
      return read
    }
    if (/[\n\r\f]/.test(character)) throw new Error('a line break in the string')
    if (character === '\\') {
      at += 1
      read += text[at] ?? ''
    } else read += character
  }
  throw new Error('unclosed string')
}

describe('css strings', () => {
  it('gives every text back, with spaces for what no line can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(readCssString(cssString(text))).toBe(text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' '))
      }),
    )
  })

  it('keeps hostile names inside', () => {
    const hostile = 'PM"; } body { display: none } @page { content: "\\'
    expect(readCssString(cssString(hostile))).toBe(hostile)
  })
})

describe('page rule', () => {
  const texts = { document: 'キャリアプラン', target: 'Tech "PM"・ミドル', nature: '資料', appName: 'しるべ' }
  const rule = pageRule(texts, 'A4')

  it('sets A4 with the margins of the design', () => {
    expect(rule).toContain('size: A4 portrait')
    expect(rule).toContain('margin: 22mm 18mm 20mm')
  })

  it('keeps the column of text as wide on Letter, which is 215.9 mm wide', () => {
    const letter = pageRule(texts, 'Letter')
    expect(letter).toContain('size: Letter portrait')
    expect(letter).toContain('margin: 22mm 20.95mm 20mm')
    expect(215.9 - 2 * 20.95).toBeCloseTo(210 - 2 * 18)
  })

  it('puts document and target above, nature, page and name below', () => {
    expect(rule).toMatch(/@top-left \{ content: "キャリアプラン"/)
    expect(rule).toMatch(/@top-right \{ content: "Tech \\"PM\\"・ミドル"/)
    expect(rule).toMatch(/@bottom-center \{ content: counter\(page\) " \/ " counter\(pages\)/)
  })
})
