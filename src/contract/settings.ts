// The settings, each with its limits and default, and what the program says of itself.

import { z } from 'zod'
import type { Failure } from './failures.ts'
import { chosenSections, reportPapers, reportSections } from './report.ts'
import type { LocalDate } from './skills.ts'
import { wellFormed } from './well-formed.ts'

export const settingsSchema = z.strictObject({
  language: z.enum(['system', 'ja', 'en']),
  /** contrast: high contrast, light or dark as the system is. */
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  hideAmounts: z.boolean(),
  /** How amounts are written: in 万円 (English: millions) or in single yen. */
  amountUnit: z.enum(['man', 'yen']),
  /** 万円 a year before tax. */
  pay: z.number().min(0).max(999_999_999).nullable(),
  /** Years of experience. */
  years: z.number().min(0).max(80).nullable(),
  /** Hours a week for a new target. */
  weeklyHours: z.number().min(0).max(168),
  /** Days after which a rating is marked 古い. */
  staleDays: z.number().int().min(1).max(3650),
  /** Months between check-ins; 0: none are wanted. */
  checkInMonths: z.number().int().min(0).max(24),
  /** Notices of what is due, by the system's own notifications. */
  reminders: z.boolean(),
  /** Printed on the plan; optional. */
  name: wellFormed().max(200).nullable(),
  readerFontSize: z.number().int().min(14).max(22),
  /** The longest line of the reader: about 32, 40 or 52 characters. */
  readerWidth: z.enum(['narrow', 'standard', 'wide']),
  /** Hours assumed for an item of each type until the user sets them (推定). */
  hoursPerBook: z.number().min(0).max(1000),
  hoursPerCourse: z.number().min(0).max(1000),
  hoursPerAction: z.number().min(0).max(1000),
  /** How the career plan is printed, unless one print asks otherwise. */
  reportSections: chosenSections,
  reportPaper: z.enum(reportPapers),
  /** interface: the language of the screens. */
  reportLanguage: z.enum(['interface', 'ja', 'en']),
  reportName: z.boolean(),
  /** On paper only; hideAmounts holds on paper in any case. */
  reportHidesAmounts: z.boolean(),
  /** Daily copies that stay: one of each of so many days, weeks and months. */
  keepDaily: z.number().int().min(1).max(60),
  keepWeekly: z.number().int().min(0).max(52),
  keepMonthly: z.number().int().min(0).max(120),
  /** Interview cards that are met for the first time, and that come again, on one day. */
  newCardsPerDay: z.number().int().min(0).max(500),
  cardReviewsPerDay: z.number().int().min(0).max(5000),
  /** Roles whose questions are practised beside those of the target. */
  deckRoles: z.array(wellFormed().min(1).max(200)).max(100),
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = {
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
  // Page 1 answers alone, so a cover of its own is asked for.
  reportSections: reportSections.filter((section) => section !== 'cover'),
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

/** Why the records can not be used as always. */
export type Trouble = {
  failure: Failure
  /** They can be read, no more; false: only the requests of the recovery are answered. */
  readable: boolean
}

export type AppInfo = {
  version: string
  shell: 'electron' | 'browser' | 'command-line'
  dataFolder: string
  today: LocalDate
  /** What this shell can do; a screen hides what is absent. */
  abilities: { print: boolean; openDataFolder: boolean; notify: boolean }
  trouble: Trouble | null
  /** How many sample guides come with the program. */
  sampleCount: number
}
