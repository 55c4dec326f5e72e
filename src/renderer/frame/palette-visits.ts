// What was opened from the palette last, and what the user pinned there: state of the screen, without any text of his own.

import type { SkillKind } from '#contract/guide.ts'
import { useStored } from '../parts/stored.ts'
import { places, placesOfHome } from './places.ts'

const screens = [...places, ...placesOfHome]

/** A screen by its name, whose words follow the language; anything else by its address and title. */
export type Visit =
  | { type: 'screen'; name: (typeof screens)[number]['name'] }
  | { type: 'hit'; href: string; slug: string; title: string; role: string | null; skillKind: SkillKind | null }

/** Both lists together fit on a small screen. */
const mostRecent = 6
const mostPinned = 9

export const visitId = (visit: Visit): string => (visit.type === 'screen' ? visit.name : visit.href)

const isVisit = (value: unknown): value is Visit => {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  if (value.type === 'screen') return 'name' in value && screens.some(({ name }) => name === value.name)
  return 'href' in value && typeof value.href === 'string' && 'title' in value && typeof value.title === 'string'
}

/** What an earlier program kept may have another form. */
const visitsIn = (kept: unknown): Visit[] => (Array.isArray(kept) ? kept.filter(isVisit) : [])

const without = (visits: readonly Visit[], visit: Visit) => visits.filter((one) => visitId(one) !== visitId(visit))

export function usePaletteVisits() {
  const [keptRecent, keepRecent] = useStored<unknown>('palette.recent', [])
  const [keptPinned, keepPinned] = useStored<unknown>('palette.pinned', [])
  const [recent, pinned] = [visitsIn(keptRecent), visitsIn(keptPinned)]
  const isPinned = (visit: Visit) => pinned.some((one) => visitId(one) === visitId(visit))
  return {
    pinned,
    /** A pinned one stands above already. */
    recent: recent.filter((visit) => !isPinned(visit)).slice(0, mostRecent),
    visited: (visit: Visit) => keepRecent([visit, ...without(recent, visit)].slice(0, mostRecent + mostPinned)),
    togglePin: (visit: Visit) =>
      keepPinned(isPinned(visit) ? without(pinned, visit) : [...pinned, visit].slice(-mostPinned)),
    forget: () => keepRecent([]),
  }
}
