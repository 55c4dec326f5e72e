// The other words by which the palette finds a screen or an action: those of both languages, whichever is shown.

import { keywords as en } from './en/keywords.ts'
import { keywords as ja } from './ja/keywords.ts'

export type KeywordName = keyof typeof ja

export const keywordsOf = (name: KeywordName): string[] => [...ja[name].split(','), ...en[name].split(',')]
