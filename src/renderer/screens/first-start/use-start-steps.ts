// How far the first start is: guides, target, ratings out of the twelve, plan.

import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { heaviestTwelve } from '../../parts/twelve.ts'

export type StartSteps = { guides: number; rated: number; toRate: number }

/** null until it is known. */
export function useStartSteps(): StartSteps | null {
  const guides = useAsk('library.list', {})
  const { target, isPending } = useMainTarget()
  const slug = target?.slug ?? ''
  const enabled = target?.inLibrary === true
  const gap = useAsk('gap.analyse', { slug }, { enabled })
  if (guides.data === undefined || isPending || (enabled && gap.isPending)) return null
  const rows = heaviestTwelve(gap.data?.rows ?? [])
  return {
    guides: guides.data.length,
    rated: rows.filter(({ level }) => level !== null).length,
    toRate: rows.length,
  }
}
