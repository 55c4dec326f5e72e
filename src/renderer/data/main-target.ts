// The main target, which most screens are about.

import type { Target } from '#contract/plan.ts'
import { useAsk } from './queries.ts'

export type MainTarget = { target: Target | null; targets: Target[]; isPending: boolean }

export function useMainTarget(): MainTarget {
  const list = useAsk('target.list', {})
  const targets = list.data ?? []
  return { target: targets.find((one) => one.isMain) ?? null, targets, isPending: list.isPending }
}
