// How many interview questions the target's guide brings.

import { Link } from 'wouter'
import { useAsk } from '../../data/queries.ts'
import { interviewHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function InterviewCount({ slug }: { slug: string }) {
  const t = useWords('home')
  const detail = useAsk('library.read', { slug })
  const questions = detail.data?.guide.interview ?? []
  if (questions.length === 0) return null
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
        <b>{t('interview.count', { count: questions.length })}</b>
        <span className="t13 t2">
          {t('interview.answered', { count: questions.filter((one) => one.answered).length })}
        </span>
      </p>
    </Section>
  )
}
