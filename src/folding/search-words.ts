// The words of a query, each with the ways in which a text may spell it: サーバ and サーバー are one word, キー and キ are not.

import { foldWords } from './fold-name.ts'

/** Spellings of one word, any of which is what was looked for; the first is how it was written. */
export type Wanted = readonly [string, ...string[]]

const KATAKANA = /[ァ-ヶー]+/gu
/** People drop or keep the mark after so many characters of a word: サーバー, but never キー. */
const lateFrom = 3
/** What a dropped mark leaves at the end of a part: ユーザ|ストーリー, サーバ|サイド, マネージャ|ロール. */
const MAY_LACK_MARK = /[カガサザタダナハバパマヤラャュィリ]/u
/** Each spelling is one more search. */
const mostSpellings = 6

const without = (word: string, at: number): string => word.slice(0, at) + word.slice(at + 1)

const CONTINUES = /[ァ-ヶ]/u

/** A late mark at the very end may be missing from a text, but then the word must end there: メンター is not in メンタル. */
export const bareEnd = (word: string): string =>
  word.endsWith('ー') ? word.replace(/(?<=[ァ-ヶー]{3})ー+$/u, '') : word

/** Where a folded text holds a spelling, from an offset on; -1: nowhere. */
export function placeOf(folded: string, spelling: string, from = 0): number {
  const bare = bareEnd(spelling)
  let at = folded.indexOf(bare, from)
  if (bare === spelling) return at
  while (at >= 0 && CONTINUES.test(folded[at + bare.length] ?? '')) at = folded.indexOf(bare, at + 1)
  return at
}

/** Where a mark may be missing or one too many inside a compound: サーバー管理, ユーザーストーリー. */
function otherSpellings(word: string): string[] {
  const found: string[] = []
  for (const { 0: run, index } of word.matchAll(KATAKANA)) {
    for (let at = index + lateFrom; at <= index + run.length && at < word.length; at += 1) {
      if (word[at] === 'ー') found.push(without(word, at))
      else if (MAY_LACK_MARK.test(word[at - 1] ?? '')) found.push(`${word.slice(0, at)}ー${word.slice(at)}`)
    }
  }
  return found
}

export function wantedWords(query: string): Wanted[] {
  return foldWords(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((written): Wanted => {
      const bare = bareEnd(written)
      const end = bare === written ? '' : 'ー'
      const others = otherSpellings(bare).slice(0, mostSpellings - 1)
      return [`${bare}${end}`, ...others.map((other) => `${other}${end}`)]
    })
}

/** Whether a text, folded for search, holds every word in one of its spellings. */
export const holdsAll = (folded: string, wanted: readonly Wanted[]): boolean =>
  wanted.every((spellings) => spellings.some((spelling) => placeOf(folded, spelling) >= 0))
