// English words of the settings.

import type { settings as japanese } from '../ja/settings.ts'
import type { SameWords } from '../types.ts'

export const settings: SameWords<typeof japanese> = {
  title: 'Settings',
  look: {
    title: 'Display',
    language: 'Language',
    languages: { system: 'As the system', ja: '日本語', en: 'English' },
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    fontSize: 'Text size of the reader',
    fontSizeUnit: 'px',
    readerWidth: 'Line length of the reader',
    readerWidths: { narrow: 'Short', standard: 'Standard', wide: 'Long' },
    amountUnit: 'Unit of amounts',
    amountUnits: { man: 'Million yen', yen: 'Yen' },
    hideAmounts: 'Hide amounts',
    hideAmountsHelp: 'Amounts on screen and in exports become •••. Charts keep their shape.',
  },
  self: {
    title: 'About you',
    note: 'Stays on this computer',
    name: 'Name',
    nameHelp: 'Printed on the career plan. It may stay empty.',
    pay: 'Present pay (10,000 yen a year, before tax)',
    payHidden: 'Not shown while amounts are hidden.',
    years: 'Years of experience',
  },
  plan: {
    title: 'Defaults of plans',
    note: 'Changes estimated hours too',
    weeklyHours: 'Hours a week for a new target',
    hoursPerBook: 'Hours for a book',
    hoursPerCourse: 'Hours for a course',
    hoursPerAction: 'Hours for a practice',
    staleDays: 'Days until a rating is marked old',
  },
  data: {
    title: 'Data',
    folder: 'Data folder',
    folderHelp: 'All records are in this folder. Close Shirube and copy it whole to keep a backup.',
    copy: 'Copy the path',
    version: 'Version',
    shell: 'Running as',
    shells: { electron: 'Desktop app', browser: 'Browser', 'command-line': 'Command line' },
    network: 'Network',
    networkText: 'Nothing is sent outside.',
  },
  invalid: 'Enter a number from {{min}} to {{max}}.',
}
