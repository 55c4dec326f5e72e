// Search over everything: names first, then what the user wrote, then titles and texts of the guides, with excerpts of the original.

import type { SearchHit } from '#contract/library.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { rootOf } from '#core/domain/links.ts'
import { sectionBody } from '#core/domain/search-docs.ts'
import { readVersionText } from '#core/storage/guide-versions.ts'
import type { Shelved } from '#core/storage/library.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { type FoundDoc, findSkillPlace, findTexts, findTitles, readDocs, readGuideDocs } from '#core/storage/search.ts'
import { foldWords } from '#folding/fold-name.ts'
import { holdsAll, type Wanted, wantedWords } from '#folding/search-words.ts'
import type { Context } from './context.ts'
import { excerptOf } from './excerpt.ts'
import { ownTextHits } from './own-text-hits.ts'
import { type Present, readPresent, roleShown, shownRole } from './present.ts'

/** The lines of the guides of one search, each guide cut once. */
function createTexts({ db }: Context): (version: number) => string[] {
  const read = new Map<number, string[]>()
  return (version) => {
    const lines = read.get(version) ?? readVersionText(db, version).split('\n')
    read.set(version, lines)
    return lines
  }
}

function docHit(
  present: Present,
  doc: FoundDoc,
  wanted: readonly Wanted[],
  linesOf: (version: number) => string[],
): SearchHit {
  const section = doc.kind === 'section' ? doc.line : null
  const body = section === null ? doc.body : sectionBody(linesOf(doc.version_id), section, doc.end_line ?? section)
  const { text, marks, line } = excerptOf(doc.title, body, wanted)
  return {
    kind: doc.kind,
    slug: doc.slug,
    ...roleShown(present, doc.slug),
    title: doc.title,
    snippet: { text, marks },
    // A section's body has the lines of the guide, so that the hit knows its own.
    line: section === null ? doc.line : section + line,
    skillId: null,
    skillKind: null,
    key: null,
  }
}

type Named<One> = { one: One; folded: string }

/** Names are few and short, so that looking at each costs less than an index; the shortest first, the newest first among those. */
const byName = <One extends { id: number }>(ones: Iterable<One>, name: (one: One) => string): Named<One>[] =>
  Array.from(ones, (one) => ({ one, folded: foldWords(name(one)) })).sort(
    (a, b) => a.folded.length - b.folded.length || b.one.id - a.one.id,
  )

const holding = <One>(names: readonly Named<One>[], wanted: readonly Wanted[]): One[] =>
  names.filter(({ folded }) => holdsAll(folded, wanted)).map(({ one }) => one)

const guidesByName = ({ db, memory }: Context, { shelved }: Present): Named<Shelved>[] =>
  memory.present(db, 'guides-by-name', '', () => byName(shelved.values(), shownRole), ['library', 'guide_versions'])

const skillsByName = ({ db, memory }: Context, { skills }: Present): Named<RowOf<'skills'>>[] =>
  memory.present(db, 'skills-by-name', '', () => byName(skills.values(), ({ name }) => name), ['skills'])

/** A word in an older name finds the skill that stands for it, once; one that no guide in the library asks for is not found. */
function skillHits(context: Context, present: Present, wanted: readonly Wanted[], limit: number): SearchHit[] {
  const { skillLinks, skills } = present.same
  const found = holding(skillsByName(context, present), wanted)
  const targets = present.targets.map(({ slug }) => slug)
  const hits: SearchHit[] = []
  for (const id of new Set(found.map((skill) => rootOf(skillLinks, skill.id)))) {
    if (hits.length >= limit) break
    const skill = present.skills.get(id)
    // The guide of a target explains it best.
    const names = skills.of(id)
    const asked = targets.length === 0 ? null : findSkillPlace(context.db, names, targets)
    const place = asked ?? findSkillPlace(context.db, names, null)
    if (!skill || !place) continue
    const { text, marks } = excerptOf(
      skill.name,
      skill.kind === 'tool' ? place.name : (place.description ?? ''),
      wanted,
    )
    hits.push({
      kind: 'skill',
      slug: place.slug,
      ...roleShown(present, place.slug),
      title: skill.name,
      snippet: { text, marks },
      line: place.line,
      skillId: skill.id,
      skillKind: skill.kind,
      key: null,
    })
  }
  return hits
}

/** Names and own texts leave room for what the guides say. */
const shareOf = (limit: number): number => Math.ceil(limit / 4)

export function searchLibrary(context: Context, { query, limit }: CheckedInput<'search'>): SearchHit[] {
  const { db } = context
  const wanted = wantedWords(query)
  if (wanted.length === 0) return []
  const title = foldWords(query)
  const present = readPresent(context)
  const linesOf = createTexts(context)
  const toHits = (docs: readonly FoundDoc[]) => docs.map((doc) => docHit(present, doc, wanted, linesOf))
  const share = shareOf(limit)
  const named = holding(guidesByName(context, present), wanted).map(({ id }) => id)
  const guides = toHits(readGuideDocs(db, named.slice(0, share)))
  const skills = skillHits(context, present, wanted, share)
  const isExact = (hit: SearchHit) => foldWords(hit.title) === title
  const names = [...guides.filter(isExact), ...skills.filter(isExact), ...guides, ...skills]
  const first = [...new Set([...names, ...ownTextHits(context, present, wanted, share)])].slice(0, limit)
  if (first.length === limit) return first
  const ids = new Set([...findTitles(db, title, wanted, limit), ...findTexts(db, wanted, limit * 2)])
  // Guides whose name holds the words are already there, or have too many before them.
  const namedVersions = new Set(named)
  const docs = readDocs(db, [...ids]).filter(
    ({ kind, version_id }) => kind !== 'guide' || !namedVersions.has(version_id),
  )
  // A guide whose title holds the words is what many look for: it does not wait behind every place in the texts.
  const titled = docs.filter(({ kind }) => kind === 'guide').slice(0, Math.ceil(share / 2))
  const rest = docs.filter((doc) => !titled.includes(doc))
  return [...first, ...toHits([...titled, ...rest].slice(0, limit - first.length))]
}
