// What the user did on which day, counted in the four groups that the activity map tells apart.

import type { ChangeKind } from '#contract/changes.ts'
import type { ActivityDay } from '#contract/progress.ts'
import type { LocalDate } from '#contract/skills.ts'

type Group = Exclude<keyof ActivityDay, 'on'>

const groups: Partial<Record<ChangeKind, Group>> = {
  rate: 'ratings',
  'rate-many': 'ratings',
  'add-evidence': 'evidence',
  'edit-evidence': 'evidence',
  'remove-evidence': 'evidence',
  'edit-item': 'learning',
  'add-item': 'learning',
  'remove-item': 'learning',
  'move-item': 'learning',
}

/** Days in the order they are given. */
export function activityByDay(counts: readonly { on: LocalDate; kind: ChangeKind; count: number }[]): ActivityDay[] {
  const days = new Map<LocalDate, ActivityDay>()
  for (const { on, kind, count } of counts) {
    const day = days.get(on) ?? { on, ratings: 0, evidence: 0, learning: 0, other: 0 }
    day[groups[kind] ?? 'other'] += count
    days.set(on, day)
  }
  return [...days.values()]
}
