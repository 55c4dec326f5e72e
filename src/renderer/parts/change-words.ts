// A change in words, for the undo line and the history.

import type { Change, ChangeKind } from '#contract/changes.ts'
import type { Grade } from '#contract/deck.ts'
import type { ItemStatus } from '#contract/plan.ts'
import type { CareerNoteField } from '#contract/report.ts'
import type { Settings } from '#contract/settings.ts'
import { useWords } from '../words/index.ts'
import { gradeName } from './grade-name.ts'

/** The status that a change of a learning item set, if it set one. */
function statusSet({ kind, subject }: Change): ItemStatus | null {
  return kind === 'edit-item' ? (statuses.find((status) => status === subject.to) ?? null) : null
}

const statuses = ['todo', 'doing', 'done', 'skipped'] as const satisfies readonly ItemStatus[]

const noteFields = ['values', 'strengths', 'future', 'actions', 'notes'] as const satisfies readonly CareerNoteField[]
export const noteField = (name: string): CareerNoteField => noteFields.find((field) => field === name) ?? 'notes'

const grades = [1, 2, 3, 4] as const satisfies readonly Grade[]
const gradeOf = (to: unknown): Grade => grades.find((grade) => grade === to) ?? 3

const several = ','

/** The undo line is one line; a name of hundreds of characters is whole where it was changed. */
const longest = 60
const shortened = (name: string): string =>
  [...name].length > longest ? `${[...name].slice(0, longest - 1).join('')}…` : name

/** Kinds that name the one role, and the words for several. */
const forMany = {
  import: 'importMany',
  'remove-guide': 'removeGuidesMany',
  'add-favourites': 'addFavouritesMany',
  'remove-favourites': 'removeFavouritesMany',
  'put-in-collection': 'putInCollectionMany',
  'take-from-collection': 'takeFromCollectionMany',
} as const satisfies { [Kind in ChangeKind]?: string }

const namesOne = (kind: ChangeKind): kind is keyof typeof forMany => Object.hasOwn(forMany, kind)

export function useChangeWords(): (change: Change) => string {
  const t = useWords('common')
  const records = useWords('records')
  return (change) => {
    const { from, to, count } = change.subject
    const name = shortened(change.subject.name ?? '')
    if (namesOne(change.kind) && count !== null && count !== 1) {
      return t(`changes.${forMany[change.kind]}`, { name, count })
    }
    const level = `R${to}`
    if (to === null && change.kind === 'rate') return t('changes.ratingCleared', { name })
    if (to === null && change.kind === 'rate-many') return t('changes.ratingsCleared', { count: count ?? 0 })
    if (change.kind === 'rate') return t('changes.rate', { name, to: level })
    if (change.kind === 'review-card')
      return t('changes.review-card', { name, to: t(`grades.${gradeName[gradeOf(to)]}`) })
    if (change.kind === 'rate-many') return t('changes.rate-many', { count: count ?? 0, to: level })
    if (change.kind === 'merge-skills' && count !== null && count > 1) return t('changes.mergeMany', { name, count })
    if (change.kind === 'set-place' && to === null) return t('changes.placeCleared')
    if (change.kind === 'edit-note') return t('changes.edit-note', { name: t(`careerNotes.${noteField(name)}`) })
    if (change.kind === 'settings') {
      const keys = (name === '' ? ['several'] : name.split(several)) as (keyof Settings)[]
      return t('changes.settings', { name: keys.map((key) => records(`settingNames.${key}`)).join(t('listMark')) })
    }
    const status = statusSet(change)
    if (status !== null) return t('changes.itemStatus', { name, to: t(`statuses.${status}`) })
    return t(`changes.${change.kind}`, {
      name,
      from: shortened(String(from ?? '')),
      to: shortened(String(to ?? '')),
      count: count ?? 0,
    })
  }
}
