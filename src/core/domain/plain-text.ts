// A guide's body as the letters and digits that it shows, and where each of them stands.

import type { GuideSection } from '#contract/guide.ts'
import { lettersOf } from '#folding/letters.ts'
import { definitionsIn, shownOf } from './shown-line.ts'

/** The letters and digits of a guide's body, which say the same in the file and on the screen. */
export type PlainText = {
  letters: string
  /** 1-based line of the letter at an index. */
  lineOf(at: number): number
  /** Heading of the section that a line belongs to. */
  sectionOf(line: number): string
}

const fence = /^\s*(?:`{3,}|~{3,})/

export function plainText(
  text: string,
  bodyLine: number,
  sections: readonly GuideSection[],
  decode: (entity: string) => string,
): PlainText {
  // A carriage return alone is no line end: sections are counted by line feeds.
  const lines = text.replaceAll('\r', ' ').split('\n')
  const starts: number[] = []
  const parts: string[] = []
  const syntax = { defined: definitionsIn(lines), decode }
  let length = 0
  let isCode = false
  for (const [index, line] of lines.entries()) {
    const isFence = index + 1 >= bodyLine && fence.test(line)
    if (isFence) isCode = !isCode
    const shown = isFence || index + 1 < bodyLine ? '' : isCode ? line : shownOf(line, syntax)
    const letters = lettersOf(shown)
    starts.push(length)
    parts.push(letters)
    length += letters.length
  }
  const ordered = [...sections].sort((a, b) => a.line - b.line)
  const sectionLines = ordered.map(({ line }) => line)
  return {
    letters: parts.join(''),
    lineOf: (at) => lastUpTo(starts, at) + 1,
    sectionOf: (line) => ordered[lastUpTo(sectionLines, line)]?.title ?? '',
  }
}

/** Index of the last of ascending numbers that is at most the limit; -1: none is. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [-1, numbers.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
