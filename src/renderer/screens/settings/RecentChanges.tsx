// The last changes, with the way to all of them.

import { Link } from 'wouter'
import { useAsk } from '../../data/queries.ts'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import { ChangeList } from '../history/ChangeList.tsx'
import styles from './Screen.module.css'

export function RecentChanges() {
  const t = useWords('records')
  const log = useAsk('changes.history', { before: null, limit: 8 })
  const entries = log.data?.entries ?? []
  return (
    <Section
      className={styles.section}
      title={t('history.menu')}
      more={
        <Link className="link" href="/history">
          {t('history.all')}
        </Link>
      }
    >
      {entries.length === 0 ? (
        <p className={`t2 ${styles.help}`}>{t('history.none')}</p>
      ) : (
        <ChangeList entries={entries} />
      )}
    </Section>
  )
}
