// The formats in the present language; amounts respect the hide-amounts setting.

import { useMemo } from 'react'
import type { LocalDate } from '#contract/skills.ts'
import { useSettings } from '../data/settings.ts'
import { useLanguage, useWords } from '../words/index.ts'
import * as formats from './formats.ts'

export function useFormats() {
  const language = useLanguage()
  const t = useWords('common')
  const { hideAmounts, amountUnit } = useSettings()
  return useMemo(
    () => ({
      language,
      hideAmounts,
      number: formats.oneDecimal,
      figure: formats.figure,
      percent: formats.percent,
      percentRange: formats.percentRange,
      points: (value: number) => formats.points(value, language),
      money: (manYen: number) => (hideAmounts ? '•••' : formats.money(manYen, language, amountUnit)),
      moneyRange: (min: number | null, max: number | null, openEnded = false) =>
        hideAmounts ? '•••' : formats.moneyRange(min, max, openEnded, language, amountUnit),
      hours: (count: number) => t('units.hours', { count: Number(count.toFixed(1)) }),
      weeks: (count: number) => t('units.weeks', { count: Number(count.toFixed(1)) }),
      days: (count: number) => t('units.days', { count }),
      items: (count: number) => t('units.items', { count }),
      dayInList: (date: LocalDate) => formats.dayInList(date, language),
      longDay: (date: LocalDate) => formats.longDay(date, language),
      monthAndDay: formats.monthAndDay,
      daysBetween: formats.daysBetween,
      addDays: formats.addDays,
    }),
    [language, hideAmounts, amountUnit, t],
  )
}
