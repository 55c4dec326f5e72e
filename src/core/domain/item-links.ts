// Which requirements a learning item closes, by the likeness of its words to a requirement's name, tools and products.

import type { SkillKind } from '#contract/guide.ts'
import { foldText } from '#folding/fold-name.ts'

export type LinkableItem = {
  title: string | null
  text: string
  /** null for an own item. */
  stepTitle: string | null
  stepPurpose: string | null
}

export type LinkableRequirement = {
  key: string
  kind: SkillKind
  name: string
  description: string | null
  toolNames: readonly string[]
}

/** Share of a term's bigrams that must stand in the text: リスク管理 and タスク管理 share 0.75 and are two things. */
const ENOUGH = 0.8

/** An item that is like more requirements than this says nothing about any of them. */
const MOST = 3

/** Up to this length a part of a name (設計 of 設計・モデリング) must stand alone: 設計パターン is another thing. */
const SHORT = 5

/** 「データベースとデータ基盤」 names two things; so do /, ・, commas and brackets. */
const BETWEEN_TERMS =
  /[・/|,、，。:;()[\]【】「」『』]|による|および|及び|(?<=[\p{L}\p{N}])と(?=[\p{sc=Katakana}\p{sc=Han}a-z0-9])/gu

/** Words that say how well something is known, or what nearly every skill is called; they tell no skill from another. */
const QUALIFIER =
  /(?:の?(?:基礎知識|基礎|基本|知識|理解|概念|素養|能力|スキル|技術|ツール|サービス|手法|経験|実践|習得|活用))+$|(?<=\p{sc=Han}{2})力$/u

/** What may follow a short term that stands alone: 経済学入門 is about 経済学. */
const COURSE_WORD = /^(?:入門|基礎|概論|講座|研修|検定|資格|コース|スキル|能力|技術|力)/u

const COMPOUND = /[\p{sc=Katakana}\p{sc=Han}a-z0-9]/u
const LATIN = /^[\x20-\x7e]+$/u
const PRODUCT = /[a-z][a-z0-9+#.]*[a-z0-9+#]/gu

type Text = { folded: string; pairs: ReadonlySet<string> }
type Term = { folded: string; pairs: readonly string[]; alone: boolean }
type Known = { key: string; terms: Term[]; products: Term[] }

/** Without long-vowel marks, whose folding depends on what stands before: アーキテクチャ alone and at the end of a word. */
const plain = (text: string): string => foldText(text).replaceAll('ー', '')

function pairsOf(text: string): string[] {
  // 「データの分析」 and 「データ分析」 are one thing to look for.
  const points = [...text.replaceAll(/[ の]/gu, '')]
  return points.slice(1).map((point, index) => `${points[index]}${point}`)
}

function readText(parts: readonly (string | null)[]): Text {
  const folded = plain(parts.join(' '))
  return { folded, pairs: new Set(pairsOf(folded)) }
}

const term = (folded: string, isPart: boolean): Term => ({
  folded,
  pairs: pairsOf(folded),
  alone: LATIN.test(folded) || (isPart && [...folded].length <= SHORT),
})

function termsOf({ name, toolNames }: LinkableRequirement): Term[] {
  const parts = plain(name)
    .split(BETWEEN_TERMS)
    .map((part) => part.trim().replace(QUALIFIER, '').trim())
    .filter((part) => [...part].length >= 2)
  return [...parts.map((part) => term(part, parts.length > 1)), ...toolNames.map((tool) => term(plain(tool), true))]
}

/** Product names of hard and soft skills' descriptions, with the requirements that mention them: AWS, Kubernetes. */
function productsOf(requirements: readonly LinkableRequirement[]): Map<string, Set<string>> {
  const namedBy = new Map<string, Set<string>>()
  for (const { key, kind, description } of requirements) {
    if (kind === 'tool') continue
    for (const [product] of plain(description ?? '').matchAll(PRODUCT)) {
      const keys = namedBy.get(product) ?? new Set<string>()
      namedBy.set(product, keys.add(key))
    }
  }
  return namedBy
}

function read(requirements: readonly LinkableRequirement[]): Known[] {
  // A name that two descriptions mention tells neither from the other; shorter ones are mostly abbreviations.
  const products = [...productsOf(requirements)].filter(([name, keys]) => keys.size === 1 && name.length >= 3)
  return requirements.map((requirement) => ({
    key: requirement.key,
    terms: termsOf(requirement),
    products: products.filter(([, keys]) => keys.has(requirement.key)).map(([name]) => term(name, true)),
  }))
}

/** Whether the word stands in the text as a word of its own, not as a part of a compound. */
function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at)
    const after = text.slice(at + word.length)
    const edge = LATIN.test(word) ? /[a-z0-9]/u : COMPOUND
    const last = [...before].at(-1) ?? ''
    const next = [...after.slice(0, 2)][0] ?? ''
    if (!edge.test(last) && (!edge.test(next) || COURSE_WORD.test(after))) return true
  }
  return false
}

function likeness(one: Term, text: Text): number {
  if (one.alone) return standsAlone(text.folded, one.folded) ? 1 : 0
  if (one.pairs.length === 0) return 0
  return one.pairs.filter((pair) => text.pairs.has(pair)).length / one.pairs.length
}

/** Several books often share a line; a book is not about what the others are called, and its own title is known. */
function withoutTitles(text: string, title: string | null): string {
  return title === null ? text : text.replaceAll(/『[^』]*』/gu, ' ')
}

function alike(text: Text, known: readonly Known[], of: (one: Known) => readonly Term[]): string[] {
  return known
    .map((one) => ({ key: one.key, likeness: Math.max(0, ...of(one).map((word) => likeness(word, text))) }))
    .filter((one) => one.likeness >= ENOUGH)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ key }) => key)
}

/**
 * Keys of the requirements that each item closes, the likeliest first, in the order of the items.
 * The item's own words speak first, then its step's title; the step's purpose only where both are silent,
 * and never for tools: 「コミュニケーションの力を磨く」 does not mean Slack.
 */
export function linkItems(items: readonly LinkableItem[], requirements: readonly LinkableRequirement[]): string[][] {
  const known = read(requirements)
  const skills = known.filter((_, index) => requirements[index]?.kind !== 'tool')
  return items.map(({ title, text, stepTitle, stepPurpose }) => {
    const words = readText([title, withoutTitles(text, title)])
    const own = [...alike(words, known, ({ terms }) => terms), ...alike(words, known, ({ products }) => products)]
    const step = alike(readText([stepTitle]), known, ({ terms }) => terms)
    const found = [...new Set([...own, ...step])]
    return (found.length > 0 ? found : alike(readText([stepPurpose]), skills, ({ terms }) => terms)).slice(0, MOST)
  })
}
