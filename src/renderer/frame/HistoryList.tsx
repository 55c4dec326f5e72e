// The last changes, each a point to go back to, and the way to the whole history.

import { Menu } from '@mantine/core'
import { useHistory } from '../data/history.ts'
import { useChangeWords } from '../parts/change-words.ts'
import type { MenuButton } from '../parts/late/LateMenu.tsx'
import { OpenMenu } from '../parts/late/OpenMenu.tsx'
import { useTravel } from '../parts/use-travel.ts'
import { navigate } from '../routing.ts'
import { useWords } from '../words/index.ts'

const shown = 6

export function HistoryList({ button }: { button: MenuButton }) {
  const t = useWords('records')
  const inWords = useChangeWords()
  const { recent } = useHistory()
  const done = recent.filter(({ undone, kind }) => !undone && kind !== 'restore-backup' && kind !== 'move-folder')
  const { undoTo } = useTravel()
  return (
    <OpenMenu button={button} width={320}>
      {done.length > 0 && <Menu.Label>{t('history.undoTo')}</Menu.Label>}
      {done.slice(0, shown).map((change) => (
        <Menu.Item key={change.id} onClick={() => void undoTo(change.id)}>
          {inWords(change)}
        </Menu.Item>
      ))}
      {done.length > 0 && <Menu.Divider />}
      <Menu.Item onClick={() => navigate('/history')}>{t('history.all')}</Menu.Item>
    </OpenMenu>
  )
}
