// Finds places in the rendered text by the line of the file they came from.

const lineOf = (element: Element): number => Number(element.getAttribute('data-line'))
const blocksIn = (root: Element): Element[] => [...root.querySelectorAll('[data-line]')]

/** The last block that begins at or before the line. */
function blockAt(root: Element, line: number): Element | null {
  let found: Element | null = null
  for (const block of blocksIn(root)) {
    if (lineOf(block) > line) break
    found = block
  }
  return found ?? blocksIn(root)[0] ?? null
}

export function goToLine(root: Element, line: number, mark: boolean): void {
  const block = blockAt(root, line)
  if (block === null) return
  for (const old of root.querySelectorAll('[data-found]')) old.removeAttribute('data-found')
  if (mark) block.setAttribute('data-found', '')
  block.scrollIntoView({ block: 'start' })
}

export function lineAtTop(root: Element, body: Element): number | null {
  const top = body.getBoundingClientRect().top + 48 // under the tabs, which stay
  const block = blocksIn(root).find((one) => one.getBoundingClientRect().bottom > top)
  return block === undefined ? null : lineOf(block)
}

export function shareRead(body: HTMLElement): number {
  const way = body.scrollHeight - body.clientHeight
  return way <= 0 ? 1 : Math.min(1, body.scrollTop / way)
}
