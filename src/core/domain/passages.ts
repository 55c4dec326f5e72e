// Finds a marked passage again in a guide that may have changed: by its words, what stood around them, and its section.

import type { GuideSection } from '#contract/guide.ts'
import { lettersOf } from '#folding/letters.ts'

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
/** Words as long as this are enough to know a passage by in its section. */
const tellingLetters = 16
/** Shorter ones need as much of their old surroundings. */
const neededContext = 8
/** As much as a few words around it: the section decides between places whose surroundings are alike. */
const sectionWeight = 12
/** More than a guide repeats anything; a text of nothing but the quote would be compared with itself without end. */
const mostPlaces = 200_000

/** What the syntax of a whole guide says about a line. */
type Syntax = {
  /** Names that links and images may refer to. */
  defined: ReadonlySet<string>
  /** `&eacute;` as the letter that it stands for. */
  decode: (entity: string) => string
}

/** Looking for the end of a link from every beginning takes quadratic time: longer lines are read less closely. */
const longestLine = 20_000

const fence = /^\s*(?:`{3,}|~{3,})/
const definition = /^\s*\[([^\]^][^\]]{0,500})\]:\s+\S+(?:\s+["'(].*)?$/
const codeSpan = /(?<![\\`])(`+)(?!`)(.*?)(?<!`)\1(?!`)/g
const reference = /(!?)\[([^[\]]{0,500})\]\[([^[\]]{0,500})\]/g

const nameOf = (label: string): string => label.trim().replaceAll(/\s+/g, ' ').toLowerCase()

const definitionsIn = (lines: readonly string[]): Set<string> =>
  new Set(lines.flatMap((line) => definition.exec(line)?.[1] ?? []).map(nameOf))

/** Behind the last bracket no link can end, and looking for its end from every beginning would never end itself. */
function withoutTargets(line: string): string {
  const closed = line.lastIndexOf(')') + 1
  const links = line
    .slice(0, closed)
    .replaceAll(/!\[[^\]]{0,500}\]\([^)]*\)/g, '')
    .replaceAll(/\]\((?:[^()]|\([^()]{0,500}\))*\)/g, '')
  return `${links}${line.slice(closed)}`
}

function withoutLinks(text: string, { defined, decode }: Syntax): string {
  return withoutTargets(text)
    .replaceAll(reference, (whole, image: string, shown: string, label: string) => {
      if (!defined.has(nameOf(label === '' ? shown : label))) return whole
      return image === '' ? shown : ''
    })
    .replaceAll(/&#?\w{1,40};/g, decode)
}

/** What a line says on the screen: no syntax with letters of its own; code stands as it is. */
function shownOf(line: string, syntax: Syntax): string {
  if (definition.test(line)) return ''
  const words = line
    .replace(/^\s*\[\^[^\]]+\]:/, '')
    .replace(/^\s*#(?:[\d#*]\uFE0F?\u20E3|[^\p{Letter}\p{Number}])*/u, '')
    .replace(/^[\s>]*(?:\d{1,9}[.)]|[-*+])\s+(?:\[[ xX]\]\s)?/, '')
  if (words.length > longestLine) return withoutLinks(words, syntax)
  let shown = ''
  let at = 0
  for (const { 0: span, 2: code = '', index } of words.matchAll(codeSpan)) {
    shown += `${withoutLinks(words.slice(at, index), syntax)} ${code} `
    at = index + span.length
  }
  return shown + withoutLinks(words.slice(at), syntax)
}

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
