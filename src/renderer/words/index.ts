// The words of the interface: i18next with both languages, one namespace a topic, switched live.

import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en/index.ts'
import { ja } from './ja/index.ts'
import { type Language, languageFor } from './language.ts'
import type { WordPath } from './types.ts'

export type Topic = keyof typeof ja
type Fillings = Record<string, string | number>
/** `t('title')`, `t('files', { count: 3 })`: only paths that exist compile. */
export type Words<T extends Topic> = (path: WordPath<(typeof ja)[T]>, fillings?: Fillings) => string

const place = 'shirube.language'
const isLanguage = (value: string | null): value is Language => value === 'ja' || value === 'en'

/** Before the settings are read, the language of the last time. */
export function startWords(): void {
  const last = localStorage.getItem(place)
  const language = isLanguage(last) ? last : languageFor('system', navigator.language)
  void i18next.use(initReactI18next).init({
    resources: { ja, en },
    lng: language,
    fallbackLng: 'ja',
    ns: Object.keys(ja),
    defaultNS: 'common',
    initAsync: false,
    // An empty word is a word: English needs no space where Japanese writes one.
    returnEmptyString: true,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  document.documentElement.lang = language
}

export function setLanguage(language: Language): void {
  localStorage.setItem(place, language)
  document.documentElement.lang = language
  if (i18next.language !== language) void i18next.changeLanguage(language)
}

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'ja'
}

export function useWords<T extends Topic>(topic: T): Words<T> {
  const { t } = useTranslation(topic)
  return useCallback((path, fillings) => String(t(path as never, (fillings ?? {}) as never)), [t])
}
