// Favourites and collections for the screens: what is set apart, and the requests that change it.

import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Changed } from '#contract/changes.ts'
import type { Collection } from '#contract/library.ts'
import type { Input, Output, ProcedureName } from '#contract/procedures.ts'
import { ask } from './call.ts'
import { afterChange, useAsk } from './queries.ts'

export type SetApart = { favourites: ReadonlySet<string>; collections: readonly Collection[] }

const none: Output<'collections.read'> = { favourites: [], collections: [] }

export function useSetApart(): SetApart {
  const { data = none } = useAsk('collections.read', {})
  return useMemo(() => {
    const byName = new Intl.Collator('ja').compare
    return {
      favourites: new Set(data.favourites),
      collections: data.collections.toSorted((a, b) => byName(a.name, b.name)),
    }
  }, [data])
}

/** Scores and pay do not depend on them, and are costly with thousands of guides. */
const untouched: readonly ProcedureName[] = ['library.list', 'gap.ranking', 'salary.compare', 'target.list']

type Name = 'favourites.set' | `collections.${'add' | 'rename' | 'remove' | 'put'}`

export function useSetApartChange<One extends Name>(name: One): UseMutationResult<Output<One>, Error, Input<One>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<One>) => ask(name, input),
    onSuccess: (answer) => afterChange(client, (answer as Changed).change, untouched),
  })
}
