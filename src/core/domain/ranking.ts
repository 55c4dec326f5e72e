// Ranks roles by low; thin, unrated and not analysable roles stand behind, without a rank.

import type { RankedRole } from '#contract/gap.ts'
import { byText } from './by-text.ts'

export type RankingRole = Omit<RankedRole, 'rank'>

const groupOf = ({ score }: RankingRole): number => {
  if (score.state === 'not-analysable') return 3
  if (score.state === 'unrated') return 2
  return score.thin ? 1 : 0
}

const compareScore = (a: RankingRole, b: RankingRole): number =>
  (b.score.low ?? 0) - (a.score.low ?? 0) || a.score.critical.length - b.score.critical.length

/** Equal low and equal number of critical gaps share a rank. */
export function rankRoles(roles: readonly RankingRole[]): RankedRole[] {
  const sorted = [...roles].sort(
    (a, b) => groupOf(a) - groupOf(b) || compareScore(a, b) || byText(a.role, b.role) || byText(a.slug, b.slug),
  )
  let rank = 0
  return sorted.map((role, index) => {
    if (groupOf(role) !== 0) return { ...role, rank: null }
    const before = sorted[index - 1]
    if (before === undefined || compareScore(before, role) !== 0) rank = index + 1
    return { ...role, rank }
  })
}
