// What was opened from the palette last, and what the user pinned there: state of the screen, without any text of his own.

import { useMemo } from 'react'
import type { SearchHit } from '#contract/library.ts'
import { useAsk } from '../../data/queries.ts'
import { hitHref } from '../../parts/search-hits.ts'
import { useStored } from '../../parts/stored.ts'
import { type PlaceName, screens } from '../places.ts'

/** A screen by its name, whose words follow the language; anything else by its address and title. */
export type Visit =
  | { type: 'screen'; name: PlaceName }
  | {
      type: 'hit'
      href: string
      slug: string
      title: string
      role: string | null
      skillKind: SearchHit['skillKind']
    }

export type PaletteVisits = {
  pinned: readonly Visit[]
  recent: readonly Visit[]
  visited: (visit: Visit) => void
  togglePin: (visit: Visit) => void
  forget: () => void
}

/** Both lists together fit on a small screen. */
const mostRecent = 6
const mostPinned = 9

export const visitOf = (hit: SearchHit): Visit => ({
  type: 'hit',
  href: hitHref(hit),
  slug: hit.slug,
  title: hit.title,
  role: hit.kind === 'guide' ? null : hit.role,
  skillKind: hit.skillKind,
})

export const visitId = (visit: Visit): string => (visit.type === 'screen' ? visit.name : visit.href)

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

const isVisit = (value: unknown): value is Visit => {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  if (value.type === 'screen') return 'name' in value && screens.some(({ name }) => name === value.name)
  return (
    'href' in value &&
    isText(value.href) &&
    'title' in value &&
    isText(value.title) &&
    'slug' in value &&
    isText(value.slug)
  )
}

/** What an earlier program kept may have another form. */
const visitsIn = (kept: unknown): Visit[] => (Array.isArray(kept) ? kept.filter(isVisit) : [])

const holds = (visits: readonly Visit[], visit: Visit) => visits.some((one) => visitId(one) === visitId(visit))
const without = (visits: readonly Visit[], visit: Visit) => visits.filter((one) => visitId(one) !== visitId(visit))

export function usePaletteVisits(): PaletteVisits {
  const [keptRecent, keepRecent] = useStored<unknown>('palette.recent', [])
  const [keptPinned, keepPinned] = useStored<unknown>('palette.pinned', [])
  const [recent, pinned] = useMemo(() => [visitsIn(keptRecent), visitsIn(keptPinned)], [keptRecent, keptPinned])
  const slugs = [...new Set([...recent, ...pinned].flatMap((visit) => (visit.type === 'hit' ? visit.slug : [])))].sort()
  const held = useAsk('library.holds', { slugs }, { enabled: slugs.length > 0, keepPrevious: true }).data
  return useMemo(() => {
    /** A guide that was removed may come back. */
    const isThere = (visit: Visit) => visit.type === 'screen' || held?.includes(visit.slug) === true
    return {
      pinned: pinned.filter(isThere),
      /** A pinned one stands above already. */
      recent: recent.filter((visit) => isThere(visit) && !holds(pinned, visit)).slice(0, mostRecent),
      visited: (visit) => keepRecent([visit, ...without(recent, visit)].slice(0, mostRecent + mostPinned)),
      togglePin: (visit) =>
        keepPinned(holds(pinned, visit) ? without(pinned, visit) : [...pinned, visit].slice(-mostPinned)),
      forget: () => keepRecent([]),
    }
  }, [recent, pinned, held, keepRecent, keepPinned])
}
