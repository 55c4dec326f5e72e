// The axes of a radar: the requirements of one kind that count, in the order of the guide.

import type { GapRow } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'

export const radarAxes = (rows: GapRow[], kind: SkillKind): GapRow[] =>
  rows.filter((row) => row.kind === kind && row.weight > 0).toSorted((a, b) => a.line - b.line)
