// Applies the language and theme of the settings as soon as they are read and whenever they change.

import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useAsk } from '../data/queries.ts'
import { sayNotThere } from '../parts/late/late.ts'
import { setLanguage } from '../words/index.ts'
import { languageFor } from '../words/language.ts'
import { keepTheme, paintContrast } from './first-paint.ts'

export function Preferences() {
  const settings = useAsk('settings.read', {})
  const { setColorScheme } = useMantineColorScheme()
  const language = settings.data?.language
  const theme = settings.data?.theme

  useEffect(() => {
    if (language === undefined) return
    const apply = () => void setLanguage(languageFor(language, navigator.language)).catch(sayNotThere)
    apply()
    addEventListener('languagechange', apply)
    return () => removeEventListener('languagechange', apply)
  }, [language])

  useEffect(() => {
    if (theme === undefined) return
    keepTheme(theme)
    setColorScheme(theme === 'light' || theme === 'dark' ? theme : 'auto')
    const apply = () => paintContrast(theme)
    apply()
    const wish = matchMedia('(prefers-contrast: more)')
    wish.addEventListener('change', apply)
    return () => wish.removeEventListener('change', apply)
  }, [theme, setColorScheme])

  return null
}
