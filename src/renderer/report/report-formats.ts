// Figures of the printed plan in the language of the page, not of the interface.

import { figure, points } from '../parts/formats.ts'
import { useLanguage, useWords } from '../words/index.ts'

export function useReportFormats() {
  const common = useWords('common')
  const language = useLanguage()
  return {
    language,
    /** One decimal at most; the word follows the figure as it is written. */
    hours: (count: number) => common('units.hours', { count: Number(count.toFixed(1)) }),
    weeks: (count: number) => common('units.weeks', { count: Number(count.toFixed(1)) }),
    days: (count: number) => common('units.days', { count }),
    figure,
    points: (value: number) => points(value, language),
  }
}
