// Speaks to what it holds in one language, whatever the interface speaks.

import type { ReactNode } from 'react'
import { LanguageOfPart, useFetchedWords } from '../words/index.ts'
import type { Language } from '../words/language.ts'

export function ReportLanguage({ language, children }: { language: Language; children: ReactNode }) {
  return useFetchedWords(language) && <LanguageOfPart value={language}>{children}</LanguageOfPart>
}
