// Search over everything in the library, with excerpts of the original text.

import type { SearchHit } from '#contract/library.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { foldText } from '#core/domain/fold-name.ts'
import { type FoundDoc, searchDocs } from '#core/storage/search.ts'
import type { Context } from './context.ts'
import { excerptOf } from './excerpt.ts'
import { type Present, readPresent, shownRole } from './present.ts'

/** A tool is named by many guides; one hit is enough, and the guide of a target explains it best. */
function oncePerSkill(docs: readonly FoundDoc[], present: Present): FoundDoc[] {
  const targets = new Set(present.targets.map((target) => target.slug))
  const chosen = new Map<number, FoundDoc>()
  for (const doc of docs) {
    if (doc.skill_id === null) continue
    const known = chosen.get(doc.skill_id)
    if (!known || (!targets.has(known.slug) && targets.has(doc.slug))) chosen.set(doc.skill_id, doc)
  }
  const done = new Set<number>()
  return docs.flatMap((doc) => {
    if (doc.skill_id === null) return [doc]
    if (done.has(doc.skill_id)) return []
    done.add(doc.skill_id)
    return chosen.get(doc.skill_id) ?? []
  })
}

function toHit(present: Present, doc: FoundDoc, words: readonly string[]): SearchHit {
  const guide = present.shelved.get(doc.slug)
  const excerpt = excerptOf(doc.title, doc.body, words)
  return {
    kind: doc.kind,
    slug: doc.slug,
    role: guide ? shownRole(guide) : doc.slug,
    title: doc.title,
    snippet: { text: excerpt.text, marks: excerpt.marks },
    // A section's body has the lines of the guide, so that the hit knows its own.
    line: doc.kind === 'section' && doc.line !== null ? doc.line + excerpt.line : doc.line,
    skillId: doc.skill_id,
    skillKind: doc.skill_kind,
  }
}

/** More than are shown: several may be of one skill. */
const spare = 3

export function searchLibrary(context: Context, { query, limit }: CheckedInput<'search'>): SearchHit[] {
  const folded = foldText(query)
  const words = folded.split(' ').filter((word) => word !== '')
  if (words.length === 0) return []
  const present = readPresent(context)
  return oncePerSkill(searchDocs(context.db, folded, limit * spare), present)
    .slice(0, limit)
    .map((doc) => toHit(present, doc, words))
}
