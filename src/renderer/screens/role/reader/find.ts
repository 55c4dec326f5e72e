// Where the words that are looked for stand in the text, in its order.

import { foldSought, type TextMap } from './text-map.ts'

/** A single vowel in a megabyte: more than anyone goes through. */
const mostMatches = 5_000

export function matchesIn(map: TextMap, query: string): Range[] {
  const words = foldSought(query)
  if (words === '') return []
  const ranges: Range[] = []
  let at = map.text.indexOf(words)
  while (at >= 0 && ranges.length < mostMatches) {
    ranges.push(map.rangeOf(at, at + words.length))
    at = map.text.indexOf(words, at + words.length)
  }
  return ranges
}
