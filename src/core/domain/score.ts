// The score of a set of requirements: fit, coverage, range and critical gaps, with the sums that anyone can check by hand.

import type { Score } from '#contract/gap.ts'
import type { Level, Weight } from '#contract/skills.ts'

export type ScoredRow = {
  key: string
  name: string
  weight: Weight
  required: Level
  /** null is 未評価. */
  level: Level | null
  /** The level comes from the tools of a category of which some are 未評価: while it is below r, high counts r. */
  toolRule: boolean
}

export type Points = { reached: number; unknown: number; total: number }

/** Weight × level, the unit of every sum. */
export function pointsOf({ weight, required, level, toolRule }: ScoredRow): Points {
  const total = weight * required
  if (level === null) return { reached: 0, unknown: total, total }
  const reached = weight * Math.min(level, required)
  return { reached, unknown: toolRule ? total - reached : 0, total }
}

/** w = 3 and gap ≥ 2; what is unknown is no gap. */
export function isCritical({ weight, required, level }: Pick<ScoredRow, 'weight' | 'required' | 'level'>): boolean {
  return weight === 3 && level !== null && required - level >= 2
}

export function scoreRequirements(rows: readonly ScoredRow[]): Score {
  const sums = { reached: 0, ratedTotal: 0, unknown: 0, total: 0, ratedWeight: 0, totalWeight: 0 }
  const critical: Score['critical'] = []
  for (const row of rows) {
    const points = pointsOf(row)
    sums.total += points.total
    sums.totalWeight += row.weight
    sums.reached += points.reached
    sums.unknown += points.unknown
    if (row.level !== null) {
      sums.ratedTotal += points.total
      sums.ratedWeight += row.weight
    }
    if (isCritical(row)) critical.push({ key: row.key, name: row.name })
  }
  const nothing = { fit: null, low: null, high: null, sums, critical }
  if (sums.total === 0) return { ...nothing, state: 'not-analysable', coverage: null, thin: false }
  if (sums.ratedTotal === 0) return { ...nothing, state: 'unrated', coverage: 0, thin: true }
  return {
    state: 'scored',
    fit: (100 * sums.reached) / sums.ratedTotal,
    coverage: (100 * sums.ratedWeight) / sums.totalWeight,
    low: (100 * sums.reached) / sums.total,
    high: (100 * (sums.reached + sums.unknown)) / sums.total,
    thin: 2 * sums.ratedWeight < sums.totalWeight,
    sums,
    critical,
  }
}
