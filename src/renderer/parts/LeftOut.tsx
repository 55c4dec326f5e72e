// On paper only: how many rows of a long list are not on it, and where they are.

import { useWords } from '../words/index.ts'
import { printedRows } from './use-printing.ts'

export function LeftOut({ count }: { count: number }) {
  const t = useWords('common')
  if (count <= printedRows) return null
  return <p className="t12 t2">{t('leftOut', { count: count - printedRows, shown: printedRows })}</p>
}
