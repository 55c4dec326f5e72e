// The twelve requirements that the first start asks for: the heaviest first, then the highest level.

import type { GapRow } from '#contract/gap.ts'

const twelve = 12

export function heaviestTwelve<Row extends Pick<GapRow, 'weight' | 'required'>>(rows: readonly Row[]): Row[] {
  return rows
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || b.required - a.required)
    .slice(0, twelve)
}

/** A tool category is rated by its tools: without any there is nothing to ask for. */
export const canBeAsked = ({ kind, tools }: Pick<GapRow, 'kind' | 'tools'>): boolean =>
  kind !== 'tool' || tools.length > 0
