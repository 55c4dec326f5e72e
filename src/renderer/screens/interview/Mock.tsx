// A mock interview: so many questions by chance, each against the clock, then the own review with the guide's points; left and taken up again.

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
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
import { type Asked, answerAsked, beginMock, endMock, gradeAsked, holdAsked, useMock } from './mock-session.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { type CardFilter, passes } from './question-groups.ts'
import { useCardKeys } from './use-card-keys.ts'

const counts = ['3', '5', '10', '20'] as const
const minutes = ['1', '2', '3', '5'] as const

type Props = { slug: string; cards: readonly DeckCard[]; withRole: boolean }

export function Mock({ slug, cards, withRole }: Props) {
  const byKey = new Map(cards.map((card) => [card.key, card]))
  const session = useMock(slug, (key) => byKey.has(key))
  // Whoever comes back starts the clock again, not the screen.
  const [isHeld, setHeld] = useState(session !== null)
  if (session === null) {
    return (
      <Setup
        cards={cards}
        onStart={(limit, keys) => {
          setHeld(false)
          beginMock(slug, limit, keys)
        }}
      />
    )
  }
  const { asked, limit } = session
  const place = asked.findIndex(({ isSpoken }) => !isSpoken)
  const current = asked[place]
  const card = byKey.get(current?.key ?? '')
  if (current === undefined || card === undefined) {
    return (
      <Review
        asked={asked}
        byKey={byKey}
        withRole={withRole}
        onGrade={(key, grade) => gradeAsked(slug, key, grade)}
        onAgain={() => endMock(slug)}
      />
    )
  }
  if (isHeld) {
    return (
      <Held
        number={place + 1}
        total={asked.length}
        left={limit - current.seconds}
        onGoOn={() => setHeld(false)}
        onAgain={() => endMock(slug)}
      />
    )
  }
  return (
    <Spoken
      key={card.key}
      card={card}
      number={place + 1}
      total={asked.length}
      limit={limit}
      before={current.seconds}
      onHold={() => setHeld(true)}
      onLeave={(seconds) => holdAsked(slug, card.key, seconds)}
      onDone={(seconds) => answerAsked(slug, card.key, seconds)}
    />
  )
}

type SetupProps = { cards: readonly DeckCard[]; onStart: (limit: number, keys: readonly string[]) => void }

function Setup({ cards, onStart }: SetupProps) {
  const t = useWords('interview')
  const [count, setCount] = useState<(typeof counts)[number]>('5')
  const [minute, setMinute] = useState<(typeof minutes)[number]>('2')
  const [filter, setFilter] = useState<CardFilter>({ group: null, level: null })
  const choice = cards.filter((card) => passes(card, filter))
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <div className={styles.setup} ref={focusIfLost}>
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
        onClick={() =>
          onStart(
            Number(minute) * 60,
            drawn(choice, Number(count)).map(({ key }) => key),
          )
        }
      >
        {t('mock.start')}
      </Button>
    </div>
  )
}

/** What stands in the place of a control that was pressed: the heading of a card, a last line, else its main button. */
const mainOf = (box: HTMLElement | null) =>
  box?.querySelector<HTMLElement>('h2, p[tabindex]') ?? box?.querySelector<HTMLElement>('.btn.pri')

/** As a ref: focus that went with the control before it comes here, and is taken from nobody. */
function focusIfLost(box: HTMLElement | null): void {
  if (document.activeElement === document.body) mainOf(box)?.focus()
}

type HeldProps = { number: number; total: number; left: number; onGoOn: () => void; onAgain: () => void }

function Held({ number, total, left, onGoOn, onAgain }: HeldProps) {
  const t = useWords('interview')
  return (
    <div className={styles.setup} ref={focusIfLost}>
      <p>{t('mock.held', { number, total, time: clock(Math.max(0, left)) })}</p>
      <div className={styles.tools}>
        <Button kind="primary" onClick={onGoOn}>
          {t('mock.goOn')}
        </Button>
        <Button onClick={onAgain}>{t('mock.anew')}</Button>
      </div>
    </div>
  )
}

type SpokenProps = {
  card: DeckCard
  number: number
  total: number
  limit: number
  /** Seconds spoken before this question was left. */
  before: number
  onHold: () => void
  onLeave: (seconds: number) => void
  onDone: (seconds: number) => void
}

function Spoken({ card, number, total, limit, before, onHold, onLeave, onDone }: SpokenProps) {
  const t = useWords('interview')
  const [from] = useState(() => Date.now() - before * 1000)
  const [seconds, setSeconds] = useState(before)
  const next = useRef<HTMLButtonElement>(null)
  const leave = useRef(onLeave)
  leave.current = onLeave
  // Before the question is painted: whoever sees it can press Space.
  useLayoutEffect(() => next.current?.focus(), [])
  useEffect(() => {
    const spoken = () => Math.floor((Date.now() - from) / 1000)
    const timer = setInterval(() => setSeconds(spoken()), 250)
    return () => {
      clearInterval(timer)
      leave.current(spoken())
    }
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
        <Button onClick={onHold}>{t('mock.hold')}</Button>
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
  const box = useRef<HTMLDivElement>(null)
  // The points are open as it is: both ways out of writing lead to the card.
  const leaveAnswer = () => mainOf(box.current)?.focus()
  useCardKeys({ go: () => {}, toggle: () => {}, leaveAnswer, grade: give })
  return (
    <div data-deck="" ref={box}>
      {card === undefined ? (
        <div ref={focusIfLost}>
          <p className="help" tabIndex={-1}>
            {t('mock.over')}
          </p>
        </div>
      ) : (
        <div key={card.key} ref={focusIfLost}>
          <p className="help">{t('mock.review')}</p>
          <QuestionCard card={card} withRole={withRole} number={at + 1} total={asked.length} open onGrade={give} />
        </div>
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
