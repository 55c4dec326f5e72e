// Asks, as the screens do, for every word with every placeholder filled: a key never stands on a screen.

import i18next from 'i18next'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { failureCodes } from '../../src/contract/failures.ts'
import { en } from '../../src/renderer/words/en/index.ts'
import { fetchWords, speak, startWords, type Topic } from '../../src/renderer/words/index.ts'
import { ja } from '../../src/renderer/words/ja/index.ts'

type Words = { [key: string]: string | Words }

/** Every path to a word in either language, without the endings of counts. */
function paths(words: Words, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${before}${key}`.replace(/_(one|other)$/, '')] : paths(value, `${before}${key}.`),
  )
}

const both: Record<string, Words>[] = [ja, en]
const all = [
  ...new Set(
    both.flatMap((topics) =>
      Object.entries(topics).flatMap(([topic, words]) => paths(words).map((path) => `${topic}:${path}`)),
    ),
  ),
]

const texts = (words: Words): string[] =>
  Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)))
const names = [
  ...new Set(
    both
      .flatMap((topics) => Object.values(topics).flatMap(texts))
      .flatMap((text) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? '')),
  ),
]

/** What a guide may be called, at its worst: the marks of i18next itself. */
const filling = '$t(common:close) {{name}} & <b>'
const fillings = (count: number): Record<string, string | number> => ({
  ...Object.fromEntries(names.map((name) => [name, filling])),
  count,
})

/** A word as it stands in Japanese and in English. */
const written = (path: string): string[] => {
  const [topic = '', rest = ''] = path.split(':')
  return both.map((topics) => {
    const found = rest
      .split('.')
      .reduce<string | Words | undefined>(
        (at, key) => (typeof at === 'object' ? (at[key] ?? at[`${key}_other`]) : undefined),
        topics[topic],
      )
    return typeof found === 'string' ? found : 'absent'
  })
}

describe('no key stands on a screen', () => {
  beforeAll(async () => {
    vi.stubGlobal('localStorage', { getItem: () => 'ja' })
    vi.stubGlobal('document', { documentElement: { lang: '' } })
    await Promise.all([startWords(), fetchWords('en')])
    vi.unstubAllGlobals()
  })

  it.each(['ja', 'en'] as const)('%s: every word, for none, one and many', (language) => {
    expect(all.length).toBeGreaterThan(800)
    expect(names.length).toBeGreaterThan(50)
    const wrong = all.flatMap((path) => {
      const key = path.slice(path.indexOf(':') + 1)
      const say = speak(path.slice(0, path.indexOf(':')) as Topic, language)
      const word = written(path)[language === 'ja' ? 0 : 1]
      return [0, 1, 2, 1000].flatMap((count) => {
        const text = say(key, fillings(count))
        const rest = text.replaceAll(filling, '')
        const isKey = (text === key && word !== key) || text === path || rest.includes('{{') || rest.includes('$t(')
        return isKey || (text === '') !== (word === '') ? [`${path}, ${count}: ${text}`] : []
      })
    })
    expect(wrong).toEqual([])
  })

  it('counts anew each time', () => {
    const say = speak('frame', 'en')
    const counted = [1, 2, 1, 0].map((count) => say('waiting.guides', { count }))
    expect(counted).toEqual(['1 guide', '2 guides', '1 guide', '0 guides'])
  })

  it('takes what fills a sentence as it is', () => {
    const role = '{{count}} $& $1 {{role}}'
    expect(speak('guides', 'ja')('menu.label', { role })).toBe(`「${role}」の操作`)
  })

  it('would see one', () => {
    expect(String(i18next.t('common:no-such-word' as never))).toBe('no-such-word')
    expect(String(i18next.t('common:changes.rate' as never, {} as never))).not.toContain('changes.rate')
  })

  it.each(['ja', 'en'] as const)(
    '%s: has a sentence for every failure, whatever a boundary catches',
    async (language) => {
      await i18next.changeLanguage(language)
      for (const code of failureCodes) {
        const path = `common:failures.${code}.what`
        expect(i18next.exists(path), code).toBe(true)
        expect(String(i18next.t(path as never)), code).toMatch(language === 'ja' ? /。$/ : /\.$/)
      }
    },
  )
})
