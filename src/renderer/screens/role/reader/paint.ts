// Marks stretches of text by the CSS Custom Highlight API: the document itself is not touched.

/** Nothing for a name takes its marks away. */
export function paint(name: string, ranges: readonly Range[], priority = 0): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}
