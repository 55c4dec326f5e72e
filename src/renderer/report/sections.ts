// The sections of the plan: which there are, which of them have something to print, and in which order.

import type { CareerPlan } from '#contract/plan.ts'
import type { ReportOptions, ReportSection } from '#contract/report.ts'

export const allSections = [
  'cover',
  'summary',
  'gaps',
  'history',
  'salary',
  'ladder',
  'plan',
  'interview',
  'notes',
  'closing',
] as const satisfies readonly ReportSection[]

/** Pay is shown or it is not there: a band without its amounts tells an employer nothing. */
export function hasContent(section: ReportSection, plan: CareerPlan, hideAmounts: boolean): boolean {
  switch (section) {
    case 'gaps':
      return plan.analysis.rows.length > 0
    case 'history':
      return plan.trend.length > 1 || plan.ratings.length > 0
    case 'salary':
      return !hideAmounts && plan.salary.roles.some((role) => role.bands.length > 0)
    case 'ladder':
      return plan.ladder.length > 0
    case 'plan':
      return plan.plan.counts.total > 0
    case 'interview':
      return plan.questions.length > 0
    case 'notes':
      return Object.values(plan.notes).some((text) => text !== null)
    default:
      return true
  }
}

/** Chosen and not empty; a cover lies on top, wherever it was chosen. */
export function printedSections(plan: CareerPlan, { sections, hideAmounts }: ReportOptions): ReportSection[] {
  const printed = sections.filter((section) => hasContent(section, plan, hideAmounts))
  return printed.includes('cover') ? ['cover', ...printed.filter((section) => section !== 'cover')] : printed
}

/** As the list of choices shows them: the cover, the chosen ones in their order, then the others. */
export function inListOrder(chosen: readonly ReportSection[]): ReportSection[] {
  return [
    'cover',
    ...chosen.filter((section) => section !== 'cover'),
    ...allSections.filter((section) => section !== 'cover' && !chosen.includes(section)),
  ]
}
