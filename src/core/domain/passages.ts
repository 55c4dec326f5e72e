// Finds a marked passage again in a guide that may have changed: by its words, what stood around them, and its section.

import { lettersOf } from '#folding/letters.ts'
import type { PlainText } from './plain-text.ts'

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
/** Words as long as this are enough to know a passage by in its section. */
const tellingLetters = 16
/** Shorter ones need as much of their old surroundings. */
const neededContext = 8
/** As much as a few words around it: the section decides between places whose surroundings are alike. */
const sectionWeight = 12
/** More than a guide repeats anything; a text of nothing but the quote would be compared with itself without end. */
const mostPlaces = 200_000

/** How many letters that end at the place are those that stood before the passage. */
function sameEnd(letters: string, end: number, before: string): number {
  const most = Math.min(contextLetters, end, before.length)
  let count = 0
  while (count < most && letters[end - 1 - count] === before[before.length - 1 - count]) count += 1
  return count
}

function sameStart(letters: string, start: number, after: string): number {
  const most = Math.min(contextLetters, after.length)
  let count = 0
  while (count < most && letters[start + count] === after[count]) count += 1
  return count
}

type Candidate = { at: number; occurrence: number; context: number; inSection: boolean }

const likeness = ({ context, inSection }: Candidate): number => context + (inSection ? sectionWeight : 0)

/** The place most like the passage, of those alike the nearest; all that cannot be it is passed over by a glance. */
function best(
  plain: PlainText,
  anchor: Omit<Anchor, 'occurrence'>,
  distance: (one: Candidate) => number,
): Candidate | null {
  const { letters } = plain
  const words = lettersOf(anchor.quote)
  if (words === '') return null
  let kept: Candidate | null = null
  let at = letters.indexOf(words)
  for (let occurrence = 0; at >= 0 && occurrence < mostPlaces; occurrence += 1) {
    const context = sameEnd(letters, at, anchor.before) + sameStart(letters, at + words.length, anchor.after)
    if (kept === null || context + sectionWeight >= likeness(kept)) {
      const one = { at, occurrence, context, inSection: plain.sectionOf(plain.lineOf(at)) === anchor.section }
      const nearer: number = kept === null ? 1 : likeness(one) - likeness(kept) || distance(kept) - distance(one)
      if (nearer > 0) kept = one
    }
    at = letters.indexOf(words, at + 1)
  }
  return kept
}

function toFound({ letters, lineOf }: PlainText, { at, occurrence }: Candidate, quote: string): Found {
  const end = at + lettersOf(quote).length
  return {
    at,
    line: lineOf(at),
    endLine: lineOf(end - 1),
    // A cut may halve a surrogate pair, which no database keeps.
    before: letters.slice(Math.max(0, at - contextLetters), at).toWellFormed(),
    after: letters.slice(end, end + contextLetters).toWellFormed(),
    occurrence,
  }
}

/** null: the passage does not stand in the text. */
export function findPassage(plain: PlainText, anchor: Anchor): Found | null {
  const found = best(plain, anchor, ({ occurrence }) => Math.abs(occurrence - anchor.occurrence))
  if (found === null) return null
  const needed = Math.min(neededContext, anchor.before.length + anchor.after.length)
  // The same sentence in another section, among other words, is another one.
  const telling = found.inSection && lettersOf(anchor.quote).length >= tellingLetters
  return telling || found.context >= needed ? toFound(plain, found, anchor.quote) : null
}

export type Marked = { quote: string; before: string; after: string; line: number }

/** What is kept of a passage that was just marked on the screen at a block that begins on the line; null: it is not there. */
export function anchorOf(plain: PlainText, marked: Marked): (Anchor & Found) | null {
  const around = { before: lettersOf(marked.before), after: lettersOf(marked.after) }
  const section = plain.sectionOf(marked.line)
  const place = best(plain, { ...around, quote: marked.quote, section }, ({ at }) =>
    Math.abs(plain.lineOf(at) - marked.line),
  )
  if (place === null) return null
  const found = toFound(plain, place, marked.quote)
  return { ...found, quote: marked.quote, section: plain.sectionOf(found.line) }
}
