// Pay in the unit of the screen: 万円, millions of yen in English, or single yen; stored in 万円.

import type { Language } from '../words/language.ts'

const unitsPerMan = { man: 1, million: 0.01, yen: 10_000 } as const
export type PayUnit = keyof typeof unitsPerMan

export const payUnitOf = (language: Language, inYen: boolean): PayUnit =>
  inYen ? 'yen' : language === 'ja' ? 'man' : 'million'

/** Away from binary fractions such as 685 × 0.01 = 6.8500000000000005. */
const tidy = (value: number): number => Math.round(value * 10_000) / 10_000

export const inPayUnit = (manYen: number, unit: PayUnit): number => tidy(manYen * unitsPerMan[unit])
export const toManYen = (value: number, unit: PayUnit): number => tidy(value / unitsPerMan[unit])

const written = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 })
/** As it stands in a field. */
export const payText = (manYen: number, unit: PayUnit): string => written.format(inPayUnit(manYen, unit))
