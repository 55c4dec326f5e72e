// The words of the interface: i18next with both languages, one namespace a topic, switched live; each word is looked up once.

import i18next from 'i18next'
import { createContext, useContext, useEffect, useReducer, useSyncExternalStore } from 'react'
import type { ja } from './ja/index.ts'
import { type Language, languagePlace, lastLanguage } from './language.ts'
import { wordsIn } from './sources.ts'
import type { WordPath } from './types.ts'

export type Topic = keyof typeof ja
type Fillings = Record<string, string | number>
/** `t('title')`, `t('files', { count: 3 })`: only paths that exist compile. */
export type Words<T extends Topic> = (path: WordPath<(typeof ja)[T]>, fillings?: Fillings) => string

export async function startWords(): Promise<void> {
  const language = lastLanguage()
  void i18next.init({
    resources: {},
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    initAsync: false,
    // An empty word is a word: English needs no space where Japanese writes one.
    returnEmptyString: true,
  })
  document.documentElement.lang = language
  // Words that can not be had: those of the other language are better than none.
  await fetchWords(language).catch(() => setLanguage(language === 'ja' ? 'en' : 'ja'))
}

const fetched = new Set<Language>()

export async function fetchWords(language: Language): Promise<void> {
  if (fetched.has(language)) return
  for (const [topic, words] of Object.entries(await wordsIn[language]())) {
    i18next.addResourceBundle(language, topic, words)
  }
  fetched.add(language)
}

/** Whether they are there; when they come, the part is drawn again. */
export function useFetchedWords(language: Language): boolean {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    if (!fetched.has(language)) void fetchWords(language).then(drawAgain)
  }, [language])
  return fetched.has(language)
}

let wanted: Language | null = null

/** The interface changes as soon as the words are there. */
export async function setLanguage(language: Language): Promise<void> {
  wanted = language
  localStorage.setItem(languagePlace, language)
  await fetchWords(language)
  if (wanted !== language) return
  document.documentElement.lang = language
  if (i18next.language !== language) void i18next.changeLanguage(language)
}

/** The one language of a part that does not follow the interface, such as the report; null: it follows. */
export const LanguageOfPart = createContext<Language | null>(null)

function whenSwitched(follow: () => void): () => void {
  i18next.on('languageChanged', follow)
  return () => i18next.off('languageChanged', follow)
}

export function useLanguage(): Language {
  const ofInterface = useSyncExternalStore(whenSwitched, () => (i18next.language === 'en' ? 'en' : 'ja'))
  return useContext(LanguageOfPart) ?? ofInterface
}

type Say = (path: string, fillings?: Fillings) => string

const spoken = new Map<string, Say>()

/** i18next takes tens of microseconds a sentence, and a screen has a thousand: each is looked up once, and filled here. */
export function speak(topic: Topic, language: Language): Say {
  const say = i18next.getFixedT(language, topic)
  const numbers = new Intl.PluralRules(language)
  const known = new Map<string, string>()
  const sentence = (path: string, fillings: Fillings | undefined): string => {
    const { count } = fillings ?? {}
    const key = typeof count === 'number' ? `${path} ${numbers.select(count)}` : path
    const found = known.get(key) ?? String(say(path as never, { count, skipInterpolation: true } as never))
    known.set(key, found)
    return found
  }
  return (path, fillings) => {
    const text = sentence(path, fillings)
    // What fills a sentence is somebody's text: nothing in it is filled in turn.
    return fillings === undefined ? text : text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(fillings[name] ?? ''))
  }
}

export function useWords<T extends Topic>(topic: T): Words<T> {
  const language = useLanguage()
  const key = `${language} ${topic}`
  const words = spoken.get(key) ?? speak(topic, language)
  spoken.set(key, words)
  return words
}
