// A rehype step: every block carries the line of the file it came from, so that places can be found and kept.

import type { Content, Root } from './tree.ts'

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'pre', 'blockquote', 'hr'])

export function lineMarks({ firstLine }: { firstLine: number }) {
  const visit = (node: Content): void => {
    if (node.type !== 'element') return
    if (blocks.has(node.tagName) && node.position) {
      node.properties.dataLine = String(firstLine + node.position.start.line - 1)
    }
    for (const child of node.children) visit(child)
  }
  return (tree: Root) => {
    for (const child of tree.children) visit(child)
  }
}
