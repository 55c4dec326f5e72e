// Sets the colour scheme before the first paint from what Mantine stored the last time, so that nothing flashes.

export function paintStoredTheme(): void {
  const stored = localStorage.getItem('mantine-color-scheme-value')
  const dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
}
