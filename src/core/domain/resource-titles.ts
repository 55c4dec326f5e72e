// When two books or courses are likely one: titles without subtitle and with one writing of little words, by one author.

import { likeness, readName, spelling } from './likeness.ts'

/** What begins a subtitle; a space does only behind Latin words: Clean Code アジャイルソフトウェア達人の技. */
const SUBTITLE = /\s*(?:[:：―—–~〜～|｜（(【]| - |(?<=^[\x21-\x7e]+ [\x20-\x7e]+) (?=\P{ASCII})).*/su

/** 為 for ため and the like: the same words, written with and without characters. */
const WRITINGS: readonly [RegExp, string][] = [
  [/為/gu, 'ため'],
  [/出来る/gu, 'できる'],
  [/分かる/gu, 'わかる'],
  [/始める/gu, 'はじめる'],
]

/** The title that two writings share; the numbers of a dropped subtitle stay, since editions are different books. */
export function coreOfTitle(title: string): string {
  const plain = title.normalize('NFKC').trim()
  const head = plain.replace(SUBTITLE, '') || plain
  const numbers = plain.slice(head.length).match(/\d+/gu) ?? []
  const written = WRITINGS.reduce((text, [from, to]) => text.replace(from, to), head)
  return [spelling(written), ...numbers].join(' ')
}

const SAME_MAKER = 0.4

/** One that is not stated contradicts nobody. */
export function sameMaker(one: string | null, other: string | null): boolean {
  return one === null || other === null || likeness(readName(one), readName(other)) >= SAME_MAKER
}
