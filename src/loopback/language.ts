// Which of the two languages the shell itself speaks, from the environment.

export type Language = 'ja' | 'en'

/** LC_ALL, LC_MESSAGES and LANG in the order of POSIX; Windows sets none of them, there the locale of the process counts. */
export function shellLanguage(environment: Record<string, string | undefined>, systemLocale?: string): Language {
  const named = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(
    (value) => value !== undefined && value !== '',
  )
  // Asked only where it counts: it takes 20 ms.
  const locale = named ?? systemLocale ?? Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en'
}
