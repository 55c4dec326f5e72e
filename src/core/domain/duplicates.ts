// Which of many names most likely mean one thing: proposals for the user, so precise that a list of them is worth reading.
// `likelySame` knows nothing of skills: for learning items pass their titles with `spelling` in place of `coreOfSkill`,
// and keep what the user refuses in dismissed_duplicates with part 'item'.

import type { SkillKind } from '#contract/guide.ts'
import type { DuplicateReason } from '#contract/skills.ts'
import { spelling } from './likeness.ts'

export type NamedThing<Id> = {
  id: Id
  name: string
  /** Things of different sorts are never proposed, but for `sameSpellingAcross`. */
  sort: string
  /** Things that share this (and their spelling) may be one thing although their sorts differ; null: none may. */
  sameSpellingAcross: string | null
}

export type LikelySame<Id> = { one: Id; other: Id; reason: DuplicateReason }

const BRACKETED = /[（(［[][^）)\]］]*[）)\]］]/gu
const JOINTS = /[・/／、,，&＆]|と(?=\p{Script=Katakana}|\p{Script=Han}|[A-Za-z])/u

/** Words that two people use for one thing; each becomes the second. */
const SYNONYMS: readonly [RegExp, string][] = [
  [/マネ[ージ]*メント/gu, '管理'],
  [/アナリティクス|アナリシス/gu, '分析'],
  [/テスティング/gu, 'テスト'],
  [/マシンラーニング/gu, '機械学習'],
  [/ディープラーニング/gu, '深層学習'],
  [/人工知能/gu, 'ai'],
  [/management/gu, '管理'],
]

/** Endings that say how one has it or in which form, never what it is about. */
const ENDINGS =
  /(?:の|に関する)?(?:コンピューティング|プラットフォーム|サービス|基盤|技術|環境|全般|基礎知識|知識|基礎|理解|素養|概念|活用|利用|経験|スキル|能力|手法)$|(?<=\p{Script=Han}{2})力$|(?<=\S) (?:skills?|knowledge|basics|fundamentals|computing|platforms?|services?|software)$/u
const MAKERS = /^(?:microsoft|adobe|atlassian|apache) (?=\S)/u
const SHORTEST_CORE = 2

function withoutEndings(words: string): string {
  let left = words
  for (let shorter = left.replace(ENDINGS, ''); shorter !== left; shorter = left.replace(ENDINGS, '')) {
    if (shorter.trim().length < SHORTEST_CORE) return left
    left = shorter.trim()
  }
  return left
}

/** What a skill is about: クラウドコンピューティング and クラウドプラットフォーム are both about クラウド. */
export function coreOfSkill(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase()
  const bare = plain.replaceAll(BRACKETED, '').trim() || plain
  const parts = bare.split(JOINTS).map((part) => {
    const known = SYNONYMS.reduce((text, [from, to]) => text.replace(from, to), part.trim())
    return spelling(withoutEndings(known.replace(MAKERS, '')))
  })
  return [...new Set(parts.filter((part) => part !== ''))].sort().join('・')
}

/** Of shorter words a letter makes another word. */
const SHORTEST_MISSPELT = 7
/** The neighbours of a name grow with its length; nobody misspells a paragraph. */
const LONGEST_MISSPELT = 60
/** 第1版 and 第2版, 内部統制 and 外部統制, C and C++ differ by one sign and are two things. */
const SLIP = /^[\p{Script=Katakana}\p{Script=Hiragana}a-z]?$/u

/** One sign more, less or other, and that sign a letter or kana. */
function oneSlipApart(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  let end = 0
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)]
  return right.length === 1 && SLIP.test(left[0] ?? '') && SLIP.test(right[0] ?? '')
}

type Read<Id> = NamedThing<Id> & { bare: string; core: string; signs: string[] }

/** Groups by a key: names are only ever compared with those that share one, so 5,000 take no more than 5,000 steps. */
function grouped<Value>(values: readonly Value[], keysOf: (value: Value) => Iterable<string>): Value[][] {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key)
      if (group) group.push(value)
      else groups.set(key, [value])
    }
  }
  return [...groups.values()]
}

function withOneSignLess<Id>({ sort, bare, signs }: Read<Id>): Iterable<string> {
  if (signs.length < SHORTEST_MISSPELT || signs.length > LONGEST_MISSPELT) return []
  const keys = new Set([`${sort}:${bare}`])
  for (const place of signs.keys()) keys.add(`${sort}:${signs.toSpliced(place, 1).join('')}`)
  return keys
}

/** Each pair once, the surest reason first; of a group of equals the first stands beside each of the others. */
export function likelySame<Id extends number | string>(
  things: readonly NamedThing<Id>[],
  coreOf: (name: string) => string,
): LikelySame<Id>[] {
  const read = things.map((thing): Read<Id> => {
    const bare = spelling(thing.name)
    return { ...thing, bare, core: coreOf(thing.name), signs: [...bare] }
  })
  const found = new Map<string, LikelySame<Id>>()
  const propose = (one: Read<Id>, other: Read<Id>, reason: DuplicateReason) => {
    const pair = `${one.id} ${other.id}`
    if (!found.has(pair)) found.set(pair, { one: one.id, other: other.id, reason })
  }
  const beside = (groups: Read<Id>[][], reason: DuplicateReason) => {
    for (const [first, ...rest] of groups) for (const other of rest) if (first) propose(first, other, reason)
  }
  beside(
    grouped(read, ({ sort, bare }) => [`${sort}:${bare}`]),
    'spelling',
  )
  beside(
    grouped(read, ({ sameSpellingAcross, bare }) =>
      sameSpellingAcross === null ? [] : [`${sameSpellingAcross}:${bare}`],
    ),
    'sort',
  )
  for (const group of grouped(read, withOneSignLess)) {
    for (const [place, one] of group.entries()) {
      for (const other of group.slice(place + 1)) {
        if (oneSlipApart(one.signs, other.signs)) propose(one, other, 'letter')
      }
    }
  }
  beside(
    grouped(read, ({ sort, core }) => (core === '' ? [] : [`${sort}:${core}`])),
    'words',
  )
  return [...found.values()]
}

/** Any two of one kind; one name that two guides put under different kinds. A tool stays a tool. */
export function mayBeOne(one: { kind: SkillKind; name: string }, other: { kind: SkillKind; name: string }): boolean {
  if (one.kind === other.kind) return true
  return one.kind !== 'tool' && other.kind !== 'tool' && spelling(one.name) === spelling(other.name)
}
