// Things of earlier versions of a guide that carry what the user did: what they are called now, and the user's word on it.

import type { Changed } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { GuideRename, NamedPart } from '#contract/library.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { type GuidePart, missingFrom, partId, partsOf } from '#core/domain/guide-parts.ts'
import { likelyNames, matchRenames } from '#core/domain/renames.ts'
import { recordChange } from '#core/storage/changes.ts'
import { listEarlierVersions } from '#core/storage/guide-versions.ts'
import type { Shelved } from '#core/storage/library.ts'
import { patchRow } from '#core/storage/patches.ts'
import { readGuide } from '#core/storage/read-guide.ts'
import { readDismissed } from '#core/storage/same-things.ts'
import { isRenamedPart } from './carry-over.ts'
import { type Context, now } from './context.ts'
import { readPresent } from './present.ts'
import { findShelved } from './roles.ts'
import { draftSameParts, type SameParts } from './same-parts.ts'
import { readTouches } from './touches.ts'

/** A guide that was imported more often than this is compared with its newest versions. */
const mostVersions = 20
const mostChoices = 30

type Vanished = { part: GuidePart; likely: GuidePart | null }
type Parts = { present: GuidePart[]; vanished: Vanished[] }

const renamable = (parts: readonly GuidePart[]): GuidePart[] => parts.filter(({ part }) => isRenamedPart(part))

/** Each thing as the newest version that had it wrote it, beside what it is most like in the present one. */
function readParts({ db }: Context, guide: Shelved): Parts {
  const present = renamable(partsOf(readGuide(db, guide)))
  const vanished = new Map<string, Vanished>()
  for (const version of listEarlierVersions(db, guide, mostVersions)) {
    const parts = renamable(partsOf(readGuide(db, version)))
    const gone = missingFrom(present, parts)
    const likely = new Map(matchRenames(gone, missingFrom(parts, present)).map(({ from, to }) => [from, to]))
    for (const part of gone) {
      if (!vanished.has(partId(part))) vanished.set(partId(part), { part, likely: likely.get(part) ?? null })
    }
  }
  return { present, vanished: [...vanished.values()] }
}

const shown = ({ id, name }: GuidePart): NamedPart => ({ key: id, name })

/** A tool category and a skill are never one thing; kinds of skills and types of resources may change. */
const sameSort = (one: GuidePart, other: GuidePart): boolean =>
  one.part === other.part && (one.sort === 'tool') === (other.sort === 'tool')

export function listRenames(context: Context, { slug }: CheckedInput<'rename.list'>): GuideRename[] {
  const guide = findShelved(readPresent(context), slug)
  const { present, vanished } = readParts(context, guide)
  const touches = readTouches(context)
  const same = draftSameParts(context)
  const dismissed = readDismissed(context.db, slug)
  const listed: GuidePart[] = []
  return vanished.flatMap(({ part: from, likely }): GuideRename[] => {
    const touched = touches(slug, from)
    // Of several old names of one thing the newest speaks for all.
    if (!isRenamedPart(from.part) || touched.length === 0 || listed.some((one) => same.areSame(slug, one, from))) {
      return []
    }
    listed.push(from)
    const already = present.find((part) => same.areSame(slug, part, from)) ?? null
    const proposed = likely !== null && !dismissed(from.part, from.id, likely.id) ? likely : null
    const to = already ?? proposed
    const choices = present.filter((part) => sameSort(part, from) && part !== to)
    return [
      {
        part: from.part,
        from: shown(from),
        state: already !== null ? 'same' : proposed !== null ? 'proposed' : 'gone',
        to: to === null ? null : shown(to),
        touches: touched,
        choices: likelyNames(from, choices).slice(0, mostChoices).map(shown),
      },
    ]
  })
}

type Answer = CheckedInput<'rename.confirm'>
type Pair = { from: GuidePart; to: GuidePart; present: GuidePart[] }

function findPair(context: Context, { slug, part, from, to }: Answer): Pair {
  const { present, vanished } = readParts(context, findShelved(readPresent(context), slug))
  const old = vanished.map((one) => one.part).find((one) => one.part === part && one.id === from)
  const next = present.find((one) => one.part === part && one.id === to)
  const unknown = part === 'resource' ? 'unknown-item' : 'unknown-requirement'
  if (old === undefined) throw new CoreFailure(unknown, from)
  if (next === undefined) throw new CoreFailure(unknown, to)
  if (!sameSort(old, next)) throw new CoreFailure('bad-input', 'a tool category is no skill')
  return { from: old, to: next, present }
}

function record(context: Context, answer: Answer, { from, to }: Pair, same: SameParts, isSame: boolean): Changed {
  const { db } = context
  const { slug, part, from: old_key, to: new_key } = answer
  const row = { slug, part, old_key, new_key }
  const patches = [...same.patches(), patchRow(db, 'dismissed_renames', row, () => (isSame ? null : row))]
  const kind = isSame ? 'confirm-rename' : 'dismiss-rename'
  const subject = { name: `${from.name} → ${to.name}`, from: from.name, to: to.name, count: null }
  return { change: recordChange(db, { ...now(context), kind, subject, patches }) }
}

export function confirmRename(context: Context, answer: Answer): Changed {
  const pair = findPair(context, answer)
  const { from, to, present } = pair
  const same = draftSameParts(context)
  if (!same.areSame(answer.slug, from, to)) {
    const wrong = present.filter((part) => same.areSame(answer.slug, from, part))
    for (const part of wrong) same.separate(answer.slug, from, part)
    same.join(answer.slug, from, to)
  }
  return record(context, answer, pair, same, true)
}

export function dismissRename(context: Context, answer: Answer): Changed {
  const pair = findPair(context, answer)
  const same = draftSameParts(context)
  same.separate(answer.slug, pair.from, pair.to)
  return record(context, answer, pair, same, false)
}
