// Changes with their local time and a sentence; one action undoes back to a line or redoes up to it.

import type { HistoryEntry } from '#contract/changes.ts'
import { Button } from '../../parts/Button.tsx'
import { useChangeWords } from '../../parts/change-words.ts'
import { localTime } from '../../parts/local-time.ts'
import { useTravel } from '../../parts/use-travel.ts'
import { useWords } from '../../words/index.ts'
import styles from './ChangeList.module.css'

export function ChangeList({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useWords('records')
  const inWords = useChangeWords()
  const go = useTravel()
  return (
    <ol className={styles.list}>
      {entries.map((entry) => {
        const what = inWords(entry)
        return (
          <li key={entry.id}>
            <time dateTime={entry.at} className="t12 t3 num">
              {localTime(entry.at)}
            </time>
            <p>
              <span className={entry.undone ? styles.gone : undefined}>{what}</span>
              {entry.state !== 'done' && <span className="t12 t3">　{t(`history.states.${entry.state}`)}</span>}
            </p>
            {(entry.state === 'done' || entry.state === 'undone') && (
              <Button
                kind="quiet"
                className={styles.act}
                disabled={go.busy}
                aria-label={t(entry.state === 'done' ? 'history.undoThis' : 'history.redoThis', { what })}
                onClick={() => void (entry.state === 'done' ? go.undoTo(entry.id) : go.redoTo(entry.id))}
              >
                {t(entry.state === 'done' ? 'history.undoTo' : 'history.redoTo')}
              </Button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
