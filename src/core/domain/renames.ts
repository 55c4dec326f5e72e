// Which of the things that vanished from a guide are most likely those that appeared in it under another name.

import type { GuidePart } from './guide-parts.ts'
import { likeness, type ReadName, readName, sameSpelling, sameWords } from './likeness.ts'

export type Rename = {
  from: GuidePart
  to: GuidePart
  likeness: number
  /** Only the spelling differs. */
  spelling: boolean
  /** So alike, and nothing else so alike, that it may be taken for the same until the user says otherwise. */
  sure: boolean
}

/** リスク管理 and タスク管理 are at 0.75, so what is under SURE is only ever proposed. */
const PROPOSED = 0.55
const SURE = 0.9
/** Another one as near as this makes a match unsure. */
const RIVAL = 0.1
/** A description of this length that stayed as it was says that the thing stayed; one provider has many courses. */
const TELLING = 12
const SAME_BESIDE = 0.9

/** Comparing everything with everything ends here: a guide of ten thousand rows is only compared by spelling. */
const MOST_PAIRS = 250_000

type Read = { part: GuidePart; name: ReadName; beside: ReadName | null; place: number }
type Pair = { from: Read; to: Read; score: number; name: number }

const read = (part: GuidePart, place: number): Read => ({
  part,
  name: readName(part.name),
  beside: part.beside === null ? null : readName(part.beside),
  place,
})

/** A skill may change its kind and a resource its type while it keeps its name; a tool category is no skill. */
function comparable(from: GuidePart, to: GuidePart, spelt: boolean): boolean {
  if (from.sort === to.sort) return true
  return spelt && from.sort !== 'tool' && to.sort !== 'tool'
}

function compare(from: Read, to: Read): Pair {
  const name = likeness(from.name, to.name)
  if (name === 1 || from.beside === null || to.beside === null) return { from, to, score: name, name }
  const beside = likeness(from.beside, to.beside)
  const described = from.part.part !== 'resource' && from.beside.spelling.length >= TELLING
  const telling = described && beside >= SAME_BESIDE
  return { from, to, score: Math.max(0.75 * name + 0.25 * beside, telling ? 0.85 * beside : 0), name }
}

/** Courses of one title by two providers, and a skill that changed its kind, are the user's to decide. */
function sureBySpelling({ from, to }: Pair): boolean {
  if (from.part.sort !== to.part.sort) return false
  if (from.part.part !== 'resource' || from.beside === null || to.beside === null) return true
  return sameSpelling(from.beside, to.beside)
}

function sure(pair: Pair, pairs: readonly Pair[]): boolean {
  if (pair.name === 1) return sureBySpelling(pair)
  if (pair.name < SURE || !sameWords(pair.from.name, pair.to.name)) return false
  return !pairs.some(
    (other) => other !== pair && (other.from === pair.from || other.to === pair.to) && other.name > pair.name - RIVAL,
  )
}

function pairsOf(gone: readonly Read[], come: readonly Read[]): Pair[] {
  const bySpelling = new Map<string, Read[]>()
  for (const to of come) bySpelling.set(to.name.spelling, [...(bySpelling.get(to.name.spelling) ?? []), to])
  const few = gone.length * come.length <= MOST_PAIRS
  return gone.flatMap((from) =>
    (few ? come : (bySpelling.get(from.name.spelling) ?? []))
      .filter((to) => comparable(from.part, to.part, sameSpelling(from.name, to.name)))
      .map((to) => compare(from, to))
      .filter((pair) => pair.score >= PROPOSED),
  )
}

/** Each thing at most once, the likeliest pairs first; of equal ones those that stand nearest to each other. */
export function matchRenames(gone: readonly GuidePart[], come: readonly GuidePart[]): Rename[] {
  const parts = [...new Set(gone.map((one) => one.part))]
  return parts.flatMap((part) => {
    const ofPart = (ones: readonly GuidePart[]) => ones.filter((one) => one.part === part).map(read)
    const pairs = pairsOf(ofPart(gone), ofPart(come))
    const distance = ({ from, to }: Pair) => Math.abs(from.place - to.place)
    const taken = new Set<Read>()
    const found: Rename[] = []
    for (const pair of pairs.toSorted((a, b) => b.score - a.score || distance(a) - distance(b))) {
      const { from, to, score } = pair
      if (taken.has(from) || taken.has(to)) continue
      taken.add(from).add(to)
      found.push({
        from: from.part,
        to: to.part,
        likeness: score,
        spelling: sameSpelling(from.name, to.name),
        sure: sure(pair, pairs),
      })
    }
    return found
  })
}

/** Everything that a thing could be called now, the likeliest first. */
export function likelyNames(from: GuidePart, parts: readonly GuidePart[]): GuidePart[] {
  const name = readName(from.name)
  return parts
    .map((part) => ({ part, alike: likeness(name, readName(part.name)) }))
    .sort((a, b) => b.alike - a.alike)
    .map(({ part }) => part)
}
