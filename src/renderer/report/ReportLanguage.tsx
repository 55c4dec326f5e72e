// Speaks to what it holds in one language, whatever the interface speaks.

import i18next from 'i18next'
import { type ReactNode, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '../words/language.ts'

export function ReportLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const scoped = useMemo(() => i18next.cloneInstance({ lng: language }), [language])
  return <I18nextProvider i18n={scoped}>{children}</I18nextProvider>
}
