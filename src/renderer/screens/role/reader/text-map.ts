// The rendered text as one folded string in which every character knows where it stands on the page.

import { foldName } from '#folding/fold-name.ts'
import { lettersOf } from '#folding/letters.ts'

export type Point = { node: Text; offset: number }

export type TextMap = {
  text: string
  rangeOf(from: number, to: number): Range
  /** The first character at a point or after it; -1: the point is not in this text. */
  indexOf(point: Point): number
}

/** What stands among the text and is not the guide's: gap rows, words in place of an image. */
const besideText = '[data-beside]'

/** A half-width kana with its voicing, or a character with its accents. */
const characters = /[\uFF66-\uFF9D][\uFF9E\uFF9F]?|.\p{Mark}*/gsu
/** Folded already. */
const plain = /^[a-z0-9\u3041-\u3096\u30A1-\u30F6ー\u4E00-\u9FEF]$/

export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
    return node.matches(besideText) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}

/** starts, ends: of each unit of the folded text, where its character stands in the node. */
type Folded = { text: string; starts: number[]; ends: number[] }

/** A long guide arrives in pieces, each of which is folded once. */
function folding(fold: (character: string) => string): (node: Text) => Folded {
  const known = new WeakMap<Text, { data: string; folded: Folded }>()
  return (node) => {
    const { data } = node
    const before = known.get(node)
    if (before?.data === data) return before.folded
    const folded: Folded = { text: '', starts: [], ends: [] }
    for (const { 0: character, index } of data.matchAll(characters)) {
      const text = plain.test(character) ? character : fold(character)
      folded.text += text
      for (let unit = 0; unit < text.length; unit += 1) {
        folded.starts.push(index)
        folded.ends.push(index + character.length)
      }
    }
    known.set(node, { data, folded })
    return folded
  }
}

type Part = { from: number; node: Text; folded: Folded }

function mapOf(root: Node, fold: (node: Text) => Folded, apart: string): TextMap {
  const texts: string[] = []
  const parts: Part[] = []
  const partOf = new Map<Text, Part>()
  let length = 0
  let block: Element | null = null
  for (const node of textNodes(root)) {
    const own = node.parentElement?.closest('[data-line], td, th') ?? null
    if (own !== block) {
      texts.push(apart)
      length += apart.length
    }
    block = own
    const part = { from: length, node, folded: fold(node) }
    texts.push(part.folded.text)
    length += part.folded.text.length
    partOf.set(node, part)
    if (part.folded.text !== '') parts.push(part)
  }
  return {
    text: texts.join(''),
    rangeOf: (from, to) => {
      const range = document.createRange()
      const [first, last] = [partAt(parts, from), partAt(parts, to - 1)]
      if (first && last) {
        range.setStart(first.node, first.folded.starts[from - first.from] ?? 0)
        range.setEnd(last.node, last.folded.ends[to - 1 - last.from] ?? last.node.length)
      }
      return range
    },
    indexOf: ({ node, offset }) => {
      const part = partOf.get(node)
      if (part === undefined) return -1
      const within = part.folded.starts.findIndex((start) => start >= offset)
      return part.from + (within < 0 ? part.folded.text.length : within)
    },
  }
}

/** The part that holds the character. */
function partAt(parts: readonly Part[], index: number): Part | undefined {
  let [low, high] = [0, parts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((parts[middle]?.from ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return parts[low]
}

const inLetters = folding(lettersOf)
const inWords = folding(foldName)

/** For finding a passage: nothing but letters and digits, across blocks. */
export const lettersMap = (root: Node): TextMap => mapOf(root, inLetters, '')
/** For finding words: case, width and spaces do not matter; blocks and cells are kept apart. */
export const soughtMap = (root: Node): TextMap => mapOf(root, inWords, '\n')
