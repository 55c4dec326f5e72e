// A role's career ladder with the user's place on it and the roles of the library that its stages name.

import type { Changed } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { Ladder, StageLink } from '#contract/ladder.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { rolesNamed, stageKeys } from '#core/domain/ladder.ts'
import { recordChange } from '#core/storage/changes.ts'
import { listLadderLinks, readLadderPlace } from '#core/storage/ladder.ts'
import { patchRow } from '#core/storage/patches.ts'
import { readGuide } from '#core/storage/read-guide.ts'
import { flag } from '#core/storage/schema.ts'
import { type Context, now } from './context.ts'
import { readPresent, shownRole } from './present.ts'
import { findShelved } from './roles.ts'

function keyedStages(context: Context, slug: string) {
  const { ladder } = readGuide(context.db, findShelved(readPresent(context), slug))
  const keys = stageKeys(ladder)
  return ladder.map((stage, index) => ({ ...stage, key: keys[index] ?? '' }))
}

export function readLadder(context: Context, { slug }: CheckedInput<'ladder.read'>): Ladder {
  const { db } = context
  const present = readPresent(context)
  const stages = keyedStages(context, slug)
  const place = readLadderPlace(db, slug)
  const said = listLadderLinks(db, slug)
  const others = [...present.shelved.values()]
    .filter((guide) => guide.slug !== slug)
    .map((guide) => ({ slug: guide.slug, role: shownRole(guide) }))

  const linksOf = (stage: string, key: string): StageLink[] => {
    const answers = new Map(said.filter((row) => row.stage === key).map((row) => [row.to_slug, row.confirmed === 1]))
    const answered = (confirmed: boolean) => [...answers].flatMap(([to, yes]) => (yes === confirmed ? [to] : []))
    const proposed = rolesNamed(stage, others).filter((to) => !answers.has(to))
    const links = (slugs: readonly string[], state: StageLink['state']) =>
      slugs.flatMap((to): StageLink[] => {
        const guide = present.shelved.get(to)
        return guide ? [{ slug: to, role: shownRole(guide), subtitle: guide.subtitle, state }] : []
      })
    return [
      ...links(answered(true), 'confirmed'),
      ...links(proposed, 'proposed'),
      ...links(answered(false), 'dismissed'),
    ]
  }
  return {
    stages: stages.map(({ stage, responsibilities, outlook, requirements, isThisRole, line, key }) => ({
      ...{ stage, responsibilities, outlook, requirements, isThisRole, line, key },
      isHere: key === place,
      links: linksOf(stage, key),
    })),
    lostPlace: place !== null && !stages.some(({ key }) => key === place),
  }
}

export function setPlace(context: Context, { slug, stage }: CheckedInput<'ladder.place'>): Changed {
  const { db } = context
  const found = keyedStages(context, slug).find(({ key }) => key === stage)
  if (stage !== null && !found) throw new CoreFailure('unknown-stage', stage)
  const patch = patchRow(db, 'ladder_places', { slug }, () => (stage === null ? null : { slug, stage }))
  const subject = { name: found?.stage ?? null, from: null, to: stage, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'set-place', subject, patches: [patch] }) }
}

export function linkStage(context: Context, input: CheckedInput<'ladder.link'>): Changed {
  const { db } = context
  const { slug, stage, to, confirmed } = input
  if (!keyedStages(context, slug).some(({ key }) => key === stage)) throw new CoreFailure('unknown-stage', stage)
  const role = shownRole(findShelved(readPresent(context), to))
  const row = { slug, stage, to_slug: to }
  const patch = patchRow(db, 'ladder_links', row, () => ({ ...row, confirmed: flag(confirmed) }))
  const subject = { name: role, from: null, to: confirmed, count: null }
  const kind = confirmed ? 'confirm-stage' : 'dismiss-stage'
  return { change: recordChange(db, { ...now(context), kind, subject, patches: [patch] }) }
}
