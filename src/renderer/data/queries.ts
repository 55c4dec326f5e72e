// One hook to ask and one hook to change, typed by the contract.

import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Change } from '#contract/changes.ts'
import type { Input, Output, ProcedureName } from '#contract/procedures.ts'
import { ask } from './call.ts'
import { showNotice } from './notice.ts'
import { tellOtherWindows } from './other-windows.ts'

export type AskOptions = {
  enabled?: boolean
  /** Keep showing the previous answer while the next one is on its way (search fields, stage switches). */
  keepPrevious?: boolean
  /** Ask again every so many milliseconds; false: not. */
  pollMs?: number | false
  /** Poll while the page is hidden, too. */
  inBackground?: boolean
}

export function askOptions<Name extends ProcedureName>(name: Name, input: Input<Name>) {
  return queryOptions({ queryKey: [name, input] as const, queryFn: () => ask(name, input) })
}

export function useAsk<Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
  options: AskOptions = {},
): UseQueryResult<Output<Name>> {
  return useQuery<Output<Name>>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled: options.enabled ?? true,
    refetchInterval: options.pollMs ?? false,
    refetchIntervalInBackground: options.inBackground ?? false,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  })
}

/** Answers that go over the whole library: they take a second with two thousand guides, so they come last and nobody waits for them. */
const wholeLibrary = new Set<unknown>(['library.list', 'gap.ranking', 'salary.compare'])

/**
 * Everything is local and quick, so every answer is asked again after a change: no screen can stay behind.
 * upToDate: answers that the change leaves as they are, or that were already set to what they will be.
 */
export async function readAgain(client: QueryClient, upToDate: readonly ProcedureName[] = []): Promise<void> {
  tellOtherWindows()
  const asked = ({ queryKey }: { queryKey: readonly unknown[] }) => !upToDate.some((name) => name === queryKey[0])
  await client.invalidateQueries({ predicate: (query) => asked(query) && !wholeLibrary.has(query.queryKey[0]) })
  void client.invalidateQueries({ predicate: ({ queryKey }) => wholeLibrary.has(queryKey[0]) })
}

export async function afterChange(
  client: QueryClient,
  change: Change | null,
  upToDate: readonly ProcedureName[] = [],
): Promise<void> {
  if (change !== null) showNotice({ kind: 'changed', change })
  await readAgain(client, upToDate)
}

/** A changing request. Resolves after the core has stored it and the open screens have read it again. */
export function useChange<Name extends ProcedureName>(name: Name): UseMutationResult<Output<Name>, Error, Input<Name>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<Name>) => ask(name, input),
    onSuccess: (answer) => afterChange(client, changeOf(answer)),
  })
}

function changeOf(answer: unknown): Change | null {
  if (typeof answer !== 'object' || answer === null || !('change' in answer)) return null
  return answer.change as Change | null
}
