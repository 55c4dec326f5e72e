// Cuts an excerpt out of an original text around a folded word, and marks the word in the original characters.

import { foldWords } from '#core/domain/fold-name.ts'
import type { Wanted } from '#core/domain/search-words.ts'

export type Excerpt = { text: string; marks: [number, number][]; line: number }

const LATE_KATAKANA = /[ァ-ヶー]{3}$/u

const longest = 120
const before = 40

/** Offsets at which the text may be cut: between user-perceived characters, so that ﾊﾟ and が stay whole. */
function boundariesOf(text: string): number[] {
  const found: number[] = [0]
  for (const match of text.matchAll(/.(?:\p{M}|\uFF9E|\uFF9F|\uFE0F|\u200D)*/gsu))
    found.push(match.index + match[0].length)
  return found
}

/** How long the text up to a boundary is after folding; folding up to a boundary is the beginning of folding it all. */
const foldedLength = (text: string, boundary: number): number => foldWords(text.slice(0, boundary)).length

/** The last boundary whose folded length is at most the offset. */
function boundaryAt(text: string, boundaries: readonly number[], offset: number): number {
  let low = 0
  let high = boundaries.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (foldedLength(text, boundaries[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Range of the original that became folded[start, end); whole characters, where one became several. */
function originalRange(text: string, boundaries: readonly number[], start: number, end: number): [number, number] {
  const from = boundaryAt(text, boundaries, start)
  let to = from + 1
  while (to < boundaries.length - 1 && foldedLength(text, boundaries[to] ?? 0) < end) to += 1
  const first = boundaries[from] ?? 0
  const last = boundaries[to] ?? text.length
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
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      found.push([at, at + word.length])
    }
  }
  return found
}

/** Half-open ranges of the original text in which the folded words stand. */
export function marksIn(text: string, wanted: readonly Wanted[]): [number, number][] {
  const folded = foldWords(text)
  const found = occurrences(folded, wanted)
  if (found.length === 0) return []
  // Mostly only the case differs, and every character is where it was.
  const inPlace = folded === text.toLowerCase() && folded.length === text.length
  const boundaries = inPlace ? [] : boundariesOf(text)
  const ranges = inPlace ? found : found.map(([start, end]) => originalRange(text, boundaries, start, end))
  return mergedMarks(ranges.map((range) => withLongVowel(text, range)))
}

function cutAround(line: string, wanted: readonly Wanted[]): string {
  if (line.length <= longest) return line
  const [first] = marksIn(line, wanted)
  const boundaries = boundariesOf(line)
  const earliest = Math.max(0, (first?.[0] ?? 0) - before)
  const start = boundaries.find((boundary) => boundary >= earliest) ?? 0
  const end = boundaries.findLast((boundary) => boundary <= start + longest) ?? line.length
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`
}

/** The first line that holds a word, of the body if there is one; without any, the beginning of the body. */
export function excerptOf(title: string, body: string, wanted: readonly Wanted[]): Excerpt {
  const words = wanted.flat()
  const lines = body.split('\n')
  const holding = lines.findIndex((one) => {
    const folded = foldWords(one)
    return words.some((word) => folded.includes(word))
  })
  const line = Math.max(holding, 0)
  const chosen = holding >= 0 ? (lines[holding] ?? '') : (lines.find((one) => one !== '') ?? title)
  const text = cutAround(chosen, wanted)
  return { text, marks: marksIn(text, wanted), line }
}
