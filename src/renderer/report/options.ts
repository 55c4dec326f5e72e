// The options of a print as they stand in the address of the page; what is missing there is as it is at first.

import type { ReportOptions, ReportPaper, ReportSection } from '#contract/report.ts'
import { allSections } from './sections.ts'

const papers: Record<string, ReportPaper> = { A4: 'A4', Letter: 'Letter' }

export function optionsFrom(query: URLSearchParams): ReportOptions {
  const asked = query.get('sections')?.split('.') ?? []
  const sections = asked.flatMap((name): ReportSection[] => allSections.filter((section) => section === name))
  return {
    sections: sections.length > 0 ? sections : allSections.filter((section) => section !== 'cover'),
    paper: papers[query.get('paper') ?? ''] ?? 'A4',
    language: query.get('language') === 'en' ? 'en' : 'ja',
    withName: query.get('name') !== 'blank',
    hideAmounts: query.get('amounts') === 'hidden',
  }
}
