// Which roles the salary screen compares: those of the address, else those of the last time, else the targets.

import { useCallback, useMemo, useState } from 'react'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { navigate, useRouteQuery } from '../../routing.ts'

const place = 'shirube.salary.roles'

function remembered(): string[] | null {
  try {
    const slugs: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return Array.isArray(slugs) ? slugs.filter((slug) => typeof slug === 'string') : null
  } catch {
    return null
  }
}

export type Compared = {
  /** null while the library and the targets are on their way. */
  slugs: string[] | null
  toggle: (slug: string) => void
}

export function useCompared(): Compared {
  const query = useRouteQuery()
  const guides = useAsk('library.list', {})
  const { target, targets, isPending } = useMainTarget()
  const [chosen, setChosen] = useState(remembered)
  const asked = query.getAll('roles').join('\n')

  const slugs = useMemo(() => {
    if (guides.data === undefined || isPending) return null
    const inLibrary = new Set(guides.data.map((guide) => guide.slug))
    const wanted =
      asked === ''
        ? (chosen ?? targets.map((one) => one.slug))
        : // A link from one role shows it beside the target.
          [...(asked.includes('\n') || target === null ? [] : [target.slug]), ...asked.split('\n')]
    return [...new Set(wanted)].filter((slug) => inLibrary.has(slug))
  }, [asked, chosen, guides.data, isPending, target, targets])

  const toggle = useCallback(
    (slug: string) => {
      if (slugs === null) return
      const next = slugs.includes(slug) ? slugs.filter((one) => one !== slug) : [...slugs, slug]
      localStorage.setItem(place, JSON.stringify(next))
      setChosen(next)
      navigate('/salary', { replace: true })
    },
    [slugs],
  )
  return { slugs, toggle }
}
