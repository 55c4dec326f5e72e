// Where the words that are looked for stand in the text, in its order.

import { foldName } from '#folding/fold-name.ts'
import { bareEnd, placeOf, wantedWords } from '#folding/search-words.ts'

/** In the folded text. */
export type Match = { from: number; to: number }

const shifted = (text: string, kana: RegExp, by: number): string =>
  text.replace(kana, (one) => String.fromCharCode(one.charCodeAt(0) + by))

/** The spellings of search, and each in the other kana: who is writing need not choose. */
function spellingsOf(query: string): Set<string> {
  const written = foldName(query)
  const forms = [written, shifted(written, /[ぁ-ゖ]/gu, 0x60), shifted(written, /[ァ-ヶ]/gu, -0x60)]
  return new Set(forms.flatMap((form) => wantedWords(form).flat()))
}

function placesOf(text: string, spelling: string): Match[] {
  const bare = bareEnd(spelling)
  const found: Match[] = []
  let at = placeOf(text, spelling)
  while (at >= 0) {
    const to = at + (text.startsWith(spelling, at) ? spelling : bare).length
    found.push({ from: at, to })
    at = placeOf(text, spelling, to)
  }
  return found
}

/** None begins within another; of two at one place the longer. */
export function matchesIn(text: string, query: string): Match[] {
  const all = [...spellingsOf(query)].flatMap((spelling) => placesOf(text, spelling))
  all.sort((a, b) => a.from - b.from || b.to - a.to)
  let end = 0
  return all.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}

/** Index of the first match at or after a character; -1: there is none. */
export function matchFrom(matches: readonly Match[], at: number): number {
  let [low, high] = [0, matches.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((matches[middle]?.from ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low < matches.length ? low : -1
}
