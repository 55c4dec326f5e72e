// Figures, dates and amounts as interface.md writes them (Voice), in both languages.

import type { LocalDate } from '#contract/skills.ts'
import type { Language } from '../words/language.ts'

/** One decimal, half up. The small addition undoes binary fractions such as 0.15 = 0.1499…; sums of small integers never reach it. */
export function oneDecimal(value: number): string {
  return (Math.floor(Math.abs(value) * 10 + 0.5 + 1e-9) / 10).toFixed(1).replace(/^/, value < 0 ? '−' : '')
}

export const percent = (value: number): string => `${oneDecimal(value)} %`
export const percentRange = (low: number, high: number): string => `${oneDecimal(low)}–${oneDecimal(high)} %`

/** `＋3.1`, `−0.4`, `0.0`: a difference in percentage points. */
export function points(value: number, language: Language): string {
  const text = oneDecimal(value)
  return value > 0 ? `${language === 'ja' ? '＋' : '+'}${text}` : text
}

const withSeparators = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** Whole figures with thousands separators; at most one decimal. */
export const figure = (value: number): string => withSeparators.format(value)

export type AmountUnit = 'man' | 'yen'

/** Amounts come in 万円 a year: 1,300万円 / ¥13.0M, or 13,000,000円 / ¥13,000,000. */
export function money(manYen: number, language: Language, unit: AmountUnit = 'man'): string {
  const text = plainAmount(manYen, language, unit)
  return language === 'ja' ? japanese(text, unit) : `¥${text}`
}

/** 1,300万円, 13,000,000円. */
const japanese = (text: string, unit: AmountUnit): string => (unit === 'man' ? `${text}万円` : `${text}円`)

function plainAmount(manYen: number, language: Language, unit: AmountUnit): string {
  if (unit === 'yen') return figure(manYen * 10_000)
  if (language === 'ja') return figure(manYen)
  return Math.abs(manYen) >= 100 ? `${(manYen / 100).toFixed(1)}M` : `${figure(manYen * 10)}K`
}

/** 1,000–1,300万円, 2,000＋万円 where the guide leaves the top open, 500万円以下 and up to ¥5.0M where it names only the top. */
export function moneyRange(
  min: number | null,
  max: number | null,
  openEnded: boolean,
  language: Language,
  unit: AmountUnit = 'man',
): string {
  const plus = language === 'ja' ? '＋' : '+'
  const from = min === null ? '' : plainAmount(min, language, unit)
  if (min === null && max !== null) {
    const top = money(max, language, unit) + (openEnded ? plus : '')
    return language === 'ja' ? `${top}以下` : `up to ${top}`
  }
  const text = max === null ? `${from}${plus}` : `${from}–${plainAmount(max, language, unit)}${openEnded ? plus : ''}`
  return language === 'ja' ? japanese(text, unit) : `¥${text}`
}

const asUtc = (date: LocalDate) => new Date(`${date}T00:00:00Z`)
const dayNames = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}

/** In lists: 11/28 土, Sat 11/28. */
export function dayInList(date: LocalDate, language: Language): string {
  const at = asUtc(date)
  const day = dayNames[language][at.getUTCDay()]
  const short = `${at.getUTCMonth() + 1}/${at.getUTCDate()}`
  return language === 'ja' ? `${short} ${day}` : `${day} ${short}`
}

/** Without the day of the week: 11/28. */
export function monthAndDay(date: LocalDate): string {
  const at = asUtc(date)
  return `${at.getUTCMonth() + 1}/${at.getUTCDate()}`
}

/** 11月21日（土）, Saturday, November 21. */
export function longDay(date: LocalDate, language: Language): string {
  const at = asUtc(date)
  if (language === 'ja') return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日（${dayNames.ja[at.getUTCDay()] ?? ''}）`
  return at.toLocaleDateString('en-US', { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' })
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / 86_400_000)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(asUtc(date).getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** An instant as the user's own calendar day. */
export function localDay(instant: string): LocalDate {
  const at = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1_000_000) return `${oneDecimal(bytes / 1000)} kB`
  return `${oneDecimal(bytes / 1_000_000)} MB`
}
