// Marks the words that are looked for in the original characters of a text, whatever folding made of them.

import { foldWords } from './fold-name.ts'
import { bareEnd, placeOf, type Wanted } from './search-words.ts'

const LATE_KATAKANA = /[ァ-ヶー]{3}$/u

/** Where a text may be cut, and how long what stands before each cut is after folding. */
export type Cuts = { at: number[]; folded: number[] }

/** A user-perceived character, so that ﾊﾟ and が stay whole; what is composed by folding belongs together too. */
const CHARACTERS = /.(?:\p{M}|\p{Default_Ignorable_Code_Point}|[\uFF9E\uFF9F\u1160-\u11FF])*/gsu

/** Character by character, since folding every beginning of a long line would never end. */
export function cutsOf(text: string): Cuts {
  const cuts: Cuts = { at: [0], folded: [0] }
  let length = 0
  let spaced = true
  for (const { 0: character, index } of text.matchAll(CHARACTERS)) {
    // Between full stops, which join with nothing, spaces are kept.
    const folded = foldWords(`.${character}.`).slice(1, -1)
    length += spaced && folded.startsWith(' ') ? folded.length - 1 : folded.length
    spaced = folded === '' ? spaced : folded.endsWith(' ')
    cuts.at.push(index + character.length)
    cuts.folded.push(length)
  }
  return cuts
}

/** The last cut whose folded length is at most the offset. */
function cutAt({ folded }: Cuts, offset: number): number {
  let low = 0
  let high = folded.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((folded[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Range of the original that became folded[start, end); whole characters, where one became several. */
export function originalRange(text: string, cuts: Cuts, start: number, end: number): [number, number] {
  const from = cutAt(cuts, start)
  let to = from + 1
  while (to < cuts.at.length - 1 && (cuts.folded[to] ?? 0) < end) to += 1
  const first = cuts.at[from] ?? 0
  const last = cuts.at[to] ?? text.length
  const marked = text.slice(first, last)
  // Leading white space folds to nothing, so it lies before the same offset.
  return [first + (marked.length - marked.trimStart().length), last]
}

/** サーバ was looked for, and found in サーバー. */
function withLongVowel(text: string, [start, end]: [number, number]): [number, number] {
  if (!LATE_KATAKANA.test(text.slice(start, end))) return [start, end]
  let last = end
  while (text[last] === 'ー') last += 1
  return [start, last]
}

function mergedMarks(marks: [number, number][]): [number, number][] {
  const merged: [number, number][] = []
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

function occurrences(folded: string, wanted: readonly Wanted[]): [number, number][] {
  const found: [number, number][] = []
  for (const word of wanted.flat()) {
    const { length } = bareEnd(word)
    for (let at = placeOf(folded, word); at >= 0; at = placeOf(folded, word, at + length)) {
      found.push([at, at + length])
    }
  }
  return found
}

/** Mostly only the case differs, and every character is where it was. */
const inPlace = (text: string, folded: string): boolean =>
  folded.length === text.length && folded === text.toLowerCase()

/** Half-open ranges of the original text in which the folded words stand. */
export function marksIn(text: string, wanted: readonly Wanted[]): [number, number][] {
  const folded = foldWords(text)
  const found = occurrences(folded, wanted)
  if (found.length === 0) return []
  const cuts = inPlace(text, folded) ? null : cutsOf(text)
  const ranges = cuts === null ? found : found.map(([start, end]) => originalRange(text, cuts, start, end))
  return mergedMarks(ranges.map((range) => withLongVowel(text, range)))
}
