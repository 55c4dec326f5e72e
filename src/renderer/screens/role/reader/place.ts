// Finds places in the rendered text by the line of the file they came from.

import { lineOf } from './blocks.ts'

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

export function lineAtTop(root: Element, body: Element): number | null {
  const top = body.getBoundingClientRect().top + 48 // under the tabs, which stay
  const below = (one: Element) => one.getBoundingClientRect().bottom > top
  // A long guide has thousands of blocks and a hundred sections.
  for (const piece of [...root.children].filter(below)) {
    const block = blocksIn(piece).find(below)
    if (block !== undefined) return lineOf(block)
  }
  return null
}

export function shareRead(body: HTMLElement): number {
  const way = body.scrollHeight - body.clientHeight
  return way <= 0 ? 1 : Math.min(1, body.scrollTop / way)
}
