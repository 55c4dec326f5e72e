// What a printed plan holds and looks like, as the command line says it; what it does not say stays as the settings have it.

import { chosenSections, reportPapers, reportSections } from '#contract/report.ts'
import { UsageError } from '../loopback/host-options.ts'
import type { CommandWords } from './words.ts'

export const lookOptions = {
  sections: { type: 'string' },
  paper: { type: 'string' },
  'without-name': { type: 'boolean' },
  'hide-amounts': { type: 'boolean' },
} as const

export type LookValues = { sections?: string; paper?: string; 'without-name'?: boolean; 'hide-amounts'?: boolean }

export function readLook(values: LookValues, words: CommandWords) {
  const names = values.sections?.split(',').map((name) => name.trim())
  const sections = names && chosenSections.safeParse(names)
  if (sections?.success === false)
    throw new UsageError(words.usage(words.badSections(values.sections ?? '', reportSections)))
  const paper = reportPapers.find((one) => one.toLowerCase() === values.paper?.toLowerCase())
  if (values.paper !== undefined && paper === undefined) throw new UsageError(words.usage(words.badPaper(values.paper)))
  return {
    ...(sections ? { sections: sections.data } : {}),
    ...(paper ? { paper } : {}),
    ...(values['without-name'] ? { withName: false } : {}),
    ...(values['hide-amounts'] ? { hideAmounts: true } : {}),
  }
}
