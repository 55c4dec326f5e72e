// What is marked where on the page, at one moment.

import type { Passage } from '#contract/passages.ts'
import { blockOf } from './blocks.ts'
import { passageRanges } from './passage-ranges.ts'

export type Standing = { passages: readonly Passage[]; ranges: ReadonlyMap<string, Range> }

export const nothingStands: Standing = { passages: [], ranges: new Map() }

export const standingOn = (root: HTMLElement, passages: readonly Passage[]): Standing => ({
  passages,
  ranges: passageRanges(root, passages),
})

export const passagesIn = ({ passages, ranges }: Standing, block: HTMLElement): Passage[] =>
  passages.filter(({ id }) => blockOf(ranges.get(id)?.startContainer ?? null) === block)

/** The highlight that a click or the cursor is in. */
export const passageAt = ({ passages, ranges }: Standing, node: Node, offset: number): Passage | null =>
  passages.findLast(
    ({ id, kind }) => kind === 'highlight' && (ranges.get(id)?.isPointInRange(node, offset) ?? false),
  ) ?? null

/** Of exactly these words. */
export function highlightOf(standing: Standing, range: Range): Passage | null {
  const words = range.toString().trim()
  const block = blockOf(range.startContainer)
  const there = block === null ? [] : passagesIn(standing, block)
  const isSame = ({ id, kind }: Passage) => kind === 'highlight' && standing.ranges.get(id)?.toString().trim() === words
  return there.find(isSame) ?? null
}
