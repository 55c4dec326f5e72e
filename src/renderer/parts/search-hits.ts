// What search found, made ready to be listed: without repeats, and every hit with a text that shows why it was found.

import type { SearchHit } from '#contract/library.ts'
import { foldWords } from '#folding/fold-name.ts'
import { marksIn } from '#folding/marks-in.ts'
import { holdsAll, wantedWords } from '#folding/search-words.ts'
import { assessHref, interviewHref, planHref, progressHref, roleHref } from './links.ts'
import { plainHeading } from './plain-heading.ts'

const ofGuides = new Set<SearchHit['kind']>(['guide', 'section', 'skill', 'resource', 'question'])

/** What the user wrote himself, not a guide. */
export const isOwn = ({ kind }: SearchHit): boolean => !ofGuides.has(kind)

/** Where a hit leads: to the very line, card, item or skill. */
export function hitHref({ kind, slug, line, skillId, key, isGuideGone }: SearchHit): string {
  if (isGuideGone) return roleHref(slug)
  switch (kind) {
    case 'skill':
    case 'evidence':
      return assessHref(skillId ?? undefined)
    case 'answer':
      return interviewHref(slug, key ?? undefined)
    case 'item':
      return planHref(slug, key ?? undefined)
    case 'check-in':
      return `${progressHref}/${encodeURIComponent(slug)}`
    case 'career-note':
      return `/export?note=${key ?? ''}`
    default:
      return roleHref(slug, 'text', line ?? undefined)
  }
}

/** A question is also part of its section: of two hits on one line the first is enough; what stands on no line is no repeat. */
export function onePerLine(hits: readonly SearchHit[]): SearchHit[] {
  return hits.filter(
    (hit, index) =>
      hit.line === null || hits.findIndex(({ slug, line }) => slug === hit.slug && line === hit.line) === index,
  )
}

/** The same skill stands in many guides: once is enough. */
export function onePerSkill(hits: readonly SearchHit[]): SearchHit[] {
  return hits.filter(
    (hit, index) => hit.skillId === null || hits.findIndex(({ skillId }) => skillId === hit.skillId) === index,
  )
}

export type MarkedText = SearchHit['snippet']

/** Where the words of the query stand in a text, as search finds them: ＰＭ in PM. */
export const markedAt = (text: string, query: string): MarkedText => ({
  text,
  marks: marksIn(text, wantedWords(query)),
})

/** Whether a name holds the whole query, as search reads it. */
export const isNamedBy = (name: string, query: string): boolean => holdsAll(foldWords(name), wantedWords(query))

/** A hit on the name of a skill or book has an excerpt without a match; then the name is shown. */
export function excerptOf(hit: SearchHit, query: string): MarkedText {
  return withoutDecoration(hit.snippet.marks.length > 0 ? hit.snippet : markedAt(hit.title, query))
}

/** The emoji before a heading has no place in a line of text, and no font here. */
function withoutDecoration({ text, marks }: MarkedText): MarkedText {
  const cut = Math.max(0, text.indexOf(plainHeading(text)))
  return {
    text: text.slice(cut),
    marks: marks.filter(([from]) => from >= cut).map(([from, to]) => [from - cut, to - cut]),
  }
}

/** For one line: begins shortly before the first match, so that the match is seen. */
export function startingNear({ text, marks }: MarkedText, atMost = 24): MarkedText {
  const first = marks[0]?.[0] ?? 0
  if (first <= atMost) return { text, marks }
  const cut = first - Math.floor(atMost / 2)
  return { text: `…${text.slice(cut)}`, marks: marks.map(([from, to]) => [from - cut + 1, to - cut + 1]) }
}
