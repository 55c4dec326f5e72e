// The sections of the printed plan: chosen, in order, never empty; and the options of the page's address.

import { describe, expect, it } from 'vitest'
import type { CareerPlan } from '#contract/plan.ts'
import { reportSections } from '#contract/report.ts'
import { defaultSettings } from '#contract/settings.ts'
import { beforeAnswer } from '../../../src/renderer/data/settings.ts'
import { optionsFrom } from '../../../src/renderer/report/options.ts'
import { allSections, hasContent, inListOrder, printedSections } from '../../../src/renderer/report/sections.ts'

/** Only what decides on emptiness; nothing in it. */
const empty = {
  analysis: { rows: [] },
  trend: [{ on: '2026-11-21' }],
  ratings: [],
  salary: { roles: [{ bands: [] }] },
  ladder: [],
  plan: { counts: { total: 0 } },
  questions: [],
  notes: { values: null, strengths: null, future: null, actions: null, notes: null },
} as unknown as CareerPlan

const full = {
  ...empty,
  analysis: { rows: [{}] },
  ratings: [{}],
  salary: { roles: [{ bands: [{}] }] },
  ladder: [{}],
  plan: { counts: { total: 1 } },
  questions: [{}],
  notes: { ...empty.notes, notes: 'a' },
} as unknown as CareerPlan

const options = (address: string) => optionsFrom(new URLSearchParams(address))

describe('sections', () => {
  it('are the same list as in the contract, and so are the defaults', () => {
    expect(allSections).toEqual(reportSections)
    expect(beforeAnswer).toEqual(defaultSettings)
  })

  it('without content are not printed', () => {
    const all = { ...options(''), sections: [...allSections] }
    expect(printedSections(empty, all)).toEqual(['cover', 'summary', 'closing'])
    expect(printedSections(full, all)).toEqual(allSections)
  })

  it('stand in the order that was chosen, a cover on top', () => {
    const chosen = options('sections=plan.cover.gaps')
    expect(chosen.sections).toEqual(['plan', 'cover', 'gaps'])
    expect(printedSections(full, chosen)).toEqual(['cover', 'plan', 'gaps'])
  })

  it('leave pay out where amounts are hidden', () => {
    expect(hasContent('salary', full, true)).toBe(false)
    expect(printedSections(full, options('sections=salary.gaps&amounts=hidden'))).toEqual(['gaps'])
  })

  it('are all in the list of choices, each once', () => {
    expect(inListOrder(['plan', 'gaps']).slice(0, 3)).toEqual(['cover', 'plan', 'gaps'])
    expect(inListOrder(['plan', 'gaps', 'cover']).toSorted()).toEqual([...allSections].sort())
  })
})

describe('options of an address', () => {
  it('are what it says', () => {
    expect(options('language=en&paper=Letter&sections=gaps&name=blank&amounts=hidden')).toEqual({
      sections: ['gaps'],
      paper: 'Letter',
      language: 'en',
      withName: false,
      hideAmounts: true,
    })
  })

  it('are those of the first start where it says nothing or nonsense', () => {
    const first = {
      sections: defaultSettings.reportSections,
      paper: defaultSettings.reportPaper,
      language: 'ja',
      withName: defaultSettings.reportName,
      hideAmounts: defaultSettings.reportHidesAmounts,
    }
    expect(options('')).toEqual(first)
    expect(options('language=fr&paper=B5&sections=toString&name=x&amounts=x')).toEqual(first)
  })
})
