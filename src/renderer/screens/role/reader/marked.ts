// What is sent of a stretch of text that the user marks: its words, what stands around them, the line it begins on.

import { blockOf, lineOf } from './blocks.ts'
import { textNodes } from './text-map.ts'

export type Marked = { line: number; quote: string; before: string; after: string }

const around = 200
/** The limit of the contract. */
const longestQuote = 2_000

type Part = { text: string; block: HTMLElement | null; cell: Element | null }

/** A space as wide as a letter, which both languages can read as a border. */
const betweenCells = '\u3000'

const apart = (before: Part | undefined, { block, cell }: Part): string =>
  before === undefined || (before.block === block && before.cell === cell)
    ? ''
    : before.block === block
      ? betweenCells
      : '\n'

/** The words of the parts, paragraphs on lines of their own, cells of a row apart. */
function joined(parts: readonly Part[]): string {
  return parts.map((part, index) => `${apart(parts[index - 1], part)}${part.text}`).join('')
}

/** null: there is nothing to mark. The stretch ends with the section in which it begins. */
export function markedBy(range: Range): Marked | null {
  const piece = blockOf(range.startContainer)?.closest('[data-piece]') ?? null
  if (piece === null) return null
  const parts: { before: Part[]; inside: Part[]; after: Part[] } = { before: [], inside: [], after: [] }
  for (const node of textNodes(piece)) {
    const from = range.comparePoint(node, 0) < 0 ? cut(node, range.startContainer, range.startOffset, node.length) : 0
    const to =
      range.comparePoint(node, node.length) > 0 ? cut(node, range.endContainer, range.endOffset, 0) : node.length
    const block = blockOf(node)
    const cell = node.parentElement?.closest('td, th') ?? null
    const add = (to_: Part[], text: string) => text !== '' && to_.push({ text, block, cell })
    add(parts.before, node.data.slice(0, from))
    add(parts.inside, node.data.slice(from, Math.max(from, to)))
    add(parts.after, node.data.slice(Math.max(from, to)))
  }
  const quote = joined(parts.inside).trim()
  const first = parts.inside.find(({ text }) => text.trim() !== '')?.block
  if (quote === '' || quote.length > longestQuote || !first) return null
  return {
    line: lineOf(first),
    quote,
    before: joined(parts.before).slice(-around),
    after: joined(parts.after).slice(0, around),
  }
}

/** Where the end of a range falls in a text; otherwise what it is when the end lies in another one. */
const cut = (node: Text, container: Node, offset: number, otherwise: number): number =>
  container === node ? offset : otherwise

/** A block's own words; those of points within it are others. */
export function rangeOfBlock(block: HTMLElement): Range {
  const own = textNodes(block).filter((node) => blockOf(node) === block)
  const range = document.createRange()
  const [first, last] = [own[0], own.at(-1)]
  if (first && last) {
    range.setStart(first, 0)
    range.setEnd(last, last.length)
  }
  return range
}

/** The sentences of a block, in its order. */
export function sentencesOf(block: HTMLElement): Range[] {
  const own = textNodes(block).filter((node) => blockOf(node) === block)
  const starts = own.map((_, index) => own.slice(0, index).reduce((sum, node) => sum + node.length, 0))
  const whole = own.map(({ data }) => data).join('')
  const placeOf = (at: number, isEnd: boolean): [Text, number] | null => {
    const index = starts.findLastIndex((start) => (isEnd ? start < at : start <= at))
    const node = own[index]
    return node === undefined ? null : [node, at - (starts[index] ?? 0)]
  }
  return Array.from(new Intl.Segmenter('ja', { granularity: 'sentence' }).segment(whole)).flatMap(
    ({ segment, index }) => {
      const [from, to] = [placeOf(index, false), placeOf(index + segment.trimEnd().length, true)]
      if (from === null || to === null || segment.trim() === '') return []
      const range = document.createRange()
      range.setStart(...from)
      range.setEnd(...to)
      return [range]
    },
  )
}
