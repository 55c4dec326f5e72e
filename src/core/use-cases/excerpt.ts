// Cuts an excerpt out of an original text around a folded word.

import { foldWords } from '#folding/fold-name.ts'
import { type Cuts, cutsOf, marksIn, originalRange } from '#folding/marks-in.ts'
import { placeOf, type Wanted } from '#folding/search-words.ts'

export type Excerpt = { text: string; marks: [number, number][]; line: number }

const longest = 120
const before = 40

/** Where the first of the words begins in the original; 0 without any. */
function firstPlace(text: string, cuts: Cuts, wanted: readonly Wanted[]): number {
  const folded = foldWords(text)
  const places = wanted.flat().map((word) => placeOf(folded, word))
  const first = Math.min(...places.filter((at) => at >= 0))
  return Number.isFinite(first) ? originalRange(text, cuts, first, first + 1)[0] : 0
}

function cutAround(line: string, wanted: readonly Wanted[]): string {
  if (line.length <= longest) return line
  const cuts = cutsOf(line)
  const earliest = Math.max(0, firstPlace(line, cuts, wanted) - before)
  const start = cuts.at.find((at) => at >= earliest) ?? 0
  const end = cuts.at.findLast((at) => at <= start + longest) ?? line.length
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`
}

/** The first line that holds a word, of the body if there is one; without any, the beginning of the body. */
export function excerptOf(title: string, body: string, wanted: readonly Wanted[]): Excerpt {
  const words = wanted.flat()
  const lines = body.split('\n')
  const holding = lines.findIndex((one) => {
    const folded = foldWords(one)
    return words.some((word) => placeOf(folded, word) >= 0)
  })
  const line = Math.max(holding, 0)
  const chosen = holding >= 0 ? (lines[holding] ?? '') : (lines.find((one) => one !== '') ?? title)
  const text = cutAround(chosen, wanted)
  return { text, marks: marksIn(text, wanted), line }
}
