// How alike two names are: the same but for the way they are written, or by the share of their pairs of characters.

import { foldText } from '#folding/fold-name.ts'

const MARKS = /[\s・･_\-/／,，、。.()（）[\]「」『』ー]/gu

/** A name without what people write now so, now so: spaces, dots, dashes, brackets, long-vowel marks; + and # stay. */
export function spelling(name: string): string {
  const folded = foldText(name)
  const bare = folded.replace(MARKS, '')
  return bare === '' ? folded : bare
}

type Pairs = { counts: ReadonlyMap<string, number>; total: number }

function pairsOf(text: string): Pairs {
  const points = [...spelling(text)]
  const counts = new Map<string, number>()
  for (let index = 1; index < points.length; index += 1) {
    const pair = `${points[index - 1]}${points[index]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: Math.max(0, points.length - 1) }
}

function share(one: Pairs, other: Pairs): number {
  if (one.total + other.total === 0) return 0
  let common = 0
  for (const [pair, count] of one.counts) common += Math.min(count, other.counts.get(pair) ?? 0)
  return (2 * common) / (one.total + other.total)
}

const WORDS = /[a-z0-9+#]+/gu

/** Latin words and numbers: 第1版 and 第2版, AWS and GCP are nearly the same characters and not the same thing. */
const signs = (folded: string): string[] => folded.match(WORDS) ?? []

/** A name that was read once, for comparing it with many. */
export type ReadName = { spelling: string; words: string[]; folded: string; pairs: Pairs }

export function readName(name: string): ReadName {
  const folded = foldText(name)
  return { spelling: spelling(name), words: signs(folded), folded, pairs: pairsOf(name) }
}

export const sameSpelling = (one: ReadName, other: ReadName): boolean => one.spelling === other.spelling

export const sameWords = (one: ReadName, other: ReadName): boolean =>
  one.words.length === other.words.length && one.words.every((word, index) => word === other.words[index])

/** Jira became Jira Software: a whole name inside a longer one. */
const HOLDS = 0.6
const SHORTEST_HELD = 3

function holdsWhole(long: ReadName, short: ReadName): boolean {
  return short.folded.length >= SHORTEST_HELD && ` ${long.folded} `.includes(` ${short.folded} `)
}

/** Between 0 and 1; 1 only where nothing but the spelling differs. */
export function likeness(one: ReadName, other: ReadName): number {
  if (sameSpelling(one, other)) return 1
  const alike = Math.min(0.99, share(one.pairs, other.pairs))
  return holdsWhole(one, other) || holdsWhole(other, one) ? Math.max(alike, HOLDS) : alike
}
