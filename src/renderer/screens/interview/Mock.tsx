// A mock interview: so many questions by chance, each against the clock, then the own review with the guide's points.

import { useEffect, useRef, useState } from 'react'
import type { DeckCard, Grade } from '#contract/deck.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { gradeName } from '../../parts/grade-name.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { clock, drawn } from './draw.ts'
import { FilterRow } from './FilterRow.tsx'
import styles from './interview.module.css'
import { QuestionCard } from './QuestionCard.tsx'
import { type CardFilter, passes } from './question-groups.ts'
import { useCardKeys } from './use-card-keys.ts'

type Asked = { key: string; seconds: number; grade: Grade | null }

const counts = ['3', '5', '10', '20'] as const
const minutes = ['1', '2', '3', '5'] as const

export function Mock({ cards, withRole }: { cards: readonly DeckCard[]; withRole: boolean }) {
  const t = useWords('interview')
  const [count, setCount] = useState<(typeof counts)[number]>('5')
  const [minute, setMinute] = useState<(typeof minutes)[number]>('2')
  const [filter, setFilter] = useState<CardFilter>({ group: null, level: null })
  const [asked, setAsked] = useState<Asked[] | null>(null)
  const [spoken, setSpoken] = useState(0)
  const choice = cards.filter((card) => passes(card, filter))
  const byKey = new Map(cards.map((card) => [card.key, card]))
  const at = asked?.[spoken]
  const card = at === undefined ? undefined : byKey.get(at.key)

  if (asked === null) {
    const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
    return (
      <div className={styles.setup}>
        <p className="help">{t('mock.lead')}</p>
        <p>{t('mock.count')}</p>
        <Segmented
          label={t('mock.count')}
          value={count}
          options={options(counts)}
          onChange={(value) => setCount(counts.find((one) => one === value) ?? '5')}
        />
        <p>{t('mock.minutes')}</p>
        <Segmented
          label={t('mock.minutes')}
          value={minute}
          options={options(minutes)}
          onChange={(value) => setMinute(minutes.find((one) => one === value) ?? '2')}
        />
        <div className={styles.tools}>
          <FilterRow cards={cards} filter={filter} onFilter={setFilter} />
        </div>
        <Button
          kind="primary"
          disabled={choice.length === 0}
          onClick={() => {
            setAsked(drawn(choice, Number(count)).map(({ key }) => ({ key, seconds: 0, grade: null })))
            setSpoken(0)
          }}
        >
          {t('mock.start')}
        </Button>
      </div>
    )
  }
  if (card !== undefined) {
    return (
      <Spoken
        key={card.key}
        card={card}
        number={spoken + 1}
        total={asked.length}
        limit={Number(minute) * 60}
        onDone={(seconds) => {
          setAsked(asked.map((one, index) => (index === spoken ? { ...one, seconds } : one)))
          setSpoken(spoken + 1)
        }}
      />
    )
  }
  return (
    <Review
      asked={asked}
      byKey={byKey}
      withRole={withRole}
      onGrade={(key, grade) => setAsked(asked.map((one) => (one.key === key ? { ...one, grade } : one)))}
      onAgain={() => setAsked(null)}
    />
  )
}

type SpokenProps = {
  card: DeckCard
  number: number
  total: number
  limit: number
  onDone: (seconds: number) => void
}

function Spoken({ card, number, total, limit, onDone }: SpokenProps) {
  const t = useWords('interview')
  const [from] = useState(() => Date.now())
  const [seconds, setSeconds] = useState(0)
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    next.current?.focus()
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - from) / 1000)), 250)
    return () => clearInterval(timer)
  }, [from])
  return (
    <article className={styles.card}>
      <p className={styles.place}>{t('number', { number, total })}</p>
      <h2 {...langOf(card.question.question)}>{card.question.question}</h2>
      <p className={styles.clock} role="timer">
        {clock(Math.max(0, limit - seconds))}
      </p>
      <p className="t2">{seconds >= limit ? t('mock.timeUp') : t('mock.speak')}</p>
      <div className={styles.foot}>
        <button type="button" className="btn pri" ref={next} onClick={() => onDone(seconds)}>
          {number === total ? t('mock.toReview') : t('next')}
          <kbd>Space</kbd>
        </button>
      </div>
    </article>
  )
}

type ReviewProps = {
  asked: readonly Asked[]
  byKey: ReadonlyMap<string, DeckCard>
  withRole: boolean
  onGrade: (key: string, grade: Grade) => void
  onAgain: () => void
}

function Review({ asked, byKey, withRole, onGrade, onAgain }: ReviewProps) {
  const t = useWords('interview')
  const common = useWords('common')
  const change = useChange('deck.grade')
  const at = asked.findIndex(({ grade }) => grade === null)
  const card = byKey.get(asked[at]?.key ?? '')
  const give = (grade: Grade) => {
    if (card === undefined || change.isPending) return
    change.mutate({ slug: card.slug, key: card.key, grade }, { onSuccess: () => onGrade(card.key, grade) })
  }
  useCardKeys({ go: () => {}, toggle: () => {}, leaveAnswer: () => {}, grade: give })
  return (
    <div data-deck="">
      {card === undefined ? (
        <p className="help">{t('mock.over')}</p>
      ) : (
        <>
          <p className="help">{t('mock.review')}</p>
          <QuestionCard
            key={card.key}
            card={card}
            withRole={withRole}
            number={at + 1}
            total={asked.length}
            open
            onGrade={give}
          />
        </>
      )}
      <table className={`rows ${styles.result}`}>
        <caption className="unseen">{t('mock.result')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('questions')}</th>
            <th scope="col" className="num">
              {t('mock.time')}
            </th>
            <th scope="col">{t('grade')}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ key, seconds, grade }) => (
            <tr key={key}>
              <th scope="row" {...langOf(byKey.get(key)?.question.question ?? '')}>
                {byKey.get(key)?.question.question}
              </th>
              <td className="num">{clock(seconds)}</td>
              <td>{grade === null ? '—' : common(`grades.${gradeName[grade]}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button onClick={onAgain}>{t('mock.again')}</Button>
    </div>
  )
}
