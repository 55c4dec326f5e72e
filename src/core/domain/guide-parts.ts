// The parts of a guide that a person can have rated, ticked, answered or seen, each with its identity.

import type { Guide, SalaryBand } from '#contract/guide.ts'
import type { GuideDifference } from '#contract/library.ts'
import { foldName } from '#folding/fold-name.ts'
import { resourceKey } from './checklist.ts'
import { requirementKey, skillKey } from './requirement.ts'

export type GuidePart = {
  part: GuideDifference['part']
  /** Identity among the parts of its kind. */
  id: string
  /** What is compared with the names of another version. */
  name: string
  /** What a person reads: the name, for a salary band with its amounts. */
  shown: string
  /** Kind of a skill or of a resource: only things of one sort can be one thing. */
  sort: string
  /** The words beside the name. */
  beside: string | null
}

/** Label and amounts, so that a band whose amounts changed can be told from the one before. */
function bandName({ label, min, max, openEnded }: SalaryBand): string {
  const amounts = [min, max].filter((amount) => amount !== null).join('–')
  return amounts === '' ? label : `${label} ${amounts}${openEnded ? '+' : ''}`
}

const named = (part: GuidePart['part'], id: string, name: string, sort: string, beside: string | null): GuidePart => ({
  part,
  id,
  name,
  shown: name,
  sort,
  beside,
})

/** In the order of the guide, each once; a tool category counts among the skills. */
export function partsOf(guide: Guide): GuidePart[] {
  const parts = [
    ...guide.skills.map(({ kind, name, description }) =>
      named('skill', requirementKey(kind, name), name, kind, description),
    ),
    ...guide.skills
      .filter(({ kind }) => kind === 'tool')
      .flatMap(({ tools }) => tools ?? [])
      .map((name) => named('tool', skillKey('tool', name), name, 'tool', null)),
    ...guide.learning
      .flatMap(({ items }) => items)
      .map((item) =>
        named(
          'resource',
          resourceKey(item, guide.slug),
          item.title ?? item.text,
          item.type,
          item.source ?? item.creator,
        ),
      ),
    ...(guide.salary?.bands ?? []).map((band) => {
      const shown = bandName(band)
      return { ...named('band', foldName(shown), band.label, 'band', null), shown }
    }),
    ...guide.interview.map(({ question, answer }) =>
      named('question', foldName(question), question, 'question', answer),
    ),
    ...guide.ladder.map(({ stage, responsibilities }) =>
      named('stage', foldName(stage), stage, 'stage', responsibilities),
    ),
  ]
  return [...new Map(parts.map((part) => [partId(part), part])).values()]
}

export const partId = ({ part, id }: Pick<GuidePart, 'part' | 'id'>): string => `${part} ${id}`

export function missingFrom(other: readonly GuidePart[], own: readonly GuidePart[]): GuidePart[] {
  const there = new Set(other.map(partId))
  return own.filter((part) => !there.has(partId(part)))
}
