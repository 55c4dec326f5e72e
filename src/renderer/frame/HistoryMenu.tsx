// The menu beside undo and redo: the last changes, each a point to go back to, and the way to the whole history.

import { Menu } from '@mantine/core'
import { useHistory } from '../data/history.ts'
import { useChangeWords } from '../parts/change-words.ts'
import { useTravel } from '../parts/use-travel.ts'
import { navigate } from '../routing.ts'
import { useWords } from '../words/index.ts'
import { ChevronIcon } from './icons.tsx'

const shown = 6

export function HistoryMenu() {
  const t = useWords('records')
  const inWords = useChangeWords()
  const { recent } = useHistory()
  const done = recent.filter(({ undone, kind }) => !undone && kind !== 'restore-backup' && kind !== 'move-folder')
  const { undoTo } = useTravel()
  return (
    <Menu position="bottom-end" offset={2} width={320} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className="ib narrow" aria-label={t('history.menu')} title={t('history.menu')}>
          <ChevronIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {done.length > 0 && <Menu.Label>{t('history.undoTo')}</Menu.Label>}
        {done.slice(0, shown).map((change) => (
          <Menu.Item key={change.id} onClick={() => void undoTo(change.id)}>
            {inWords(change)}
          </Menu.Item>
        ))}
        {done.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => navigate('/history')}>{t('history.all')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
