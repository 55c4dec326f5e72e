// A rehype step: every block carries the line of the file it came from, so that places can be found and kept; a line that ends within a Japanese sentence leaves no space.

import type { Content, Root } from './tree.ts'

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'tr', 'pre', 'blockquote', 'hr'])

/** A sentence may go on on the next line of the file; Japanese has no space there. */
const lineEndInJapanese =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60])/gu

export function lineMarks({ firstLine }: { firstLine: number }) {
  const visit = (node: Content): void => {
    if (node.type === 'text') node.value = node.value.replace(lineEndInJapanese, '')
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
