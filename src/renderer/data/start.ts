// Lays the answers of the start where the screens look for them.

import type { QueryClient } from '@tanstack/react-query'
import type { Input, Output, ProcedureName } from '#contract/procedures.ts'
import type { Start } from '#contract/start.ts'
import { askOptions } from './queries.ts'

export function layStart(client: QueryClient, { main, ...start }: Start): void {
  const lay = <Name extends ProcedureName>(name: Name, input: Input<Name>, answer: Output<Name>) => {
    const { queryKey } = askOptions(name, input)
    // Where it comes late the screens have asked for themselves, and know more.
    client.setQueryData<unknown>(queryKey, (known: unknown) => known ?? answer)
  }
  lay('settings.read', {}, start.settings)
  lay('app.info', {}, start.info)
  lay('target.list', {}, start.targets)
  lay('changes.list', {}, start.changes)
  lay('collections.read', {}, start.collections)
  lay('library.list', {}, start.guides)
  if (main === null) return
  lay('gap.analyse', { slug: main.slug }, main.gap)
  lay('plan.read', { slug: main.slug }, main.plan)
}
