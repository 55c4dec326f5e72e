// Bands in words: name of the stage, years of experience, amounts; hidden amounts become •••.

import type { SalaryRole } from '#contract/salary.ts'
import { figure } from '../parts/formats.ts'
import type { Words } from '../words/index.ts'
import type { Language } from '../words/language.ts'

export type Band = SalaryRole['bands'][number]

export type SalaryWords = {
  words: Words<'salary'>
  common: Words<'common'>
  language: Language
  hideAmounts: boolean
  /** Single yen instead of 万円 or millions. */
  inYen: boolean
}

const hidden = '•••'
const guideWord = { junior: 'ジュニア', middle: 'ミドル', senior: 'シニア' } as const

/** The guide's own word without its years; the three stage words in the present language. */
export function bandName({ label, stage }: Pick<Band, 'label' | 'stage'>, common: Words<'common'>): string {
  const short = label.replace(/\s*[（(【[].*$/u, '').trim()
  if (stage !== null && (short === guideWord[stage] || short === '')) return common(`stages.${stage}`)
  return short === '' ? label : short
}

/** [minYears, maxYears): five years are in 3–7. */
export function bandYears({ minYears, maxYears }: Pick<Band, 'minYears' | 'maxYears'>, words: Words<'salary'>): string {
  if (minYears !== null && maxYears !== null)
    return words('years.range', { from: figure(minYears), to: figure(maxYears) })
  if (minYears !== null) return words('years.from', { from: figure(minYears) })
  if (maxYears !== null) return words('years.below', { to: figure(maxYears), count: maxYears })
  return ''
}

/** 800–1,300 / 1,300–2,000＋ without the unit, which stands once at the axis or in the head of the column. */
export function bandAmounts({ min, max, openEnded }: Pick<Band, 'min' | 'max' | 'openEnded'>, w: SalaryWords): string {
  if (min === null && max === null) return w.common('noData')
  if (w.hideAmounts) return hidden
  const plus = w.words('plus')
  if (min === null) return w.words('upTo', { amount: amount(max ?? 0, w) }) + (openEnded ? plus : '')
  if (max === null) return amount(min, w) + plus
  return `${amount(min, w)}–${amount(max, w)}${openEnded ? plus : ''}`
}

/** 万円 in Japanese, millions of yen in English; or single yen in both. */
export function amount(
  manYen: number,
  { language, hideAmounts, inYen }: Pick<SalaryWords, 'language' | 'hideAmounts' | 'inYen'>,
): string {
  if (hideAmounts) return hidden
  if (inYen) return figure(manYen * 10_000)
  if (language === 'ja') return figure(manYen)
  const millions = manYen / 100
  return millions.toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 2 })
}

/** The same with its unit, for sentences. */
export function money(manYen: number, w: SalaryWords): string {
  return w.hideAmounts ? hidden : w.words(w.inYen ? 'moneyYen' : 'money', { amount: amount(manYen, w) })
}

/** What amounts are counted in, for the axis and the heads of columns. */
export const unitName = (w: SalaryWords): string => w.words(w.inYen ? 'axisUnitYen' : 'axisUnit')

/** The label of a bar: its amounts, and whose they are where they are not the guide's. */
export function bandLabel(band: Band, w: SalaryWords): string {
  const amounts = bandAmounts(band, w)
  return band.origin === 'guide' ? amounts : `${amounts}　${w.words(`origin.${band.origin}`)}`
}

/** Between two sentences. */
export const sentenceSpace = ({ language }: Pick<SalaryWords, 'language'>): string => (language === 'ja' ? '' : ' ')

/** Amounts with a unit; years and counts are none. */
const AMOUNTS =
  /[¥￥$]\s*[\d０-９][\d０-９,，.．]*|[\d０-９][\d０-９,，.．]*(?:\s*[〜～~–-]\s*[\d０-９][\d０-９,，.．]*)?[+＋]?(?=\s*(?:百|千)?[億万]?(?:円|万))/gu

/** Notes of guides name amounts too. */
export function noteText(note: string, { hideAmounts }: Pick<SalaryWords, 'hideAmounts'>): string {
  return hideAmounts ? note.replaceAll(AMOUNTS, hidden) : note
}

/** As long as before, for texts in which places are marked. */
export const dottedAmounts = (text: string): string => text.replaceAll(AMOUNTS, (found) => '•'.repeat(found.length))
