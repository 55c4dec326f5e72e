// Gathers what the palette lists: what the search found, and the program's own screens, actions and visits.

import { useMemo } from 'react'
import type { SearchHit } from '#contract/library.ts'
import { noteField } from '../../parts/change-words.ts'
import { navigate } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import { keywordsOf } from '../../words/keywords.ts'
import { places, placesOfHome, screens, views } from '../places.ts'
import { usePaletteActions } from './actions.ts'
import { type LineGroup, type Listed, lineGroups } from './line-groups.ts'
import type { PaletteVisits, Visit } from './visits.ts'

export type Found = { query: string; hits: readonly SearchHit[] }

const hrefOf = (visit: Visit): string =>
  visit.type === 'hit' ? visit.href : (screens.find(({ name }) => name === visit.name)?.href ?? '/')

export function useLineGroups({ query, hits }: Found, visits: PaletteVisits): LineGroup[] {
  const t = useWords('frame')
  const actions = usePaletteActions()
  const common = useWords('common')
  const ownPlace = useOwnPlace()
  const listedScreens = useScreens()
  return useMemo(() => {
    const { pinned, recent, visited, forget } = visits
    return lineGroups({
      query,
      hits,
      actions: recent.length > 0 ? [...actions, { name: 'forget', label: t('palette.forget'), run: forget }] : actions,
      screens: listedScreens,
      pinned,
      recent,
      kindName: (kind) => common(`kinds.${kind}`),
      keywordsOf: (name) => (name === 'forget' ? [] : keywordsOf(name)),
      ownPlace,
      open: (visit) => {
        visited(visit)
        navigate(hrefOf(visit))
      },
      go: navigate,
    })
  }, [query, hits, visits, actions, t, ownPlace, listedScreens, common])
}

function useScreens(): Listed['screens'] {
  const t = useWords('frame')
  const gap = useWords('gap')
  const interview = useWords('interview')
  return useMemo(
    () => [
      ...[...places, ...placesOfHome].map(({ name, Icon }) => ({ name, label: t(name), Icon })),
      ...views.map(({ name, of, Icon }) => ({
        name,
        label: of.screen === 'gap' ? gap(`tabs.${of.view}`) : interview(`views.${of.view}`),
        Icon,
        of: t(of.screen),
      })),
    ],
    [t, gap, interview],
  )
}

/** What an own text was written to. */
function useOwnPlace(): (hit: SearchHit) => string {
  const t = useWords('frame')
  const common = useWords('common')
  return useMemo(
    () =>
      ({ kind, title, key }) => {
        if (kind === 'career-note') return common(`careerNotes.${noteField(key ?? '')}`)
        const what = t(`palette.ownKinds.${kind as 'answer' | 'item' | 'evidence' | 'check-in' | 'passage'}`)
        return kind === 'answer' || kind === 'item' || kind === 'passage'
          ? what
          : common('withDetail', { text: what, detail: title })
      },
    [t, common],
  )
}
