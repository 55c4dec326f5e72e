// The stages of a career ladder: their keys, and which roles of the library a stage names.

import { foldName } from '#folding/fold-name.ts'
import { spelling } from './likeness.ts'

/** A request carries keys of at most 2,000 characters. */
const LONGEST = 1500

/** Found again in the next version by the name; the second stage of one name carries its number. */
export function stageKeys(stages: readonly { stage: string }[]): string[] {
  const seen = new Map<string, number>()
  return stages.map(({ stage }) => {
    const name = foldName(stage).slice(0, LONGEST).toWellFormed()
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}#${count}`
  })
}

const BRACKETS = /[（(【[]([^）)】\]]*)[）)】\]]/gu
const BETWEEN_NAMES = /[/／、，]/u

/** 「10年〜」, 「3–5 years」: years in brackets are no name; 3Dアーティスト is one. */
const YEARS = /^\s*\d[\d\s〜~–-]*(?:年|ヶ月|か月|歳|years?\b|yrs?\b)/iu

/** 「ミドル/シニア DBA (Middle/Senior DBA)」 has the whole, the part without brackets, and the names on either side of a stroke. */
function namesIn(text: string): Set<string> {
  const outside = text.replaceAll(BRACKETS, ' ')
  const inside = [...text.matchAll(BRACKETS)].map(([, name = '']) => name)
  const names = [text, outside, ...inside].flatMap((name) => [name, ...name.split(BETWEEN_NAMES)])
  return new Set(names.filter((name) => /\p{L}{2}/u.test(name) && !YEARS.test(name.normalize('NFKC'))).map(spelling))
}

export type NamedRole = { slug: string; role: string }

/** Slugs of the roles that have one of the names of the stage; a likeness is not enough: シニア Tech PM is another job than Tech PM. */
export function rolesNamed(stage: string, roles: readonly NamedRole[]): string[] {
  const names = namesIn(stage)
  return roles.filter(({ role }) => [...namesIn(role)].some((name) => names.has(name))).map(({ slug }) => slug)
}
