// What changed between two versions of a guide, in the user's terms.

import type { Guide } from '#contract/guide.ts'
import type { GuideDifference } from '#contract/library.ts'
import { type GuidePart, missingFrom, partId, partsOf } from './guide-parts.ts'
import { matchRenames, type Rename } from './renames.ts'

/** A difference with the parts it is about; what it touches of the user's is for others to add. */
export type PartDifference = Omit<GuideDifference, 'touches'> & {
  from: GuidePart | null
  to: GuidePart | null
  rename: Rename | null
}

const parts: readonly GuideDifference['part'][] = ['skill', 'tool', 'resource', 'band', 'question', 'stage']

const unmatched = ({ part, shown }: GuidePart) => ({ part, name: shown, before: null, rename: null })

const roleOf = ({ role, title }: Guide): string | null => role ?? title

function roleDifference(before: Guide, after: Guide): PartDifference[] {
  const [old, now] = [roleOf(before), roleOf(after)]
  if (old === null || now === null || old === now) return []
  return [{ part: 'role', change: 'renamed', name: now, before: old, from: null, to: null, rename: null }]
}

/** The name of the role, then grouped by part; what is gone stands before what is new. */
export function guideDifferences(before: Guide, after: Guide): PartDifference[] {
  const [old, now] = [partsOf(before), partsOf(after)]
  const [gone, come] = [missingFrom(now, old), missingFrom(old, now)]
  const renames = matchRenames(gone, come)
  const matched = new Set(renames.flatMap(({ from, to }) => [`- ${partId(from)}`, `+ ${partId(to)}`]))
  const renamed = renames.map((rename): PartDifference => {
    const { from, to, spelling } = rename
    const change = from.part === 'band' && spelling ? 'changed' : 'renamed'
    return { part: to.part, change, name: to.shown, before: from.shown, from, to, rename }
  })
  const removed = gone
    .filter((one) => !matched.has(`- ${partId(one)}`))
    .map((from): PartDifference => ({ ...unmatched(from), change: 'removed', from, to: null }))
  const added = come
    .filter((one) => !matched.has(`+ ${partId(one)}`))
    .map((to): PartDifference => ({ ...unmatched(to), change: 'added', from: null, to }))
  const ofParts = parts.flatMap((part) => [...renamed, ...removed, ...added].filter((one) => one.part === part))
  return [...roleDifference(before, after), ...ofParts]
}
