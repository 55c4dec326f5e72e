// The short texts of a requirement's row: the distance and the state of its estimate.

import type { GapRow } from '#contract/gap.ts'
import type { Words } from '../../words/index.ts'

/** あと 2, ＋1, 0, — */
export function gapText(
  { level, gap, surplus }: Pick<GapRow, 'level' | 'gap' | 'surplus'>,
  words: Words<'gap'>,
): string {
  if (level === null) return '—'
  if (gap > 0) return words('toGo', { count: gap })
  return surplus > 0 ? words('surplus', { count: surplus }) : words('even')
}

/** A row counts as an estimate while its level or its weight is one; it is 変更済み once the user set either. */
export const isEdited = ({ requiredEstimated, weightEstimated }: GapRow): boolean =>
  !requiredEstimated || !weightEstimated
