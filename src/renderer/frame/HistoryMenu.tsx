// The button beside undo and redo, under which the last changes are.

import { lazy } from 'react'
import { LateMenu } from '../parts/late/LateMenu.tsx'
import { useWords } from '../words/index.ts'
import { ChevronIcon } from './icons.tsx'

const HistoryList = lazy(async () => ({ default: (await import('./HistoryList.tsx')).HistoryList }))

export function HistoryMenu() {
  const t = useWords('records')
  const label = t('history.menu')
  return (
    <LateMenu button={{ className: 'ib narrow', 'aria-label': label, title: label, children: <ChevronIcon /> }}>
      {(button) => <HistoryList button={button} />}
    </LateMenu>
  )
}
