// Scores of roles or of kinds as a table of values, unrounded.

import type { Score } from '#contract/gap.ts'
import type { CsvCell } from '../parts/csv.ts'
import type { Words } from '../words/index.ts'

type Scored = { name: string; score: Score; before?: readonly CsvCell[] }

/** before: further columns after the name, with their heads. */
export function scoresCsv(
  head: { name: string; before?: readonly string[] },
  rows: readonly Scored[],
  words: Words<'common'>,
): CsvCell[][] {
  return [
    [
      head.name,
      ...(head.before ?? []),
      words('score.fit'),
      words('score.low'),
      words('score.high'),
      words('score.coverage'),
      words('score.critical'),
    ],
    ...rows.map(({ name, score, before = [] }): CsvCell[] => [
      name,
      ...before,
      score.fit,
      score.low,
      score.high,
      score.coverage,
      score.low === null ? null : score.critical.length,
    ]),
  ]
}
