// Where marked passages stand on the page: the words, told from others alike by what stands around them.

import type { Passage } from '#contract/passages.ts'
import { lettersOf } from '#folding/letters.ts'
import { blockOf, lineOf } from './blocks.ts'
import { lettersMap, type TextMap } from './text-map.ts'

function sameLength(a: string, b: string, fromEnd: boolean): number {
  const [one, other] = fromEnd ? [[...a].reverse(), [...b].reverse()] : [[...a], [...b]]
  const different = one.findIndex((unit, index) => unit !== other[index])
  return different < 0 ? one.length : different
}

const pieces = (root: Element): { element: Element; line: number }[] =>
  [...root.querySelectorAll('[data-piece]')].map((element) => ({
    element,
    line: Number(element.getAttribute('data-piece')),
  }))

function rangeIn(map: TextMap, { quote, place }: Passage): Range | null {
  const words = lettersOf(quote)
  if (words === '' || place === null) return null
  let best: { range: Range; likeness: number; distance: number } | null = null
  for (let at = map.text.indexOf(words); at >= 0; at = map.text.indexOf(words, at + 1)) {
    const end = at + words.length
    const likeness =
      sameLength(map.text.slice(Math.max(0, at - place.before.length), at), place.before, true) +
      sameLength(map.text.slice(end, end + place.after.length), place.after, false)
    if (best !== null && likeness < best.likeness) continue
    const range = map.rangeOf(at, end)
    const block = blockOf(range.startContainer)
    const distance = block === null ? 0 : Math.abs(lineOf(block) - place.line)
    if (best === null || likeness > best.likeness || distance < best.distance) best = { range, likeness, distance }
  }
  return best === null ? null : withSigns(best.range, quote)
}

/** Brackets and full stops at the ends of the quote, which are no letters. */
function withSigns(range: Range, quote: string): Range {
  const [head = ''] = /^[^\p{Letter}\p{Number}]*/u.exec(quote) ?? []
  const [tail = ''] = /[^\p{Letter}\p{Number}]*$/u.exec(quote) ?? []
  const { startContainer, startOffset, endContainer, endOffset } = range
  if (startContainer.nodeValue?.slice(0, startOffset).endsWith(head)) {
    range.setStart(startContainer, startOffset - head.length)
  }
  if (endContainer.nodeValue?.slice(endOffset).startsWith(tail)) range.setEnd(endContainer, endOffset + tail.length)
  return range
}

/** Of those whose section is on the page. */
export function passageRanges(root: Element, passages: readonly Passage[]): Map<string, Range> {
  const maps = new Map<Element, TextMap>()
  const found = new Map<string, Range>()
  const there = pieces(root)
  for (const passage of passages) {
    const { place } = passage
    const element = place === null ? undefined : there.findLast(({ line }) => line <= place.line)?.element
    if (element === undefined) continue
    const map = maps.get(element) ?? lettersMap(element)
    maps.set(element, map)
    const range = rangeIn(map, passage)
    if (range !== null) found.set(passage.id, range)
  }
  return found
}
