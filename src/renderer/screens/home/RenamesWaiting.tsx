// One line while an updated guide of the target asks whether something has only changed its name.

import { Link } from 'wouter'
import { useAsk } from '../../data/queries.ts'
import { roleHref } from '../../parts/links.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function RenamesWaiting({ slug }: { slug: string }) {
  const t = useWords('guides')
  const renames = useAsk('rename.list', { slug })
  const count = (renames.data ?? []).filter(({ state }) => state === 'proposed').length
  if (count === 0) return null
  return (
    <p className={styles.checkIn}>
      <span>{t('report.rename.waiting', { count })}</span>
      <Link className="btn" href={roleHref(slug, 'skills')}>
        {t('report.rename.answer')}
      </Link>
    </p>
  )
}
