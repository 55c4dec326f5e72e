// Salary bands of several roles, with the user's years and pay placed on them.

import type { CheckedInput } from '#contract/procedures.ts'
import type { SalaryComparison, SalaryRole } from '#contract/salary.ts'
import { bandForYears, distanceToMin, nextBand } from '#core/domain/salary-band.ts'
import { readSalary, readSalaryHeading } from '#core/storage/salary.ts'
import type { Context } from './context.ts'
import { type Present, readPresent, shownRole } from './present.ts'
import { findShelved } from './roles.ts'
import { bandsOf } from './salary-bands.ts'

function salaryOf(context: Context, present: Present, slug: string): SalaryRole {
  const guide = findShelved(present, slug)
  const { pay, years } = present.settings
  const { bands, hidden } = bandsOf(context, guide)
  const forYears = bandForYears(bands, years)
  return {
    slug,
    role: shownRole(guide),
    subtitle: guide.subtitle,
    fileName: guide.file_name,
    isTarget: present.targets.some((target) => target.slug === slug),
    bands,
    hidden,
    notes: readSalary(context.db, guide.id).notes,
    source: readSalaryHeading(context.db, guide.id),
    bandForYears: forYears,
    nextBand: nextBand(bands, forYears),
    distanceToMin: distanceToMin(pay, forYears === null ? null : bands[forYears]),
  }
}

export function compareSalary(context: Context, { slugs }: CheckedInput<'salary.compare'>): SalaryComparison {
  const present = readPresent(context)
  const { pay, years } = present.settings
  return { pay, years, roles: [...new Set(slugs)].map((slug) => salaryOf(context, present, slug)) }
}
