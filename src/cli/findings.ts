// What a finding says in a terminal: in English as the parser words it, in Japanese by its code, so that one line has one language.

import type { DiagnosticCode } from '#contract/guide.ts'
import type { Language } from '../loopback/language.ts'
import { diagnostics } from '../renderer/words/ja/diagnostics.ts'

export const findingText = (code: DiagnosticCode, message: string, language: Language): string =>
  language === 'ja' ? diagnostics[code] : message
