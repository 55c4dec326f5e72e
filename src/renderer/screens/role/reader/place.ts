// Finds places in the rendered text by the line of the file they came from.

import { lineOf } from './blocks.ts'
import { type Point, textNodes } from './text-map.ts'

const blocksIn = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-line]')]

/** The last block that begins at or before the line. */
function blockAt(root: Element, line: number): HTMLElement | null {
  let found: HTMLElement | null = null
  for (const block of blocksIn(root)) {
    if (lineOf(block) > line) break
    found = block
  }
  return found ?? blocksIn(root)[0] ?? null
}

/** Answers the block it went to. */
export function goToLine(root: Element, line: number, mark: boolean): HTMLElement | null {
  const block = blockAt(root, line)
  if (block === null) return null
  for (const old of root.querySelectorAll('[data-found]')) old.removeAttribute('data-found')
  if (mark) block.setAttribute('data-found', '')
  block.scrollIntoView({ block: 'start' })
  return block
}

/** Of the part of the page in which the text is read; the tabs stay above it. */
const readFrom = (body: Element): number => body.getBoundingClientRect().top + 48

function blockAtTop(root: Element, body: Element): HTMLElement | null {
  const top = readFrom(body)
  const below = (one: Element) => one.getBoundingClientRect().bottom > top
  // A long guide has thousands of blocks and a hundred sections.
  for (const piece of [...root.children].filter(below)) {
    const block = blocksIn(piece).find(below)
    if (block !== undefined) return block
  }
  return null
}

export function lineAtTop(root: Element, body: Element): number | null {
  const block = blockAtTop(root, body)
  return block === null ? null : lineOf(block)
}

export function isLineInView(root: Element, line: number): boolean {
  const [body, block] = [root.closest('.body'), blockAt(root, line)]
  if (body === null || block === null) return false
  const { top, bottom } = block.getBoundingClientRect()
  return bottom > readFrom(body) && top < body.getBoundingClientRect().bottom
}

/** The first letter that can be seen; null: there is no text. */
export function pointAtTop(root: Element): Point | null {
  const body = root.closest('.body')
  const block = body && blockAtTop(root, body)
  if (!body || !block) return null
  const top = readFrom(body)
  const range = document.createRange()
  const isBelow = (node: Text, from: number, to: number): boolean => {
    range.setStart(node, from)
    range.setEnd(node, to)
    return range.getBoundingClientRect().bottom > top
  }
  const node = textNodes(block).find((one) => isBelow(one, 0, one.length))
  if (node === undefined) return null
  let [low, high] = [0, node.length - 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isBelow(node, 0, middle + 1)) high = middle
    else low = middle + 1
  }
  return { node, offset: low }
}

export function shareRead(body: HTMLElement): number {
  const way = body.scrollHeight - body.clientHeight
  return way <= 0 ? 1 : Math.min(1, body.scrollTop / way)
}
