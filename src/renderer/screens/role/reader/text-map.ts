// The rendered text as one folded string in which every character knows where it stands on the page.

export type TextMap = { text: string; rangeOf(from: number, to: number): Range }

/** What stands among the text and is not the guide's: gap rows, words in place of an image. */
const besideText = '[data-beside]'

/** A half-width kana with its voicing, or a character with its accents. */
const characters = /[\uFF66-\uFF9D][\uFF9E\uFF9F]?|.\p{Mark}*/gsu
const plain = /^[a-z0-9\u3041-\u3096\u4E00-\u9FEF]$/
const katakana = /[\u30A1-\u30FA]/g
const inKatakana = /^[\u30A1-\u30FAー]$/u

export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
    return node.matches(besideText) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}

/** Letters and digits as the core compares them (core/domain/passages.ts). */
const letter = (character: string): string =>
  plain.test(character)
    ? character
    : character
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Number}]/gu, '')

export const lettersOf = (text: string): string => letter(text)

/** Case, width, kana and spaces do not matter to who looks for a word. */
const sought = (character: string): string =>
  plain.test(character)
    ? character
    : character
        .normalize('NFKC')
        .toLowerCase()
        .replace(katakana, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
        .replace(/\s+/g, '')

/** サーバー and サーバ are one word: a long vowel that ends a word of four or more is left out. */
const longVowel = /^[\u30FC\uFF70]$/
const isLateVowel = (character: string, run: number, next: string): boolean =>
  longVowel.test(character) && run >= 3 && !inKatakana.test(next.normalize('NFKC'))

type Folded = { text: string; at: number; length: number }

function soughtIn(value: string): Folded[] {
  const found: Folded[] = []
  let run = 0
  for (const { 0: character, index } of value.matchAll(characters)) {
    const next = value[index + character.length] ?? ''
    const late = isLateVowel(character, run, next)
    run = inKatakana.test(character.normalize('NFKC')) ? run + 1 : 0
    if (!late) found.push({ text: sought(character), at: index, length: character.length })
  }
  return found
}

function lettersIn(value: string): Folded[] {
  return Array.from(value.matchAll(characters), ({ 0: character, index }) => ({
    text: letter(character),
    at: index,
    length: character.length,
  }))
}

export const foldSought = (query: string): string =>
  soughtIn(query)
    .map(({ text }) => text)
    .join('')

function mapOf(root: Node, fold: (value: string) => Folded[], apart: string): TextMap {
  const parts: string[] = []
  const places: { node: Text; at: number; end: number }[] = []
  let block: Element | null = null
  for (const node of textNodes(root)) {
    const own = node.parentElement?.closest('[data-line], td, th') ?? null
    if (own !== block && apart !== '') {
      parts.push(apart)
      places.push({ node, at: 0, end: 0 })
    }
    block = own
    for (const { text, at, length } of fold(node.data)) {
      for (const unit of text.split('')) {
        parts.push(unit)
        places.push({ node, at, end: at + length })
      }
    }
  }
  return {
    text: parts.join(''),
    rangeOf: (from, to) => {
      const range = document.createRange()
      const [first, last] = [places[from], places[to - 1]]
      if (first && last) {
        range.setStart(first.node, first.at)
        range.setEnd(last.node, last.end)
      }
      return range
    },
  }
}

/** For finding a passage: nothing but letters and digits, across blocks. */
export const lettersMap = (root: Node): TextMap => mapOf(root, lettersIn, '')
/** For finding words: blocks and cells are kept apart. */
export const soughtMap = (root: Node): TextMap => mapOf(root, soughtIn, '\n')
