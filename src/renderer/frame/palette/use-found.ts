// What the search found last: the lines of the query before stay until those of the present one are there.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask } from '../../data/call.ts'
import type { Found } from './use-line-groups.ts'

const limit = 40
const nothingAsked: Found = { query: '', hits: [] }

export function useFound(query: string): Found {
  const { data, isError } = useQuery({
    queryKey: ['search', { query, limit }, 'palette'],
    queryFn: async (): Promise<Found> => ({ query, hits: await ask('search', { query, limit }) }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
  const nothingFound = useMemo((): Found => ({ query, hits: [] }), [query])
  if (query === '') return nothingAsked
  return isError ? nothingFound : (data ?? nothingAsked)
}
