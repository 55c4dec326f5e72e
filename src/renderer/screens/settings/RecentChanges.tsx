// The log of changes, newest first; undoing back to one undoes all that came after it, too.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asFailure } from '../../data/ask-failure.ts'
import { ask } from '../../data/call.ts'
import { showNotice } from '../../data/notice.ts'
import { readAgain, useAsk } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { useChangeWords } from '../../parts/change-words.ts'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function RecentChanges() {
  const t = useWords('settings')
  const inWords = useChangeWords()
  const log = useAsk('changes.list', {})
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const recent = log.data?.recent ?? []

  /** Newest first until this one is undone. */
  const undoTo = async (id: number) => {
    setBusy(true)
    try {
      for (;;) {
        const change = await ask('changes.undo', {})
        if (change.id === id) {
          showNotice({ kind: 'undone', change })
          break
        }
      }
    } catch (error) {
      showNotice({ kind: 'failed', failure: asFailure(error) })
    }
    await readAgain(client)
    setBusy(false)
  }

  return (
    <Section className={styles.section} title={t('history.title')} note={t('history.note')}>
      {recent.length === 0 ? (
        <p className={`t2 ${styles.help}`}>{t('history.none')}</p>
      ) : (
        <ol className={styles.changes}>
          {recent.map((change) => (
            <li key={change.id} className={change.undone ? styles.undone : undefined}>
              <time dateTime={change.at} className="t12 t3">
                {localTime(change.at)}
              </time>
              <span>{inWords(change)}</span>
              {change.undone ? (
                <span className="t12 t3">{t('history.undone')}</span>
              ) : (
                <Button kind="quiet" className={styles.undo} disabled={busy} onClick={() => void undoTo(change.id)}>
                  {t('history.undoTo')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function localTime(instant: string): string {
  const at = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getMonth() + 1}/${at.getDate()} ${two(at.getHours())}:${two(at.getMinutes())}`
}
