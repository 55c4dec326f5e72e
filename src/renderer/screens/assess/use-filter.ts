// Which skills are shown: of the target role, all, 未評価 or 古い. A skill that was shown stays until the filter changes, so that a rating never moves the row away.

import { useMemo, useRef } from 'react'
import type { GapAnalysis } from '#contract/gap.ts'
import type { SkillSummary } from '#contract/skills.ts'
import { type Entry, roleEntries, skillEntries } from './entries.ts'

export const filters = ['role', 'all', 'unrated', 'stale'] as const
export type Filter = (typeof filters)[number]

const fits: Record<Exclude<Filter, 'role'>, (skill: SkillSummary) => boolean> = {
  all: () => true,
  unrated: ({ level }) => level === null,
  stale: ({ stale }) => stale,
}

export function useEntries(
  filter: Filter,
  skills: SkillSummary[],
  analysis: GapAnalysis | undefined,
  text: string,
): Entry[] {
  const kept = useRef<{ filter: Filter; ids: Set<number> }>({ filter, ids: new Set() })
  return useMemo(() => {
    if (filter === 'role') return analysis === undefined ? [] : roleEntries(analysis.rows, skills, text)
    if (kept.current.filter !== filter) kept.current = { filter, ids: new Set() }
    const { ids } = kept.current
    const shown = skills.filter((skill) => ids.has(skill.id) || fits[filter](skill))
    for (const { id } of shown) ids.add(id)
    return skillEntries(shown, text)
  }, [filter, skills, analysis, text])
}

export function countOf(filter: Filter, skills: SkillSummary[], analysis: GapAnalysis | undefined): number {
  if (filter === 'role') return analysis?.rows.length ?? 0
  return skills.filter(fits[filter]).length
}
