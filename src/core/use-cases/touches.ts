// What the user did with a part of a guide, under any of its names.

import type { Touch } from '#contract/library.ts'
import { questionKey } from '#core/domain/deck.ts'
import type { GuidePart } from '#core/domain/guide-parts.ts'
import { rootOf } from '#core/domain/links.ts'
import { listOwnAnswers, listReviews, readQuestionLinks } from '#core/storage/deck.ts'
import { listItems } from '#core/storage/plans.ts'
import { listInterests, listRatings } from '#core/storage/ratings.ts'
import type { RowOf } from '#core/storage/schema.ts'
import type { Context } from './context.ts'
import { readPresent } from './present.ts'

export type Touches = (slug: string, part: GuidePart) => Touch[]

type ItemRow = RowOf<'checklist_items'>

const itemTouches: [Touch, (row: ItemRow) => boolean][] = [
  ['ticked', (row) => row.status !== 'todo'],
  ['planned', (row) => row.planned_hours !== null || row.spent_hours > 0 || row.due_on !== null],
  ['noted', (row) => row.note !== null && row.note !== ''],
]

/** As the database stands now; good for one request. */
export function readTouches(context: Context): Touches {
  const { db } = context
  const present = readPresent(context)
  const { skillLinks, items } = present.same
  const rated = new Set(listRatings(db).map((rating) => rootOf(skillLinks, rating.skill_id)))
  const interesting = new Set(listInterests(db).map((row) => rootOf(skillLinks, row.skill_id)))
  const questionLinks = readQuestionLinks(db)
  const answered = new Set(listOwnAnswers(db).map(({ key }) => rootOf(questionLinks, key)))
  const practised = new Set(listReviews(db).map(({ key }) => rootOf(questionLinks, key)))
  const rows = new Map(listItems(db).map((row) => [row.key, row]))

  const ofSkill = (key: string): Touch[] => {
    const rating = present.ratingOf(key)
    if (rating === null) return []
    return [
      ...(rated.has(rating.skillId) ? (['rated'] as const) : []),
      ...(interesting.has(rating.skillId) ? (['interest'] as const) : []),
      ...(rating.evidenceCount > 0 ? (['evidence'] as const) : []),
    ]
  }

  const ofItem = (key: string): Touch[] => {
    const touched = items.of(key).flatMap((name) => rows.get(name) ?? [])
    return itemTouches.filter(([, holds]) => touched.some(holds)).map(([touch]) => touch)
  }

  const ofQuestion = (key: string): Touch[] => [
    ...(answered.has(rootOf(questionLinks, key)) ? (['answered'] as const) : []),
    ...(practised.has(rootOf(questionLinks, key)) ? (['practised'] as const) : []),
  ]

  return (slug, { part, id, sort, name }) => {
    if (part === 'resource') return ofItem(id)
    if (part === 'question') return ofQuestion(questionKey(name))
    if (part === 'tool') return ofSkill(id)
    if (part !== 'skill') return []
    const edited: Touch[] = present.editsOf(slug).has(id) ? ['edited'] : []
    return sort === 'tool' ? edited : [...ofSkill(id), ...edited]
  }
}
