// A learning item in words: title, hours and dates as rows and panel show them.

import type { ChecklistItem } from '#contract/plan.ts'
import { figure } from '../../parts/formats.ts'
import type { Words } from '../../words/index.ts'

/** Done items say what they took, or what was planned where nothing was noted. */
export const finalHours = ({ spentHours, plannedHours }: ChecklistItem): number =>
  spentHours > 0 ? spentHours : plannedHours

export function hoursInWords(item: ChecklistItem, words: Words<'plan'>, common: Words<'common'>): string {
  const planned = figure(item.plannedHours)
  const text =
    item.spentHours > 0
      ? words('spentOfPlanned', { spent: figure(item.spentHours), planned })
      : words('plannedOnly', { planned })
  return item.hoursEstimated ? `${text}${words('listMark')}${common('estimate')}` : text
}

/** 2/7 within a year of today, with the year beyond. */
export function shortDate(date: string, today: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const short = `${Number(month)}/${Number(day)}`
  const months = (Number(year) - Number(today.slice(0, 4))) * 12 + Number(month) - Number(today.slice(5, 7))
  return months >= 0 && months < 12 ? short : `${year}/${short}`
}
