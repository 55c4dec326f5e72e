// How many interview cards are due today, of how many.

import { Link } from 'wouter'
import { useAsk } from '../../data/queries.ts'
import { interviewHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function InterviewCount({ slug }: { slug: string }) {
  const t = useWords('home')
  const deck = useAsk('deck.read', { slug }).data
  if (deck === undefined || deck.cards.length === 0) return null
  const { queue, cards, statistics } = deck
  return (
    <Section
      className={styles.second}
      title={t('interview.title')}
      more={
        <Link className="link" href={interviewHref(slug)}>
          {t('interview.start')}
        </Link>
      }
    >
      <p className={styles.cards}>
        <b>{t('interview.count', { count: queue.length })}</b>
        <span className="t13 t2">
          {queue.length === 0
            ? t('interview.done', { total: cards.length })
            : t('interview.of', { total: cards.length, fresh: statistics.fresh })}
        </span>
      </p>
    </Section>
  )
}
