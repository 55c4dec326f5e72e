// Today's cards or all of them, filtered; the sentence that today is done, and the former questions.

import { useState } from 'react'
import type { Deck as Cards } from '#contract/deck.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import { Deck } from './Deck.tsx'
import { FilterRow } from './FilterRow.tsx'
import styles from './interview.module.css'
import { type CardFilter, passes } from './question-groups.ts'

export function Practice({ deck }: { deck: Cards }) {
  const t = useWords('interview')
  const { dayInList } = useFormats()
  const asked = useRouteQuery().get('question')
  const [scope, setScope] = useState<'today' | 'all'>(asked === null ? 'today' : 'all')
  const [filter, setFilter] = useState<CardFilter>({ group: null, level: null })
  const byKey = new Map(deck.cards.map((card) => [card.key, card]))
  const scoped = scope === 'all' ? deck.cards : deck.queue.flatMap((key) => byKey.get(key) ?? [])
  const cards = scoped.filter((card) => passes(card, filter))
  const { nextOn, nextCount } = deck.statistics
  return (
    <div>
      <p className="help">{t('lead')}</p>
      <div className={styles.tools}>
        <Segmented
          label={t('scope')}
          value={scope}
          options={[
            { value: 'today', label: t('today', { count: deck.queue.length }) },
            { value: 'all', label: t('all', { count: deck.cards.length }) },
          ]}
          onChange={setScope}
        />
        <FilterRow cards={deck.cards} filter={filter} onFilter={setFilter} />
      </div>
      {cards.length > 0 ? (
        <Deck
          key={`${scope} ${filter.group} ${filter.level}`}
          cards={cards}
          withRole={deck.roles.length > 1}
          leaves={scope === 'today'}
          first={asked}
        />
      ) : scoped.length > 0 ? (
        <EmptyState>{t('noneHere')}</EmptyState>
      ) : (
        <EmptyState
          action={
            <Button kind="primary" onClick={() => setScope('all')}>
              {t('showAll')}
            </Button>
          }
        >
          {nextOn === null ? t('done') : t('doneUntil', { day: dayInList(nextOn), count: nextCount })}
        </EmptyState>
      )}
      <Former deck={deck} />
    </div>
  )
}

function Former({ deck }: { deck: Cards }) {
  const t = useWords('interview')
  const answer = useChange('deck.answer')
  const written = deck.former.filter(({ own }) => own !== null)
  if (written.length === 0) return null
  return (
    <Section className={styles.former} title={t('former')} note={t('formerNote')}>
      {written.map(({ key, slug, question, own }) => (
        <TextField
          key={key}
          place={`interview.${key}`}
          label={question}
          value={own}
          onSet={(text) => answer.mutate({ slug, key, text })}
        />
      ))}
    </Section>
  )
}
