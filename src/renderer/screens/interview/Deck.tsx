// The cards: the list at the left, the chosen one at the right; Space, the arrow keys and 1–4 work on both.

import { useEffect, useRef, useState } from 'react'
import type { DeckCard, Grade } from '#contract/deck.ts'
import { useChange } from '../../data/queries.ts'
import { modKey } from '../../frame/keys.ts'
import { Button } from '../../parts/Button.tsx'
import { KeyLine } from '../../parts/KeyLine.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { groupName } from './group-name.ts'
import styles from './interview.module.css'
import { QuestionCard } from './QuestionCard.tsx'
import { cardGroups } from './question-groups.ts'
import { useCardKeys } from './use-card-keys.ts'

/** leaves: a graded card is no longer among the cards, so that the next one takes its place. */
type Props = { cards: readonly DeckCard[]; withRole: boolean; leaves: boolean; first: string | null }

export function Deck({ cards, withRole, leaves, first }: Props) {
  const t = useWords('interview')
  const common = useWords('common')
  const grade = useChange('deck.grade')
  const groups = leaves ? [{ group: null, level: null, slug: '', role: '', cards: [...cards] }] : cardGroups(cards)
  const order = groups.flatMap((group) => group.cards)
  const [chosen, setPlace] = useState(() =>
    Math.max(
      0,
      order.findIndex(({ question }) => question.question === first),
    ),
  )
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const place = Math.min(chosen, order.length - 1)
  const card = order[place]

  const focusCurrent = () =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus())
  const go = (by: -1 | 1, focus = true) => {
    const next = place + by
    if (next < 0 || next >= order.length) return
    setPlace(next)
    setOpen(false)
    if (focus) focusCurrent()
  }
  const give = (given: Grade) => {
    if (card === undefined || !open || grade.isPending) return
    grade.mutate(
      { slug: card.slug, key: card.key, grade: given },
      {
        onSuccess: () => {
          setPlace(leaves ? place : Math.min(place + 1, order.length - 1))
          setOpen(false)
          focusCurrent()
        },
      },
    )
  }
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const leaveAnswer = (withPoints: boolean) => {
    if (withPoints) setOpen(true)
    focusCurrent()
  }
  useCardKeys({ go, toggle: () => setOpen(!open), leaveAnswer, grade: give })

  if (card === undefined) return null
  return (
    <div className={styles.deck} data-deck="">
      <nav className={styles.list} ref={list} aria-label={t('questions')}>
        {groups.map((group) => {
          const name = [...(withRole ? [group.role] : []), groupName(group, t, common)].filter((one) => one !== '')
          return (
            <section key={`${group.slug} ${group.group} ${group.level}`}>
              {name.length > 0 && (
                <h2>
                  {name.join('・')}
                  <span>{common('units.questions', { count: group.cards.length })}</span>
                </h2>
              )}
              <ol>
                {group.cards.map((one) => {
                  const current = one === card
                  return (
                    <li key={one.key}>
                      <button
                        type="button"
                        data-question=""
                        tabIndex={current ? 0 : -1}
                        aria-current={current ? 'true' : undefined}
                        className={current ? styles.current : ''}
                        onClick={() => {
                          setPlace(order.indexOf(one))
                          setOpen(false)
                        }}
                      >
                        <span className={styles.number}>{order.indexOf(one) + 1}</span>
                        <span {...langOf(one.question.question)}>{one.question.question}</span>
                      </button>
                    </li>
                  )
                })}
              </ol>
            </section>
          )
        })}
      </nav>
      <div>
        <QuestionCard
          key={card.key}
          card={card}
          withRole={withRole}
          number={place + 1}
          total={order.length}
          open={open}
          onToggle={() => setOpen(!open)}
          onGrade={give}
        >
          <Button onClick={() => go(-1, false)} disabled={place === 0}>
            {t('previous')}
          </Button>
          <Button onClick={() => go(1, false)} disabled={place === order.length - 1}>
            {t('next')}
          </Button>
        </QuestionCard>
        <KeyLine
          hints={[
            { keys: ['Space'], does: t('keys.points') },
            { keys: [`${modKey} Enter`], does: t('keys.pointsFromAnswer') },
            { keys: ['1', '4'], isRange: true, does: t('keys.grade') },
            { keys: ['↑', '↓'], does: t('keys.move') },
            { keys: [`${modKey} Z`], does: t('keys.undo') },
          ]}
        />
      </div>
    </div>
  )
}
