// Search over everything in the library: names first, then titles, then texts, with excerpts of the original.

import type { SearchHit } from '#contract/library.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { foldText } from '#core/domain/fold-name.ts'
import { rootOf } from '#core/domain/links.ts'
import { sectionBody } from '#core/domain/search-docs.ts'
import { listOwnAnswers, readQuestions } from '#core/storage/deck.ts'
import { readVersionText } from '#core/storage/guide-versions.ts'
import type { RowOf } from '#core/storage/schema.ts'
import {
  type FoundDoc,
  findGuides,
  findSkillPlaces,
  findSkills,
  findTexts,
  findTitles,
  wordsOf,
} from '#core/storage/search.ts'
import type { Context } from './context.ts'
import { excerptOf } from './excerpt.ts'
import { type Present, readPresent, shownRole } from './present.ts'

const roleOf = (present: Present, slug: string): string => {
  const guide = present.shelved.get(slug)
  return guide ? shownRole(guide) : slug
}

function bodyOf({ db }: Context, doc: FoundDoc): string {
  if (doc.kind !== 'section' || doc.line === null) return doc.body
  return sectionBody(readVersionText(db, doc.version_id).split('\n'), doc.line, doc.end_line ?? doc.line)
}

function docHit(context: Context, present: Present, doc: FoundDoc, words: readonly string[]): SearchHit {
  const { text, marks, line } = excerptOf(doc.title, bodyOf(context, doc), words)
  return {
    kind: doc.kind,
    slug: doc.slug,
    role: roleOf(present, doc.slug),
    title: doc.title,
    snippet: { text, marks },
    // A section's body has the lines of the guide, so that the hit knows its own.
    line: doc.kind === 'section' && doc.line !== null ? doc.line + line : doc.line,
    skillId: null,
    skillKind: null,
  }
}

/** One hit for a skill, however many guides ask for it; that of a target explains it best. */
function skillHit({ db }: Context, present: Present, skill: RowOf<'skills'>, words: readonly string[]): SearchHit[] {
  const places = present.same.skills.of(skill.id).flatMap((id) => findSkillPlaces(db, id))
  const targets = new Set(present.targets.map((target) => target.slug))
  const place = places.find((one) => targets.has(one.slug)) ?? places[0]
  if (!place) return []
  const { text, marks } = excerptOf(skill.name, skill.kind === 'tool' ? place.name : (place.description ?? ''), words)
  return [
    {
      kind: 'skill',
      slug: place.slug,
      role: roleOf(present, place.slug),
      title: skill.name,
      snippet: { text, marks },
      line: place.line,
      skillId: skill.id,
      skillKind: skill.kind,
    },
  ]
}

/** Own answers are few, so that each is looked at; the guide that asks may be gone. */
function answerHits({ db }: Context, present: Present, words: readonly string[]): SearchHit[] {
  return listOwnAnswers(db)
    .filter(({ question, text }) => words.every((word) => foldText(`${question} ${text}`).includes(word)))
    .map(({ slug, question, text: own }) => {
      const guide = present.shelved.get(slug)
      const asked = guide && readQuestions(db, guide.id).find((one) => one.question === question)
      const { text, marks } = excerptOf(question, own, words)
      return {
        kind: 'answer',
        slug,
        role: roleOf(present, slug),
        title: question,
        snippet: { text, marks },
        line: asked?.line ?? null,
        skillId: null,
        skillKind: null,
      }
    })
}

export function searchLibrary(context: Context, { query, limit }: CheckedInput<'search'>): SearchHit[] {
  const { db } = context
  const folded = foldText(query)
  const words = wordsOf(folded)
  if (words.length === 0) return []
  const present = readPresent(context)
  const toHit = (doc: FoundDoc) => docHit(context, present, doc, words)
  const guides = findGuides(db, folded, limit)
  // A word in an older name finds the skill that stands for it, once.
  const found = findSkills(db, folded, limit).map((skill) => rootOf(present.same.skillLinks, skill.id))
  const skills = [...new Set(found)].flatMap((id) => {
    const skill = present.skills.get(id)
    return skill ? skillHit(context, present, skill, words) : []
  })
  const exact = <One>(ones: readonly One[], name: (one: One) => string) => ones.filter((one) => name(one) === folded)
  const hits = [
    ...exact(guides, (guide) => guide.folded_title).map(toHit),
    ...exact(skills, (skill) => foldText(skill.title)),
    ...guides.filter((guide) => guide.folded_title !== folded).map(toHit),
    ...skills.filter((skill) => foldText(skill.title) !== folded),
    ...answerHits(context, present, words),
  ]
  if (hits.length >= limit) return hits.slice(0, limit)
  const seen = new Set(guides.map((guide) => guide.id))
  const docs: FoundDoc[] = []
  for (const doc of [...findTitles(db, folded, limit), ...findTexts(db, folded, limit * 2)]) {
    if (docs.length >= limit - hits.length) break
    if (seen.has(doc.id)) continue
    seen.add(doc.id)
    docs.push(doc)
  }
  return [...hits, ...docs.map(toHit)]
}
