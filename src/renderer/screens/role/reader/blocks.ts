// The paragraphs, headings, points and rows of the text, one of which holds the focus.

const withLine = '[data-line]'

/** A block that has words of its own; a list or quotation that only holds others is none. */
function hasOwnWords(block: Element): boolean {
  if (block.querySelector(withLine) === null) return (block.textContent ?? '').trim() !== ''
  return [...block.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  )
}

export const blocksIn = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(withLine)].filter(hasOwnWords)

export const blockOf = (node: Node | null): HTMLElement | null => {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  return element?.closest<HTMLElement>(withLine) ?? null
}

export const lineOf = (block: Element): number => Number(block.getAttribute('data-line'))

/** The block that has the focus, or around what has it. */
export const focusedBlock = (root: Element): HTMLElement | null =>
  root.contains(document.activeElement) ? blockOf(document.activeElement) : null

/** The focus is on the text itself, where letters are keys of the reader, and not on a link in it. */
export const standsOnText = (root: Element, target: EventTarget | null): boolean =>
  target === root || (target instanceof HTMLElement && target.matches(withLine) && root.contains(target))

export function focusBlock(block: HTMLElement): void {
  block.tabIndex = -1
  block.focus({ preventScroll: true })
  block.scrollIntoView({ block: 'nearest' })
}
