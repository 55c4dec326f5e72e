// What an import, or a newer parser, does about new names: those that are surely the old ones take over what the user did, others wait for him.

import { type GuideDifference, type RenamedPart, renamedParts, type Touch } from '#contract/library.ts'
import type { PartDifference } from '#core/domain/guide-difference.ts'
import type { GuidePart } from '#core/domain/guide-parts.ts'
import type { Rename } from '#core/domain/renames.ts'
import { recordChange } from '#core/storage/changes.ts'
import type { Patch } from '#core/storage/patches.ts'
import { readDismissed } from '#core/storage/same-things.ts'
import { type Context, now } from './context.ts'
import { readPresent } from './present.ts'
import { draftSameParts, type SameParts } from './same-parts.ts'
import { readRequiredBy } from './skills.ts'
import { readTouches, type Touches } from './touches.ts'

export type CarryOver = {
  /** Takes over what is sure, and answers the differences with what they touch of the user's. */
  place(slug: string, differences: readonly PartDifference[]): GuideDifference[]
  /** What was taken over so far. */
  taken(): Rename[]
  patches(): Patch[]
}

type Reading = { touches: Touches; same: SameParts; askedElsewhere(slug: string, part: GuidePart): boolean }

export const isRenamedPart = (part: GuideDifference['part']): part is RenamedPart =>
  renamedParts.some((one) => one === part)

function read(context: Context): Reading {
  const present = readPresent(context)
  const requiredBy = readRequiredBy(context, present)
  return {
    touches: readTouches(context),
    same: draftSameParts(context),
    askedElsewhere: (slug, { id }) => {
      const skillId = present.ratingOf(id)?.skillId
      return skillId !== undefined && (requiredBy.get(skillId) ?? []).some((other) => other !== slug)
    },
  }
}

/** `sameBytes`: the guide itself says what it said before, so what is only likely otherwise is sure. */
export function createCarryOver(context: Context, { sameBytes = false } = {}): CarryOver {
  let reading: Reading | null = null
  const taken: Rename[] = []
  // Most imports change no guide that was there, so what this needs is read late, and once.
  const known = (): Reading => {
    reading ??= read(context)
    return reading
  }

  /** Joining names that both have a past, or one that other guides go on using, is for the user to say. */
  const isSure = (slug: string, { from, to, sure, spelling }: Rename): boolean => {
    const { touches, askedElsewhere } = known()
    if (!(sure || sameBytes) || !(from.part === 'question' || isRenamedPart(from.part))) return false
    if (touches(slug, from).length === 0 || touches(slug, to).length > 0) return false
    if (!spelling && askedElsewhere(slug, from)) return false
    return from.part === 'question' || !readDismissed(context.db, slug)(from.part, from.id, to.id)
  }

  const touched = (slug: string, parts: readonly (GuidePart | null)[]): Touch[] => [
    ...new Set(parts.flatMap((part) => (part === null ? [] : known().touches(slug, part)))),
  ]

  return {
    place: (slug, differences) =>
      differences.map(({ part, change, name, before, from, to, rename }) => {
        if (rename !== null && isSure(slug, rename)) {
          known().same.join(slug, rename.from, rename.to)
          taken.push(rename)
        }
        return { part, change, name, before, touches: touched(slug, [from, to]) }
      }),
    taken: () => taken,
    patches: () => reading?.same.patches() ?? [],
  }
}

/** One change for all that was taken over, if anything was. */
export function recordCarried(context: Context, carried: CarryOver): void {
  const taken = carried.taken()
  const [first] = taken
  if (first === undefined) return
  const name = taken.map(({ from, to }) => `${from.name} → ${to.name}`).join('、')
  const isOne = taken.length === 1
  const subject = { name, from: isOne ? first.from.name : null, to: isOne ? first.to.name : null, count: null }
  recordChange(context.db, { ...now(context), kind: 'confirm-rename', subject, patches: carried.patches() })
}
