// The history: everything that was done, across screens and restarts, with undo and redo to any point.

import { useState } from 'react'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useWords } from '../../words/index.ts'
import styles from './ChangeList.module.css'
import { ChangeList } from './ChangeList.tsx'

const perPage = 100

export function Screen() {
  const t = useWords('records')
  const [starts, setStarts] = useState<(number | null)[]>([null])
  return (
    <Page title={t('history.title')} context={t('history.note')}>
      <div className={styles.page}>
        <p className={`t13 t2 ${styles.help}`}>{t('history.help')}</p>
        {starts.map((before, index) => (
          <Part
            key={before ?? 0}
            before={before}
            onMore={index === starts.length - 1 ? (id) => setStarts([...starts, id]) : null}
          />
        ))}
      </div>
    </Page>
  )
}

function Part({ before, onMore }: { before: number | null; onMore: ((id: number) => void) | null }) {
  const t = useWords('records')
  const page = useAsk('changes.history', { before, limit: perPage })
  return (
    <Answer of={page}>
      {({ entries, more }) => {
        const last = entries.at(-1)
        if (last === undefined) return <EmptyState>{t('history.none')}</EmptyState>
        return (
          <>
            <ChangeList entries={entries} />
            {more && onMore !== null && (
              <Button className={styles.more} onClick={() => onMore(last.id)}>
                {t('history.more')}
              </Button>
            )}
          </>
        )
      }}
    </Answer>
  )
}
