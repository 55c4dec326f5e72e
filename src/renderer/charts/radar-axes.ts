// The axes of a radar: the requirements of one kind that count, in the order of the guide; and their values as a table.

import type { GapRow } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import type { CsvCell } from '../parts/csv.ts'

export const radarAxes = (rows: GapRow[], kind: SkillKind): GapRow[] =>
  rows.filter((row) => row.kind === kind && row.weight > 0).toSorted((a, b) => a.line - b.line)

type Head = { skill: string; level: string; required: string }

export const axesCsv = (axes: readonly GapRow[], { skill, level, required }: Head): CsvCell[][] => [
  [skill, level, required],
  ...axes.map((row): CsvCell[] => [row.name, row.level, row.required]),
]
