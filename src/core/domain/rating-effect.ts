// What rating one skill would do to a target's coverage and range, whatever the level turns out to be.

import type { GapRow, Score } from '#contract/gap.ts'
import type { RatingEffect } from '#contract/skills.ts'

/** Points that stay unknown at the least favourable level: a tool below r leaves them open while another tool is 未評価. */
function unknownAfter(row: GapRow, skillId: number): number {
  if (row.kind !== 'tool') return 0
  const others = row.tools.some((tool) => tool.skillId !== skillId && tool.level === null)
  return others ? row.unknownPoints : 0
}

const concerns = (row: GapRow, skillId: number): boolean =>
  row.kind === 'tool'
    ? row.levelFrom !== 'set' && row.tools.some((tool) => tool.skillId === skillId && tool.level === null)
    : row.skillId === skillId && row.level === null

/** null: rated already, or the role does not ask for it. */
export function ratingEffect(rows: readonly GapRow[], score: Score, skillId: number): RatingEffect | null {
  const concerned = rows.filter((row) => row.weight > 0 && concerns(row, skillId))
  if (concerned.length === 0) return null
  const { ratedWeight, totalWeight, unknown, total } = score.sums
  let weight = ratedWeight
  let open = unknown
  for (const row of concerned) {
    if (row.level === null) weight += row.weight
    open += unknownAfter(row, skillId) - row.unknownPoints
  }
  return {
    coverageNow: (100 * ratedWeight) / totalWeight,
    coverageThen: (100 * weight) / totalWeight,
    rangeWidthNow: (100 * unknown) / total,
    rangeWidthThen: (100 * open) / total,
  }
}
