// What changed between two versions of a guide, in the user's terms.

import type { Guide, SalaryBand } from '#contract/guide.ts'
import type { GuideDifference } from '#contract/library.ts'
import { resourceKey } from './checklist.ts'
import { foldName } from './fold-name.ts'
import { requirementKey, skillKey } from './requirement.ts'

type Part = GuideDifference['part']
type Named = { part: Part; id: string; name: string }

/** Label and amounts, so that a band whose amounts changed can be told from the one before. */
function bandName({ label, min, max, openEnded }: SalaryBand): string {
  const amounts = [min, max].filter((amount) => amount !== null).join('–')
  return amounts === '' ? label : `${label} ${amounts}${openEnded ? '+' : ''}`
}

/** Everything that a user can have rated, ticked, answered or seen; a tool category counts among the skills. */
function partsOf(guide: Guide): Named[] {
  return [
    ...guide.skills.map(({ kind, name }): Named => ({ part: 'skill', id: requirementKey(kind, name), name })),
    ...guide.skills
      .filter(({ kind }) => kind === 'tool')
      .flatMap(({ tools }) => tools ?? [])
      .map((name): Named => ({ part: 'tool', id: skillKey('tool', name), name })),
    ...guide.learning
      .flatMap(({ items }) => items)
      .map((item): Named => ({ part: 'resource', id: resourceKey(item, guide.slug), name: item.title ?? item.text })),
    ...(guide.salary?.bands ?? []).map(
      (band): Named => ({ part: 'band', id: foldName(bandName(band)), name: bandName(band) }),
    ),
    ...guide.interview.map(({ question }): Named => ({ part: 'question', id: foldName(question), name: question })),
    ...guide.ladder.map(({ stage }): Named => ({ part: 'stage', id: foldName(stage), name: stage })),
  ]
}

const idOf = ({ part, id }: Named): string => `${part} ${id}`

function missingFrom(other: readonly Named[], own: readonly Named[]): Named[] {
  const there = new Set(other.map(idOf))
  return [...new Map(own.map((one) => [idOf(one), one])).values()].filter((one) => !there.has(idOf(one)))
}

const parts: readonly Part[] = ['skill', 'tool', 'resource', 'band', 'question', 'stage']

/** Grouped by part; what is gone stands before what is new. */
export function guideDifferences(before: Guide, after: Guide): GuideDifference[] {
  const [old, now] = [partsOf(before), partsOf(after)]
  const removed = missingFrom(now, old).map(({ part, name }): GuideDifference => ({ part, change: 'removed', name }))
  const added = missingFrom(old, now).map(({ part, name }): GuideDifference => ({ part, change: 'added', name }))
  return parts.flatMap((part) => [...removed, ...added].filter((one) => one.part === part))
}
