// Which guides describe one occupation under several slugs: ciso and ciso_project_position, DBA and データベース管理者（DBA）.

import { foldName } from '#folding/fold-name.ts'

export type OccupationGuide = { slug: string; role: string | null; title: string | null }

/** Words that say what kind of document a slug names, or which copy of it; they tell no occupation from another. */
const DOCUMENT = /(?:_(?:project_)?position|_guide|_career(?:_path)?|_roadmap|_overview|_v\d{1,2}|_\d|_20\d\d|_copy)+$/u

/** A name, its other names in brackets, and then the end or words about the document. */
const NAMED_TWICE = /^([^（(【】:：|｜]{1,40})[（(]([^（()）]{2,80})[)）](?=$|[\s:：|｜のはと]|ガイド)/u

const BETWEEN_NAMES = /[,、，/]/u

const stemOf = (slug: string): string => slug.toLowerCase().replace(DOCUMENT, '')

/** Slugs write spaces as underscores, names with dashes or not at all. */
const bare = (name: string): string => foldName(name).replaceAll(/[-_・･.]/gu, '')

type Names = { own: Set<string>; others: Set<string> }

function namesOf({ slug, role, title }: OccupationGuide): Names {
  const twice = [role, title].map((text) => NAMED_TWICE.exec(text ?? ''))
  const folded = (names: readonly (string | null | undefined)[]) =>
    new Set(names.map((name) => bare(name ?? '')).filter((name) => name !== ''))
  return {
    own: folded([stemOf(slug), role, ...twice.map((found) => found?.[1])]),
    others: folded(twice.flatMap((found) => found?.[2]?.split(BETWEEN_NAMES))),
  }
}

/**
 * technical_product_manager and technical_project_manager may both be called Tech PM: slugs that differ in a word
 * in the middle of the same words name two occupations.
 */
function contradict(words: readonly string[], otherWords: readonly string[]): boolean {
  if (words.length !== otherWords.length) return false
  const shared = words.filter((word, index) => word === otherWords[index]).length
  return shared > 0 && shared < words.length
}

/** A name that so many guides or occupations share says nothing. */
const MOST = 100

type Occupation = { slug: string; members: string[][] }

/** By slug: the slug that stands for the occupation, its own where no other guide describes the same. */
export function occupationsOf(guides: readonly OccupationGuide[]): Map<string, string> {
  const ordered = guides
    .map((guide) => ({ slug: guide.slug, words: stemOf(guide.slug).split('_'), names: namesOf(guide) }))
    .sort((a, b) => a.slug.length - b.slug.length || (a.slug < b.slug ? -1 : 1))
  const byOwn = new Map<string, Set<Occupation>>()
  const byOther = new Map<string, Set<Occupation>>()
  const found = new Map<string, string>()
  const note = (index: Map<string, Set<Occupation>>, names: Iterable<string>, occupation: Occupation) => {
    for (const name of names) index.set(name, (index.get(name) ?? new Set()).add(occupation))
  }
  for (const { slug, words, names } of ordered) {
    const alike = [
      ...[...names.own].flatMap((name) => [...(byOwn.get(name) ?? []), ...(byOther.get(name) ?? [])]),
      ...[...names.others].flatMap((name) => [...(byOwn.get(name) ?? [])]),
    ]
    const fits = alike
      .slice(0, MOST)
      .find(({ members }) => members.length < MOST && !members.some((member) => contradict(member, words)))
    const occupation = fits ?? { slug, members: [] }
    occupation.members.push(words)
    found.set(slug, occupation.slug)
    note(byOwn, names.own, occupation)
    note(byOther, names.others, occupation)
  }
  return found
}
