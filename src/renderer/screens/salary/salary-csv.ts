// The bands of the compared roles as a table of values, in 万円 a year; hidden amounts stay hidden.

import type { SalaryRole } from '#contract/salary.ts'
import type { CsvCell } from '../../parts/csv.ts'
import type { Words } from '../../words/index.ts'

/** An open top has a plus in a column of its own: a figure that is no end must not read as one. */
export function salaryCsv(roles: readonly SalaryRole[], hideAmounts: boolean, words: Words<'salary'>): CsvCell[][] {
  // The unit of the data, whatever unit the screen shows.
  const unit = words('csvUnit')
  const shown = (value: number | null) => (hideAmounts ? null : value)
  return [
    [
      words('table.role'),
      words('table.stage'),
      words('table.years'),
      '',
      words('table.minIn', { unit }),
      words('table.maxIn', { unit }),
      '+',
    ],
    ...roles.flatMap((role) =>
      role.bands.map((band): CsvCell[] => [
        role.slug,
        band.label,
        band.minYears,
        band.maxYears,
        shown(band.min),
        shown(band.max),
        band.openEnded ? '+' : null,
      ]),
    ),
  ]
}
