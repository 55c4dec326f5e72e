// Sorts the requirements of a role into 不足, 未評価, 届いている and 対象外, each with the sum that its head shows.

import type { GapRow } from '#contract/gap.ts'

export type Sort = 'gap' | 'name' | 'kind'

const groupNames = ['lacking', 'unknown', 'reached', 'leftOut'] as const
export type GroupName = (typeof groupNames)[number]

export type Group = { name: GroupName; rows: GapRow[] }

/** A requirement of weight 0 takes no part in any sum, whatever its level. */
export function groupOf({ weight, level, gap }: Pick<GapRow, 'weight' | 'level' | 'gap'>): GroupName {
  if (weight === 0) return 'leftOut'
  if (level === null) return 'unknown'
  return gap > 0 ? 'lacking' : 'reached'
}

const kindOrder = { hard: 0, soft: 1, tool: 2 } as const
const byName = (a: GapRow, b: GapRow) => a.name.localeCompare(b.name, 'ja')

/** By distance: what weighs most comes first; the tie is broken as in the list of next steps, 重大 before the rest. */
const comparisons: Record<Sort, (a: GapRow, b: GapRow) => number> = {
  gap: (a, b) =>
    b.weight * b.gap - a.weight * a.gap ||
    Number(b.critical) - Number(a.critical) ||
    b.gap - a.gap ||
    b.totalPoints - a.totalPoints ||
    a.line - b.line,
  name: byName,
  kind: (a, b) => kindOrder[a.kind] - kindOrder[b.kind] || a.line - b.line,
}

/** Empty groups are left out. */
export function groupRows(rows: GapRow[], sort: Sort): Group[] {
  return groupNames
    .map((name) => ({ name, rows: rows.filter((row) => groupOf(row) === name).toSorted(comparisons[sort]) }))
    .filter((group) => group.rows.length > 0)
}
