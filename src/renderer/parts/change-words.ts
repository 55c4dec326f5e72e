// A change in words, for the undo line and the history.

import type { Change } from '#contract/changes.ts'
import { useWords } from '../words/index.ts'

export function useChangeWords(): (change: Change) => string {
  const t = useWords('common')
  return (change) => {
    const { name, to, count } = change.subject
    if (change.kind === 'import')
      return count !== null && count !== 1 ? t('changes.importMany', { count }) : t('changes.import')
    const level = to === null ? t('unknown') : `R${String(to)}`
    return t(`changes.${change.kind}`, { name: name ?? '', to: level })
  }
}
