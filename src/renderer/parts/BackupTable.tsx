// The copies with their time, size and what they hold; each can take the place of the records.

import { useState } from 'react'
import type { Backup } from '#contract/backups.ts'
import { useWords } from '../words/index.ts'
import styles from './BackupTable.module.css'
import { Button } from './Button.tsx'
import { byteSize } from './formats.ts'
import { localTime } from './local-time.ts'
import { countsOf, RestoreDialog } from './RestoreDialog.tsx'

type Props = { backups: readonly Backup[]; sound: boolean }

const shownAtFirst = 5

export function BackupTable({ backups, sound }: Props) {
  const t = useWords('records')
  const [whole, setWhole] = useState(false)
  const [chosen, setChosen] = useState<Backup | null>(null)
  const shown = whole ? backups : backups.slice(0, shownAtFirst)
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('backups.when')}</th>
            <th scope="col">{t('backups.holds')}</th>
            <th scope="col">
              <span className="unseen">{t('backups.restore')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((backup) => (
            <tr key={backup.file}>
              <td>
                <span className={`num ${styles.time}`}>{localTime(backup.at)}</span>
                <span className={`t12 t3 ${styles.until}`}>
                  {t(`backups.kinds.${backup.kind}`)}　{byteSize(backup.byteLength)}
                </span>
              </td>
              <td>
                <Contents backup={backup} />
              </td>
              <td>
                {backup.contents !== null && (
                  <Button
                    aria-label={t('backups.restoreThis', { time: localTime(backup.at) })}
                    onClick={() => setChosen(backup)}
                  >
                    {t('backups.restore')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < backups.length && (
        <Button kind="quiet" className={styles.all} onClick={() => setWhole(true)}>
          {t('backups.all', { total: backups.length })}
        </Button>
      )}
      {chosen !== null && <RestoreDialog backup={chosen} sound={sound} onClose={() => setChosen(null)} />}
    </>
  )
}

function Contents({ backup: { contents } }: { backup: Backup }) {
  const t = useWords('records')
  if (contents === null) return <span className="t3">{t('backups.unreadable')}</span>
  return (
    <>
      {t('backups.contents', countsOf(contents))}
      {contents.lastChangeAt !== null && (
        <span className={`t12 t3 ${styles.until}`}>
          {t('backups.until', { time: localTime(contents.lastChangeAt) })}
        </span>
      )}
    </>
  )
}
