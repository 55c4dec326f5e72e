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
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? ''))]

const japanese = flat(ja)
const english = flat(en)

type Pair = { key: string; japanese: string; english: string }

/** Each English form beside its Japanese word. */
function pairs(mine: readonly [string, string][], others: readonly [string, string][]): Pair[] {
  const inJapanese = new Map(mine.map(([key, text]) => [singular(key), text]))
  return others.map(([key, text]) => ({ key, japanese: inJapanese.get(singular(key)) ?? '', english: text }))
}

/** Placeholders that one of the two fills and the other does not. A form for one may say "one" or "a" in place of the count. */
function unlike({ key, japanese: here, english: there }: Pair): string[] {
  const [mine, others] = [placeholders(here), placeholders(there)]
  const free = key.endsWith('_one') ? 'count' : null
  return [
    ...mine.filter((name) => !others.includes(name) && name !== free).map((name) => `${key}: English lacks ${name}`),
    ...others.filter((name) => !mine.includes(name)).map((name) => `${key}: Japanese lacks ${name}`),
  ]
}

const PLURAL =
  /\{\{\w+\}\}(?:<\/b>)? (?:(?:planned|shared|learning|more|open) )?(?:items|hours|days|weeks|months|years|files|guides|roles|skills|gaps|ratings|questions|changes|entries|duplicates|levels|lines|pairs|cards|copies|requirements|places|evidence)\b/

/** A span such as 0–1 years is plural whatever its end. */
const withoutSingular = ([key, text]: readonly [string, string]): boolean =>
  !key.endsWith('_other') && PLURAL.test(text.replace(/\{\{from\}\}–\{\{to\}\} years/, ''))

/** Kana, ideographs, and the marks of Japanese: 、。（）「」！％. */
const JAPANESE = /[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]/

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
    expect(pairs(japanese, english).flatMap(unlike)).toEqual([])
  })

  it('would find a placeholder that is missing on either side or in one form', () => {
    const found = (mine: [string, string][], others: [string, string][]) => pairs(mine, others).flatMap(unlike)
    expect(found([['a', '{{x}} と {{y}}']], [['a', '{{x}}']])).toHaveLength(1)
    expect(found([['a', '{{x}}']], [['a', '{{x}} and {{y}}']])).toHaveLength(1)
    const counted: [string, string][] = [['a_other', '{{name}}を{{count}}件']]
    expect(
      found(counted, [
        ['a_one', 'one of {{name}}'],
        ['a_other', '{{count}} of {{name}}'],
      ]),
    ).toEqual([])
    expect(
      found(counted, [
        ['a_one', 'one'],
        ['a_other', 'some of {{name}}'],
      ]),
    ).toHaveLength(2)
  })

  it('has an English form for one wherever a figure stands before a noun', () => {
    expect(english.filter(withoutSingular).map(([key]) => key)).toEqual([])
    expect(withoutSingular(['a', '{{files}} files'])).toBe(true)
    expect(withoutSingular(['a', '<b>{{n}}</b> planned hours'])).toBe(true)
    expect(withoutSingular(['a_one', '{{count}} days'])).toBe(true)
    expect(withoutSingular(['a_other', '{{count}} files'])).toBe(false)
    expect(withoutSingular(['a', '{{hours}} left'])).toBe(false)
  })

  it('has no Japanese in English, apart from the name and quoted terms of the guides', () => {
    const mixed = english.filter(([, text]) => JAPANESE.test(text.replaceAll(/しるべ|“[^”]*”|『[^』]*』|日本語/g, '')))
    expect(mixed).toEqual([])
    for (const mark of ['、', '。', '（', 'ー', '　', 'あ', '漢', 'ｱ', '％']) expect(mark).toMatch(JAPANESE)
  })

  it('has no run of English words in Japanese', () => {
    const terms =
      /npm start|Shirube|Markdown|Electron|Ctrl|Shift|Alt|Enter|Space|Esc|Delete|Chrome|Chromium|Edge|English|GitHub|JSON|Shift_JIS|EUC-JP|UTF-\d+|front matter|Noto Sans JP|\{\{[^}]*\}\}/g
    const mixed = japanese.filter(([, text]) => /[A-Za-z]{3,}\s+[A-Za-z]{2,}/.test(text.replaceAll(terms, '')))
    expect(mixed).toEqual([])
  })

  it('keeps the voice: no exclamation marks, no 頑張, no お客様', () => {
    expect([...japanese, ...english].filter(([, text]) => /[！!]|頑張|お客様|please/i.test(text))).toEqual([])
  })
})
