// Finds a marked passage again in a guide that may have changed: by its words, what stood around them, and its section.

import type { GuideSection } from '#contract/guide.ts'

/** The letters and digits of a guide's body, which say the same in the file and on the screen. */
export type PlainText = {
  letters: string
  /** 1-based line of the letter at an index. */
  lineOf(at: number): number
  /** Heading of the section that a line belongs to. */
  sectionOf(line: number): string
}

export type Anchor = {
  /** As it was marked. */
  quote: string
  /** Letters before and after it. */
  before: string
  after: string
  section: string
  /** Which one of all the places with these words it was, from 0. */
  occurrence: number
}

/** at: its first letter. */
export type Found = { at: number; line: number; endLine: number; before: string; after: string; occurrence: number }

/** Letters of context that are kept on either side. */
const contextLetters = 48
/** Words as long as this are themselves enough to know a passage by. */
const tellingLetters = 16
/** Shorter ones need as much of their old surroundings. */
const neededContext = 8
/** As much as a few words around it: the section decides between places whose surroundings are alike. */
const sectionWeight = 12
/** A text of nothing but the quote would be compared with itself without end. */
const mostPlaces = 2_000

export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')

/** What a line says on the screen: no syntax with letters of its own. */
function shownOf(line: string): string {
  return line
    .replace(/^\s*(?:`{3,}|~{3,}).*$/, '')
    .replace(/^\s*\[[^\]]+\]:\s.*$/, '')
    .replace(/^\s*#{1,6}(?:[\d#*]\uFE0F?\u20E3|[^\p{Letter}\p{Number}])*/u, '')
    .replace(/^[\s>]*(?:\d{1,9}[.)]|[-*+])\s+(?:\[[ xX]\]\s)?/, '')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/&(?:amp|lt|gt|quot|nbsp|#\d+);/g, ' ')
}

export function plainText(text: string, bodyLine: number, sections: readonly GuideSection[]): PlainText {
  const lines = text.split(/\r\n|\r|\n/)
  const starts: number[] = []
  const parts: string[] = []
  let length = 0
  for (const [index, line] of lines.entries()) {
    const letters = index + 1 < bodyLine ? '' : lettersOf(shownOf(line))
    starts.push(length)
    parts.push(letters)
    length += letters.length
  }
  const ordered = [...sections].sort((a, b) => a.line - b.line)
  return {
    letters: parts.join(''),
    lineOf: (at) => {
      let [low, high] = [0, starts.length - 1]
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if ((starts[middle] ?? 0) <= at) low = middle
        else high = middle - 1
      }
      return low + 1
    },
    sectionOf: (line) => ordered.findLast((section) => section.line <= line)?.title ?? '',
  }
}

function placesOf(letters: string, words: string): number[] {
  const places: number[] = []
  for (let at = letters.indexOf(words); at >= 0 && places.length < mostPlaces; at = letters.indexOf(words, at + 1)) {
    places.push(at)
  }
  return places
}

function sameEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}

function sameStart(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

type Candidate = Found & { context: number; inSection: boolean }

function candidates(plain: PlainText, anchor: Omit<Anchor, 'occurrence'>): Candidate[] {
  const words = lettersOf(anchor.quote)
  if (words === '') return []
  return placesOf(plain.letters, words).map((at, occurrence) => {
    const end = at + words.length
    // A cut may halve a surrogate pair, which no database keeps.
    const before = plain.letters.slice(Math.max(0, at - contextLetters), at).toWellFormed()
    const after = plain.letters.slice(end, end + contextLetters).toWellFormed()
    const line = plain.lineOf(at)
    return {
      at,
      line,
      endLine: plain.lineOf(end - 1),
      before,
      after,
      occurrence,
      context: sameEnd(before, anchor.before) + sameStart(after, anchor.after),
      inSection: plain.sectionOf(line) === anchor.section,
    }
  })
}

const likeness = ({ context, inSection }: Candidate): number => context + (inSection ? sectionWeight : 0)

function best(found: readonly Candidate[], distance: (one: Candidate) => number): Candidate | null {
  return found.reduce<Candidate | null>((kept, one) => {
    if (kept === null) return one
    const nearer = likeness(one) - likeness(kept) || distance(kept) - distance(one)
    return nearer > 0 ? one : kept
  }, null)
}

const toFound = ({ at, line, endLine, before, after, occurrence }: Candidate): Found => ({
  at,
  line,
  endLine,
  before,
  after,
  occurrence,
})

/** null: the passage does not stand in the text. */
export function findPassage(plain: PlainText, anchor: Anchor): Found | null {
  const found = best(candidates(plain, anchor), ({ occurrence }) => Math.abs(occurrence - anchor.occurrence))
  if (found === null) return null
  const needed = Math.min(neededContext, anchor.before.length + anchor.after.length)
  const known = lettersOf(anchor.quote).length >= tellingLetters || found.context >= needed
  return known ? toFound(found) : null
}

export type Marked = { quote: string; before: string; after: string; line: number }

/** What is kept of a passage that was just marked on the screen at a block that begins on the line; null: it is not there. */
export function anchorOf(plain: PlainText, marked: Marked): (Anchor & Found) | null {
  const around = { before: lettersOf(marked.before), after: lettersOf(marked.after) }
  const section = plain.sectionOf(marked.line)
  const found = best(candidates(plain, { ...around, quote: marked.quote, section }), ({ line }) =>
    Math.abs(line - marked.line),
  )
  return found === null ? null : { ...toFound(found), quote: marked.quote, section: plain.sectionOf(found.line) }
}
