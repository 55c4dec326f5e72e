// Skills that are one under several names: joined and split by the user, and proposed to him where they look alike.

import type { Changed } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Duplicate } from '#contract/skills.ts'
import { coreOfSkill, likelySame, mayBeOne, type NamedThing } from '#core/domain/duplicates.ts'
import { changedLinks, joined, type Links, rootOf, separated } from '#core/domain/links.ts'
import { recordChange } from '#core/storage/changes.ts'
import type { Database } from '#core/storage/database.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import { pairOf, readRefused } from '#core/storage/same-things.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { type Context, now } from './context.ts'
import { type Present, readPresent } from './present.ts'
import { findSkill, listSkillSummaries } from './skills.ts'

const keyOf = ({ kind, folded }: RowOf<'skills'>): string => `${kind}:${folded}`

export function patchSkillLinks(db: Database, before: Links<number>, after: Links<number>): Patch[] {
  return changedLinks(before, after).map((skill_id) =>
    patchRow(db, 'skill_merges', { skill_id }, () => {
      const into_id = after.get(skill_id)
      return into_id === undefined ? null : { skill_id, into_id }
    }),
  )
}

/** Joining what was refused before takes the refusal back. */
function patchRefusals(db: Database, skills: readonly RowOf<'skills'>[]): Patch[] {
  const refused = readRefused(db, 'skill')
  const keys = skills.map(keyOf)
  return keys.flatMap((one, place) =>
    keys
      .slice(place + 1)
      .filter((other) => refused(one, other))
      .map((other) => patchRow(db, 'dismissed_duplicates', { part: 'skill', ...pairOf(one, other) }, () => null)),
  )
}

export function mergeSkills(context: Context, { into, skillIds }: CheckedInput<'skills.merge'>): Changed {
  const { db } = context
  const present = readPresent(context)
  const { skillLinks } = present.same
  const standing = findSkill(present, into)
  const others = [...new Set(skillIds.map((id) => findSkill(present, id)))].filter((skill) => skill !== standing)
  const foreign = others.find((skill) => !mayBeOne(skill, standing))
  if (foreign) throw new CoreFailure('bad-input', `${keyOf(foreign)} is not of the kind of ${keyOf(standing)}`)
  const links = others.reduce((all, skill) => joined(all, skill.id, standing.id), skillLinks)
  const patches = [...patchSkillLinks(db, skillLinks, links), ...patchRefusals(db, [standing, ...others])]
  const subject = { name: standing.name, from: others[0]?.name ?? null, to: standing.name, count: others.length }
  return { change: recordChange(db, { ...now(context), kind: 'merge-skills', subject, patches }) }
}

export function splitSkill(context: Context, { skillId }: CheckedInput<'skills.split'>): Changed {
  const { db } = context
  const present = readPresent(context)
  const { skillLinks } = present.same
  const skill = present.skills.get(skillId)
  if (!skill) throw new CoreFailure('unknown-skill', String(skillId))
  const standing = findSkill(present, skillId)
  const patches = patchSkillLinks(db, skillLinks, separated(skillLinks, skill.id, standing.id))
  const subject = { name: skill.name, from: standing.name, to: skill.name, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'split-skill', subject, patches }) }
}

const named = ({ id, kind, name }: RowOf<'skills'>): NamedThing<number> => ({
  id,
  name,
  sort: kind,
  sameSpellingAcross: kind === 'tool' ? null : 'skill',
})

/** Reading all names takes a tenth of a second with 5,000 skills; no name ever changes, so it is done once for each set. */
function pairsOfAll(context: Context, { skills }: Present): Duplicate[] {
  return context.memory.kept('likely same skills', String(skills.size), () =>
    likelySame([...skills.values()].map(named), coreOfSkill),
  )
}

/** Of skills that are in the list, by the names that stand for them now. */
export function listDuplicates(context: Context): Duplicate[] {
  const present = readPresent(context)
  const { skillLinks } = present.same
  const listed = new Set(listSkillSummaries(context).map(({ id }) => id))
  const refused = readRefused(context.db, 'skill')
  const seen = new Set<string>()
  return pairsOfAll(context, present).flatMap(({ one, other, reason }): Duplicate[] => {
    const [left, right] = [rootOf(skillLinks, one), rootOf(skillLinks, other)]
    const [leftRow, rightRow] = [present.skills.get(left), present.skills.get(right)]
    if (left === right || !leftRow || !rightRow || !listed.has(left) || !listed.has(right)) return []
    const pair = pairOf(keyOf(leftRow), keyOf(rightRow))
    const said = JSON.stringify(pair)
    if (seen.has(said) || refused(pair.one_key, pair.other_key) || !mayBeOne(leftRow, rightRow)) return []
    seen.add(said)
    return [{ one: left, other: right, reason }]
  })
}

export function refuseDuplicate(context: Context, input: CheckedInput<'skills.dismissDuplicate'>): Changed {
  const { db } = context
  const present = readPresent(context)
  const [one, other] = [findSkill(present, input.one), findSkill(present, input.other)]
  if (one === other) throw new CoreFailure('bad-input', 'the two are one skill')
  const row = { part: 'skill' as const, ...pairOf(keyOf(one), keyOf(other)) }
  const patch = patchRow(db, 'dismissed_duplicates', row, () => row)
  const subject = { name: one.name, from: one.name, to: other.name, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'dismiss-duplicate', subject, patches: [patch] }) }
}
