// Draws and cuts the links between names of parts of guides, and says which rows change by that.

import { questionKey } from '#core/domain/deck.ts'
import type { GuidePart } from '#core/domain/guide-parts.ts'
import { changedLinks, joined, type Links, rootOf, separated } from '#core/domain/links.ts'
import type { Database } from '#core/storage/database.ts'
import { readQuestionLinks } from '#core/storage/deck.ts'
import { type Patch, patchRow } from '#core/storage/patches.ts'
import type { Context } from './context.ts'
import { patchSkillLinks } from './merge-skills.ts'
import { type Present, readPresent } from './present.ts'

export type SameParts = {
  /** All that the user did with the one counts for the other. */
  areSame(slug: string, one: GuidePart, other: GuidePart): boolean
  join(slug: string, from: GuidePart, into: GuidePart): void
  separate(slug: string, one: GuidePart, other: GuidePart): void
  patches(): Patch[]
}

function skillIds(present: Present): Map<string, number> {
  return new Map([...present.skills.values()].map(({ id, kind, folded }) => [`${kind}:${folded}`, id]))
}

/** What changes when learning items are linked so from now on. */
export function patchItemLinks(db: Database, before: Links<string>, after: Links<string>): Patch[] {
  return changedLinks(before, after).map((key) =>
    patchRow(db, 'item_merges', { key }, () => {
      const into_key = after.get(key)
      return into_key === undefined ? null : { key, into_key }
    }),
  )
}

const isSkill = ({ part, sort }: GuidePart): boolean => part === 'tool' || (part === 'skill' && sort !== 'tool')

/** A draft over the links as they stand; nothing is written until its patches are recorded. */
export function draftSameParts(context: Context): SameParts {
  const { db } = context
  const present = readPresent(context)
  const { same } = present
  const ids = skillIds(present)
  let skills: Links<number> = same.skillLinks
  let items: Links<string> = same.itemLinks
  const questionLinks = readQuestionLinks(db)
  let questions = questionLinks
  const requirements = new Map<string, Links<string>>()
  const requirementsOf = (slug: string) => requirements.get(slug) ?? same.requirementLinksOf(slug)

  const change = (slug: string, one: GuidePart, other: GuidePart, how: typeof joined) => {
    if (one.part === 'resource') items = how(items, one.id, other.id)
    if (one.part === 'question') questions = how(questions, questionKey(one.name), questionKey(other.name))
    if (one.part === 'skill') requirements.set(slug, how(requirementsOf(slug), one.id, other.id))
    const [id, otherId] = [ids.get(one.id), ids.get(other.id)]
    if (isSkill(one) && isSkill(other) && id !== undefined && otherId !== undefined) skills = how(skills, id, otherId)
  }

  return {
    areSame: (slug, one, other) => {
      if (one.part !== other.part) return false
      if (one.part === 'resource') return rootOf(items, one.id) === rootOf(items, other.id)
      const oneRequirement = rootOf(requirementsOf(slug), one.id) === rootOf(requirementsOf(slug), other.id)
      if (!isSkill(one) || !isSkill(other)) return oneRequirement
      const [id, otherId] = [ids.get(one.id), ids.get(other.id)]
      if (id === undefined || otherId === undefined) return false
      if (rootOf(skills, id) !== rootOf(skills, otherId)) return false
      // One skill through another guide: an edited level of this role has not followed yet.
      const edits = present.editsOf(slug)
      return one.part === 'tool' || oneRequirement || edits.has(one.id) === edits.has(other.id)
    },
    join: (slug, from, into) => change(slug, from, into, joined),
    separate: (slug, one, other) => change(slug, one, other, separated),
    patches: () => [
      ...patchSkillLinks(db, same.skillLinks, skills),
      ...patchItemLinks(db, same.itemLinks, items),
      ...changedLinks(questionLinks, questions).map((key) =>
        patchRow(db, 'question_merges', { key }, () => {
          const into_key = questions.get(key)
          return into_key === undefined ? null : { key, into_key }
        }),
      ),
      ...[...requirements].flatMap(([slug, links]) =>
        changedLinks(same.requirementLinksOf(slug), links).map((key) =>
          patchRow(db, 'requirement_merges', { slug, key }, () => {
            const into_key = links.get(key)
            return into_key === undefined ? null : { slug, key, into_key }
          }),
        ),
      ),
    ],
  }
}
