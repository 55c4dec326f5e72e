// Which language the interface speaks: the setting, else the system's.

import type { Settings } from '#contract/settings.ts'

export type Language = 'ja' | 'en'

export function languageFor(setting: Settings['language'], systemLanguage: string): Language {
  if (setting !== 'system') return setting
  return systemLanguage.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}

export const languagePlace = 'shirube.language'

/** Before the settings are read: that of the last time. */
export function lastLanguage(): Language {
  const last = localStorage.getItem(languagePlace)
  return last === 'ja' || last === 'en' ? last : languageFor('system', navigator.language)
}
