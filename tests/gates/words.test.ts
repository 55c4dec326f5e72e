// Keeps the two languages apart and whole: the same keys, the same placeholders, no Japanese in English, no English sentence in Japanese.

import { describe, expect, it } from 'vitest'

type Words = { [key: string]: string | Words }

const { ja } = (await import('../../src/renderer/words/ja/index.ts')) as { ja: Words }
const { en } = (await import('../../src/renderer/words/en/index.ts')) as { en: Words }

function flat(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`
    return typeof value === 'string' ? [[here, value] as [string, string]] : flat(value, here)
  })
}

/** English needs `_one` and `_other`; Japanese has one form. */
const singular = (key: string) => key.replace(/_(one|other)$/, '')
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).sort()

const japanese = flat(ja)
const english = flat(en)

describe('words', () => {
  it('looked at both languages', () => {
    console.log(`words: ${japanese.length} Japanese, ${english.length} English`)
    expect(japanese.length).toBeGreaterThan(200)
  })

  it('has the same keys in both', () => {
    const a = new Set(japanese.map(([key]) => singular(key)))
    const b = new Set(english.map(([key]) => singular(key)))
    expect([...a].filter((key) => !b.has(key))).toEqual([])
    expect([...b].filter((key) => !a.has(key))).toEqual([])
  })

  it('fills the same placeholders', () => {
    const inEnglish = new Map(english.map(([key, text]) => [singular(key), placeholders(text)]))
    const differing = japanese.filter(([key, text]) => {
      const other = inEnglish.get(singular(key)) ?? []
      const mine = placeholders(text)
      return mine.some((name) => !other.includes(name)) && !mine.every((name) => name === 'count')
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('has no Japanese in English, apart from the name and quoted terms of the guides', () => {
    const mixed = english.filter(([, text]) =>
      /[぀-ヿ㐀-鿿]/.test(text.replaceAll(/しるべ|“[^”]*”|『[^』]*』|日本語/g, '')),
    )
    expect(mixed).toEqual([])
  })

  it('has no run of English words in Japanese', () => {
    const terms =
      /Shirube|Markdown|Electron|Ctrl|Shift|Alt|Enter|Space|Esc|Delete|Chrome|Chromium|Edge|English|GitHub|JSON|Shift_JIS|EUC-JP|UTF-\d+|front matter|Noto Sans JP|\{\{[^}]*\}\}/g
    const mixed = japanese.filter(([, text]) => /[A-Za-z]{3,}\s+[A-Za-z]{2,}/.test(text.replaceAll(terms, '')))
    expect(mixed).toEqual([])
  })

  it('keeps the voice: no exclamation marks, no 頑張, no お客様', () => {
    expect([...japanese, ...english].filter(([, text]) => /[！!]|頑張|お客様|please/i.test(text))).toEqual([])
  })
})
