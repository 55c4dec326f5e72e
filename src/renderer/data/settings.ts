// The settings as screens read them, with the defaults until the core has answered.

import type { Settings } from '#contract/settings.ts'
import { useAsk } from './queries.ts'

/** Same as defaultSettings of the contract, from which the renderer takes types only. */
export const beforeAnswer: Settings = {
  language: 'system',
  theme: 'system',
  hideAmounts: false,
  amountUnit: 'man',
  pay: null,
  years: null,
  weeklyHours: 5,
  staleDays: 180,
  checkInMonths: 3,
  reminders: false,
  name: null,
  readerFontSize: 16,
  readerWidth: 'standard',
  hoursPerBook: 10,
  hoursPerCourse: 20,
  hoursPerAction: 5,
  reportSections: ['summary', 'gaps', 'history', 'salary', 'ladder', 'plan', 'interview', 'notes', 'closing'],
  reportPaper: 'A4',
  reportLanguage: 'interface',
  reportName: true,
  reportHidesAmounts: false,
  keepDaily: 7,
  keepWeekly: 4,
  keepMonthly: 6,
  newCardsPerDay: 10,
  cardReviewsPerDay: 50,
  deckRoles: [],
}

export function useSettings(): Settings {
  return useAsk('settings.read', {}).data ?? beforeAnswer
}
