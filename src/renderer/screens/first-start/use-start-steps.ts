// How far the first start is: guides, target, ratings out of the twelve, plan.

import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { useStored } from '../../parts/stored.ts'
import { canBeAsked, heaviestTwelve } from '../../parts/twelve.ts'

/** ratedEnough: all twelve, or a whole round in which some were left for later. */
export type StartSteps = { guides: number; rated: number; toRate: number; ratedEnough: boolean }

/** null until it is known. */
export function useStartSteps(): StartSteps | null {
  const guides = useAsk('library.list', {})
  const { target, isPending } = useMainTarget()
  const [walked] = useStored('round.walked', '')
  const slug = target?.slug ?? ''
  const enabled = target?.inLibrary === true
  const gap = useAsk('gap.analyse', { slug }, { enabled })
  if (guides.data === undefined || isPending || (enabled && gap.isPending)) return null
  const rows = heaviestTwelve((gap.data?.rows ?? []).filter(canBeAsked))
  const rated = rows.filter(({ level }) => level !== null).length
  return {
    guides: guides.data.length,
    rated,
    toRate: rows.length,
    ratedEnough: rated >= rows.length || (walked === slug && rated > 0),
  }
}
