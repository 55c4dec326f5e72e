// Cuts folded text into the one- and two-character grams of the search index, spelt so that any tokenizer keeps them apart.

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

const words = (folded: string): string[] => folded.split(' ').filter((word) => word !== '')

/** What the index holds of a text: every character and every pair of neighbours, each once. */
export function gramsOfText(folded: string): string {
  const found = new Set<string>()
  for (const word of words(folded)) {
    let before = ''
    for (const codePoint of codePoints(word)) {
      const one = spell(codePoint)
      found.add(one)
      if (before !== '') found.add(before + one)
      before = one
    }
  }
  return [...found].join(' ')
}

/** The query that finds at least every text with all of the words; null: there is nothing to look for. */
export function gramsOfQuery(folded: string): string | null {
  const found = new Set<string>()
  for (const word of words(folded)) {
    const points = codePoints(word).map(spell)
    if (points.length === 1) found.add(points[0] ?? '')
    for (let at = 1; at < points.length; at += 1) found.add(`${points[at - 1]}${points[at]}`)
  }
  return found.size === 0 ? null : [...found].map((gram) => `"${gram}"`).join(' ')
}
