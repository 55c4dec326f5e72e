// The rows of an analysis as a table of values: what the bars, the radar and the formula are made of.

import type { GapRow } from '#contract/gap.ts'
import type { CsvCell } from '../../parts/csv.ts'
import type { Words } from '../../words/index.ts'

type Head = { skill: string; kind: string; words: Words<'common'> }

/** gap and w·min are empty while 未評価: unknown is not zero. */
export function rowsCsv(rows: readonly GapRow[], { skill, kind, words }: Head): CsvCell[][] {
  return [
    [
      skill,
      kind,
      words('score.weight'),
      words('score.required'),
      words('score.current'),
      words('score.gap'),
      'w·min',
      'w·r',
    ],
    ...rows.map((row): CsvCell[] => [
      row.name,
      row.kind,
      row.weight,
      row.required,
      row.level,
      row.level === null ? null : row.gap,
      row.level === null ? null : row.reachedPoints,
      row.totalPoints,
    ]),
  ]
}
