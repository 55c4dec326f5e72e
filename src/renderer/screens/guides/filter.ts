// Which guides the library shows and in which order.

import type { GuideSummary } from '#contract/library.ts'

export const sortOrders = ['low', 'fit', 'salary', 'recent', 'name'] as const
export type SortOrder = (typeof sortOrders)[number]

export type GuideFilter = {
  query: string
  category: string | null
  tag: string | null
  family: GuideSummary['family'] | null
  salary: boolean
  roadmap: boolean
  favourites: boolean
  /** Id of a collection. */
  collection: string | null
}

export const noFilter: GuideFilter = {
  query: '',
  category: null,
  tag: null,
  family: null,
  salary: false,
  roadmap: false,
  favourites: false,
  collection: null,
}

export const filters = (filter: GuideFilter): boolean =>
  Object.values(filter).some((value) => value !== null && value !== false && value !== '')

/** What the user set apart, as far as the filter asks for it; collection null: none is asked for. */
export type SetApartSlugs = { favourites: ReadonlySet<string>; collection: ReadonlySet<string> | null }

const nothingApart: SetApartSlugs = { favourites: new Set(), collection: null }

/** Width and case do not matter: ｱｼﾞｬｲﾙ finds アジャイル. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Collections write one category in several ways: product-management, product_management. */
const categoryKey = (category: string): string => folded(category).replaceAll(/[\s_-]+/g, '-')

/** As words: product_management is product management. */
export const categoryName = (category: string): string => category.replaceAll(/[_-]+/g, ' ').trim() || category

/** Each category once, in the spelling that comes first. */
export function categoriesOf(guides: readonly GuideSummary[]): string[] {
  const spellings = new Map<string, string>()
  for (const category of choices(guides.flatMap((guide) => guide.category ?? []))) {
    const key = categoryKey(category)
    if (!spellings.has(key)) spellings.set(key, category)
  }
  return [...spellings.values()]
}

const isOfCategory = (guide: GuideSummary, category: string): boolean =>
  guide.category !== null && categoryKey(guide.category) === categoryKey(category)

const hasTag = ({ tags }: GuideSummary, tag: string): boolean => tags.some((one) => folded(one) === folded(tag))

/** Each tag once, whatever its width and case, in the spelling that is most frequent. */
export function tagsOf(guides: readonly GuideSummary[]): string[] {
  const spellings = new Map<string, string>()
  for (const tag of choices(guides.flatMap((guide) => guide.tags))) {
    if (!spellings.has(folded(tag))) spellings.set(folded(tag), tag)
  }
  return [...spellings.values()]
}

export function matching(
  guides: readonly GuideSummary[],
  filter: GuideFilter,
  { favourites, collection }: SetApartSlugs = nothingApart,
): GuideSummary[] {
  const words = folded(filter.query).split(/\s+/).filter(Boolean)
  return guides.filter((guide) => {
    if (filter.category !== null && !isOfCategory(guide, filter.category)) return false
    if (filter.tag !== null && !hasTag(guide, filter.tag)) return false
    if (filter.family !== null && guide.family !== filter.family) return false
    if (filter.salary && guide.salary === null) return false
    if (filter.roadmap && guide.resourceCount === 0) return false
    if (filter.favourites && !favourites.has(guide.slug)) return false
    if (collection !== null && !collection.has(guide.slug)) return false
    if (words.length === 0) return true
    const text = folded(
      [guide.role, guide.subtitle, guide.title, guide.category, guide.fileName, guide.slug, ...guide.tags].join('\n'),
    )
    return words.every((word) => text.includes(word))
  })
}

const byName = new Intl.Collator('ja').compare
const names = (a: GuideSummary, b: GuideSummary) => byName(a.role, b.role) || byName(a.slug, b.slug)

/** Guides without the figure come last, never as zero. */
const descending = (of: (guide: GuideSummary) => number | null) => (a: GuideSummary, b: GuideSummary) => {
  const [x, y] = [of(a), of(b)]
  if (x === y) return 0
  if (x === null) return 1
  if (y === null) return -1
  return y - x
}

const byLow = descending(({ score }) => (score.state === 'scored' ? score.low : null))
const byFit = descending(({ score }) => (score.state === 'scored' ? score.fit : null))
const bySalary = descending(({ salary }) => salary?.max ?? null)

export function sorted(guides: readonly GuideSummary[], order: SortOrder): GuideSummary[] {
  const compare: Record<SortOrder, (a: GuideSummary, b: GuideSummary) => number> = {
    low: (a, b) => byLow(a, b) || a.score.critical.length - b.score.critical.length || names(a, b),
    fit: (a, b) => byFit(a, b) || byLow(a, b) || names(a, b),
    salary: (a, b) => bySalary(a, b) || names(a, b),
    recent: (a, b) => b.importedAt.localeCompare(a.importedAt) || names(a, b),
    name: names,
  }
  return [...guides].sort(compare[order])
}

export const severalOfOne = (guides: readonly GuideSummary[]): boolean =>
  new Set(guides.map(({ occupation }) => occupation)).size < guides.length

/** Guides of one occupation behind the one that comes first in the order; nothing else moves. */
export function together(guides: readonly GuideSummary[]): GuideSummary[] {
  const groups = new Map<string, GuideSummary[]>()
  for (const guide of guides) {
    const group = groups.get(guide.occupation)
    if (group) group.push(guide)
    else groups.set(guide.occupation, [guide])
  }
  return [...groups.values()].flat()
}

export type Grouping = { isFollowing: boolean; count: number }

/** How the guide at a place of a list made by together stands in its group; null: alone. */
export function groupingAt(guides: readonly GuideSummary[], index: number): Grouping | null {
  const of = (at: number) => guides[at]?.occupation
  const own = of(index)
  let first = index
  while (first > 0 && of(first - 1) === own) first -= 1
  let end = index + 1
  while (end < guides.length && of(end) === own) end += 1
  return end - first > 1 ? { isFollowing: first < index, count: end - first } : null
}

/** What can be chosen, most frequent first. */
export function choices(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || byName(a[0], b[0])).map(([value]) => value)
}
