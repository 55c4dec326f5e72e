// What changed since the last check-in, the way to all of it, and to the next check-in when it is time.

import { Link } from 'wouter'
import { useAsk } from '../../data/queries.ts'
import { checkInHref, progressHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { SinceList } from '../../parts/SinceList.tsx'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

const shownAtMost = 4

export function Since({ slug }: { slug: string }) {
  const t = useWords('progress')
  const since = useAsk('progress.since', { slug })
  if (since.data === undefined) return null
  const { nextCheckInOn, today } = since.data
  const due = nextCheckInOn !== null && nextCheckInOn <= today
  return (
    <Section
      className={styles.second}
      title={since.data.checkIn === null ? t('since.titleNew') : t('since.title')}
      note={t('since.note', { date: since.data.from })}
      more={
        <Link className="link" href={progressHref}>
          {t('title')}
        </Link>
      }
    >
      <SinceList since={since.data} most={shownAtMost} />
      {due && (
        <p className={styles.checkIn}>
          <span className="amber">{t('checkIns.due', { date: nextCheckInOn })}</span>
          <Link className="btn" href={checkInHref}>
            {t('checkIns.start')}
          </Link>
        </p>
      )}
    </Section>
  )
}
