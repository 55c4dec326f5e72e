// Cuts folded text into the one- and two-character grams of the search index, spelt so that any tokenizer keeps them apart.

import { bareEnd, type Wanted } from '#folding/search-words.ts'

const spelt = new Map<number, string>()

/** Four base-36 digits hold every code point; letters and digits only, so punctuation and emoji are words too. */
function spell(codePoint: number): string {
  const known = spelt.get(codePoint)
  if (known !== undefined) return known
  const made = codePoint.toString(36).padStart(4, '0')
  if (spelt.size < 20_000) spelt.set(codePoint, made)
  return made
}

function codePoints(word: string): number[] {
  return Array.from(word, (character) => character.codePointAt(0) ?? 0)
}

/** More than there are code points, so that a pair of the characters of a text fits into one number. */
const mostCharacters = 2 ** 21

const spaceCode = 0x20

/** What the index holds of a text: every character and every pair of neighbours, each once. */
export function gramsOfText(folded: string): string {
  const grams: string[] = []
  /** Characters are counted in the order they come: small numbers make a quick set of pairs. */
  const numbers = new Map<number, number>()
  const spellings: string[] = []
  const pairs = new Set<number>()
  let before = -1
  for (let at = 0; at < folded.length; at += 1) {
    const codePoint = folded.codePointAt(at) ?? spaceCode
    if (codePoint > 0xffff) at += 1
    if (codePoint === spaceCode) {
      before = -1
      continue
    }
    const known = numbers.get(codePoint)
    const number = known ?? numbers.size
    if (known === undefined) {
      numbers.set(codePoint, number)
      spellings.push(spell(codePoint))
      grams.push(spell(codePoint))
    }
    const pair = before * mostCharacters + number
    if (before >= 0 && !pairs.has(pair)) {
      pairs.add(pair)
      grams.push(`${spellings[before]}${spellings[number]}`)
    }
    before = number
  }
  return grams.join(' ')
}

/** Every gram of one spelling. */
function allOf(word: string): string {
  const points = codePoints(word).map(spell)
  const grams = points.length === 1 ? points : points.slice(1).map((point, at) => `${points[at]}${point}`)
  return [...new Set(grams)].map((gram) => `"${gram}"`).join(' AND ')
}

/** The query that finds at least every text with all of the words; null: there is nothing to look for. */
export function gramsOfQuery(wanted: readonly Wanted[]): string | null {
  if (wanted.length === 0) return null
  return wanted
    .map((spellings) => `(${spellings.map((word) => `(${allOf(bareEnd(word))})`).join(' OR ')})`)
    .join(' AND ')
}

/** One or two characters are grams themselves, so that what the index proposes needs no second look. */
export const isGram = (spellings: Wanted): boolean => spellings.every((word) => codePoints(word).length <= 2)
