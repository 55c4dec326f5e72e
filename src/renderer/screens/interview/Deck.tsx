// The questions of one guide: the list at the left, the chosen one at the right; Space and the arrow keys work on both.

import { useEffect, useRef, useState } from 'react'
import type { InterviewQuestion } from '#contract/guide.ts'
import { popupOpen } from '../../frame/keys.ts'
import { useWords } from '../../words/index.ts'
import { groupName } from './group-name.ts'
import styles from './interview.module.css'
import { QuestionCard } from './QuestionCard.tsx'
import { questionGroups, screenOrder } from './question-groups.ts'

export function Deck({ slug, questions }: { slug: string; questions: InterviewQuestion[] }) {
  const t = useWords('interview')
  const common = useWords('common')
  const groups = questionGroups(questions)
  const order = screenOrder(groups)
  const [place, setPlace] = useState(0)
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const at = order[place] ?? 0
  const question = questions[at]

  const show = (next: number, focus: boolean) => {
    setPlace(next)
    setOpen(false)
    if (focus) requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus())
  }
  const go = (by: -1 | 1, focus = true) => {
    const next = place + by
    if (next >= 0 && next < order.length) show(next, focus)
  }
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const keys = useRef({ go, toggle: () => {} })
  keys.current = { go, toggle: () => setOpen(!open) }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || popupOpen()) return
      const target = event.target instanceof HTMLElement ? event.target : document.body
      const control = target.closest('button, a, input, textarea, select, [tabindex="0"]')
      const inDeck = target.closest('[data-deck]') !== null
      if (control !== null && !inDeck) return
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault()
        keys.current.go(event.key === 'ArrowDown' ? 1 : -1)
      } else if (event.key === ' ' && (control === null || target.dataset.question !== undefined)) {
        // Other buttons keep their own Space.
        event.preventDefault()
        keys.current.toggle()
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  if (question === undefined) return null
  return (
    <div className={styles.deck} data-deck="">
      <nav className={styles.list} ref={list} aria-label={t('questions')}>
        {groups.map((group) => {
          const name = groupName(group, t, common)
          return (
            <section key={`${group.group} ${group.level}`}>
              {name !== '' && (
                <h2>
                  {name}
                  <span>{common('units.questions', { count: group.questions.length })}</span>
                </h2>
              )}
              <ol>
                {group.questions.map((one) => {
                  const current = one.at === at
                  return (
                    <li key={one.at}>
                      <button
                        type="button"
                        data-question=""
                        tabIndex={current ? 0 : -1}
                        aria-current={current ? 'true' : undefined}
                        className={current ? styles.current : ''}
                        onClick={() => show(order.indexOf(one.at), false)}
                      >
                        <span className={styles.number}>{order.indexOf(one.at) + 1}</span>
                        <span>{one.question.question}</span>
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
          key={at}
          slug={slug}
          question={question}
          number={place + 1}
          total={order.length}
          open={open}
          onToggle={() => setOpen(!open)}
          onGo={(by) => go(by, false)}
        />
        <p className={styles.keys}>{t('keys')}</p>
      </div>
    </div>
  )
}
