// One question in large type, the own answer below; the guide's points stay closed until they are asked for, then the grades.

import type { ReactNode } from 'react'
import type { DeckCard, Grade } from '#contract/deck.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { LineLink } from '../../parts/LineLink.tsx'
import { Term } from '../../parts/Term.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import { Grades } from './Grades.tsx'
import { groupName } from './group-name.ts'
import styles from './interview.module.css'

type Props = {
  card: DeckCard
  /** The guide that asks, where the deck has several. */
  withRole: boolean
  number: number
  total: number
  open: boolean
  /** Absent: the points stay open. */
  onToggle?: () => void
  onGrade: (grade: Grade) => void
  /** What else can be done, at the foot. */
  children?: ReactNode
}

export function QuestionCard({ card, withRole, number, total, open, onToggle, onGrade, children }: Props) {
  const t = useWords('interview')
  const common = useWords('common')
  const { dayInList } = useFormats()
  const answer = useChange('deck.answer')
  const { slug, key, question } = card
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
        {withRole && <span>{card.role}</span>}
        <span>{card.dueOn === null ? <Term name="fresh" /> : t('comesOn', { day: dayInList(card.dueOn) })}</span>
      </p>
      <h2 tabIndex={-1} {...langOf(question.question)}>
        {question.question}
      </h2>
      <TextField
        place={`interview.${key}`}
        label={t('own')}
        value={card.own}
        onSet={(text) => answer.mutate({ slug, key, text })}
      />
      {onToggle && (
        <div className={styles.reveal}>
          <Button aria-expanded={open} onClick={onToggle}>
            {open ? t('hide') : t('reveal')}
            <kbd>Space</kbd>
          </Button>
        </div>
      )}
      {open && (
        <>
          <Grades next={card.next} onGrade={onGrade} />
          <div className={styles.points}>
            {points.length === 0 && <p className="t2">{t('noPoints')}</p>}
            {points.map(({ name, text }) => (
              <section key={name}>
                <h3>{name}</h3>
                <p>{text}</p>
              </section>
            ))}
          </div>
        </>
      )}
      <div className={styles.foot}>
        {children}
        <span className="grow" />
        <LineLink slug={slug} line={question.line}>
          {t('line', { line: question.line })}
        </LineLink>
      </div>
    </article>
  )
}
