// Sets theme and contrast before the first paint from what was chosen the last time, so that nothing flashes.

import type { Settings } from '#contract/settings.ts'

type Theme = Settings['theme']

const place = 'shirube.theme'
const isTheme = (value: string | null): value is Theme =>
  value === 'system' || value === 'light' || value === 'dark' || value === 'contrast'

/** Chosen, or wished for by the system where the theme follows it. */
export function paintContrast(theme: Theme): void {
  const more = theme === 'contrast' || (theme === 'system' && matchMedia('(prefers-contrast: more)').matches)
  if (more) document.documentElement.dataset.contrast = 'more'
  else delete document.documentElement.dataset.contrast
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem(place, theme)
}

export function paintStoredTheme(): void {
  const stored = localStorage.getItem(place)
  const theme = isTheme(stored) ? stored : 'system'
  const follows = theme === 'system' || theme === 'contrast'
  const dark = follows ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
  paintContrast(theme)
}
