// After an archive's guides were read by a newer parser: what the user did under names that no guide says any more counts under their new ones.

import type { Guide } from '#contract/guide.ts'
import { type GuidePart, missingFrom, partId, partsOf } from '#core/domain/guide-parts.ts'
import { matchRenames, type Rename } from '#core/domain/renames.ts'
import { listOwnAnswers, listReviews } from '#core/storage/deck.ts'
import { listItems, listRequirementEdits } from '#core/storage/plans.ts'
import { listSkills } from '#core/storage/skills.ts'
import { createCarryOver, recordCarried } from './carry-over.ts'
import type { Context } from './context.ts'

/** `slug`: null where the archive does not say of which guide it was a part. */
type Orphan = { part: GuidePart; slug: string | null }

const bare = { shown: '', beside: null }

function userParts({ db }: Context): Orphan[] {
  const skills = listSkills(db).map(({ kind, folded, name }): Orphan => {
    const part = kind === 'tool' ? 'tool' : 'skill'
    return { slug: null, part: { ...bare, part, id: `${kind}:${folded}`, name, sort: kind } }
  })
  const edits = listRequirementEdits(db).map(({ slug, key }): Orphan => {
    const [sort = '', ...name] = key.split(':')
    return { slug, part: { ...bare, part: 'skill', id: key, name: name.join(':'), sort } }
  })
  const items = listItems(db)
    .filter(({ type }) => type !== 'own')
    .map(({ slug, key, type, title, text, source, creator }): Orphan => {
      const name = title === '' ? text : title
      return { slug, part: { part: 'resource', id: key, name, shown: name, sort: type, beside: source ?? creator } }
    })
  const questions = [...listOwnAnswers(db), ...listReviews(db)].map(({ key }): Orphan => {
    return { slug: null, part: { ...bare, part: 'question', id: key, name: key, sort: 'question' } }
  })
  return [...skills, ...edits, ...items, ...questions]
}

/** Without the old names of the guide a likely match may always have been another thing: only a sure one counts. */
const isSure = (orphans: readonly Orphan[], { from, spelling, sure }: Rename): boolean =>
  sure || (spelling && orphans.some(({ part, slug }) => part === from && slug !== null))

/** `read`: every version as it is read now. `outdated`: those of them in the library that another parser had read. */
export function adoptOrphans(context: Context, read: readonly Guide[], outdated: readonly Guide[]): void {
  if (outdated.length === 0) return
  const said = read.flatMap(partsOf)
  const orphans = userParts(context)
  const lost = new Set(
    missingFrom(
      said,
      orphans.map(({ part }) => part),
    ),
  )
  const adopted = new Set<string>()
  const carried = createCarryOver(context, { sameBytes: true })
  for (const guide of outdated) {
    const own = orphans.filter(({ part, slug }) => lost.has(part) && (slug === guide.slug || slug === null))
    // A skill and the edit of its requirement are one part, and no rivals of each other.
    const parts = new Map(own.map(({ part }) => [partId(part), part]))
    const free = [...parts.values()].filter((part) => !adopted.has(partId(part)))
    const renames = matchRenames(free, partsOf(guide)).filter((rename) => isSure(own, rename))
    const before = carried.taken().length
    carried.place(
      guide.slug,
      renames.map((rename) => {
        const { from, to } = rename
        return { part: to.part, change: 'renamed', name: to.shown, before: from.name, from, to, rename }
      }),
    )
    for (const { from } of carried.taken().slice(before)) {
      if (orphans.some(({ part, slug }) => slug === null && partId(part) === partId(from))) adopted.add(partId(from))
    }
  }
  recordCarried(context, carried)
}
