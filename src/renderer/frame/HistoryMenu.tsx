// The button beside undo and redo, under which the last changes are.

import { LateMenu } from '../parts/late/LateMenu.tsx'
import { late } from '../parts/late/late.ts'
import { useWords } from '../words/index.ts'
import { ChevronIcon } from './icons.tsx'

const list = late(async () => (await import('./HistoryList.tsx')).HistoryList)

export function HistoryMenu() {
  const t = useWords('records')
  const label = t('history.menu')
  return (
    <LateMenu
      load={list}
      button={{ className: 'ib narrow', 'aria-label': label, title: label, children: <ChevronIcon /> }}
    >
      {(HistoryList, button) => <HistoryList button={button} />}
    </LateMenu>
  )
}
