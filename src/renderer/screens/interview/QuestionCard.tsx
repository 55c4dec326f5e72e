// One question in large type; the guide's points stay closed until they are asked for.

import { Link } from 'wouter'
import type { InterviewQuestion } from '#contract/guide.ts'
import { Button } from '../../parts/Button.tsx'
import { roleHref } from '../../parts/links.ts'
import { useWords } from '../../words/index.ts'
import { groupName } from './group-name.ts'
import styles from './interview.module.css'

type Props = {
  slug: string
  question: InterviewQuestion
  number: number
  total: number
  open: boolean
  onToggle: () => void
  onGo: (by: -1 | 1) => void
}

export function QuestionCard({ slug, question, number, total, open, onToggle, onGo }: Props) {
  const t = useWords('interview')
  const common = useWords('common')
  const points = [
    { name: t('intent'), text: question.intent },
    { name: t('answer'), text: question.answer },
    { name: t('badAnswer'), text: question.badAnswer },
  ].filter(({ text }) => text !== null && text.trim() !== '')
  return (
    <article className={styles.card}>
      <p className={styles.place}>
        {t('number', { number, total })}
        <span>{groupName(question, t, common)}</span>
      </p>
      <h2>{question.question}</h2>
      {points.length === 0 ? (
        <p className="t2">{t('noPoints')}</p>
      ) : (
        <Button aria-expanded={open} onClick={onToggle}>
          {open ? t('hide') : t('reveal')}
          <kbd>Space</kbd>
        </Button>
      )}
      {open && points.length > 0 && (
        <div className={styles.points}>
          {points.map(({ name, text }) => (
            <section key={name}>
              <h3>{name}</h3>
              <p>{text}</p>
            </section>
          ))}
        </div>
      )}
      <div className={styles.foot}>
        <Button onClick={() => onGo(-1)} disabled={number === 1}>
          {t('previous')}
        </Button>
        <Button onClick={() => onGo(1)} disabled={number === total}>
          {t('next')}
        </Button>
        <span className="grow" />
        <Link href={roleHref(slug, 'text', question.line)} className="link t12">
          {t('line', { line: question.line })}
        </Link>
      </div>
    </article>
  )
}
