// What the reviews come to: counts, retention by day, and the settings of the deck.

import { MultiSelect } from '@mantine/core'
import type { Deck } from '#contract/deck.ts'
import { Retention } from '../../charts/Retention.tsx'
import { useAsk, useChange } from '../../data/queries.ts'
import { useSettings } from '../../data/settings.ts'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import { NumberField } from '../settings/NumberField.tsx'
import styles from './interview.module.css'

export function Statistics({ deck, slug }: { deck: Deck; slug: string }) {
  const t = useWords('interview')
  const common = useWords('common')
  const settings = useSettings()
  const write = useChange('settings.write')
  const guides = useAsk('library.list', {})
  const { statistics, queue, today } = deck
  const counts = [
    ['dueToday', queue.length],
    ['reviewedToday', statistics.reviewedToday],
    ['fresh', statistics.fresh],
    ['learning', statistics.learning],
    ['learned', statistics.learned],
    ['total', statistics.total],
  ] as const
  const others = (guides.data ?? []).filter((guide) => guide.slug !== slug && guide.questionCount > 0)
  return (
    <div className={styles.statistics}>
      <dl className={styles.counts}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`counts.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className="help">{t('counts.help')}</p>
      <Retention days={statistics.days} today={today} />
      <Section title={t('settings.title')} note={t('settings.note')}>
        <NumberField
          label={t('settings.new')}
          unit="questions"
          value={settings.newCardsPerDay}
          min={0}
          max={500}
          onSave={(value) => write.mutate({ newCardsPerDay: value ?? 10 })}
        />
        <NumberField
          label={t('settings.reviews')}
          unit="questions"
          value={settings.cardReviewsPerDay}
          min={0}
          max={5000}
          onSave={(value) => write.mutate({ cardReviewsPerDay: value ?? 50 })}
        />
        <MultiSelect
          className={styles.roles ?? ''}
          size="xs"
          label={t('settings.roles')}
          searchable
          limit={100}
          maxValues={100}
          data={others.map((guide) => ({
            value: guide.slug,
            label:
              guide.roleNote === null ? guide.role : common('withNote', { text: guide.role, note: guide.roleNote }),
          }))}
          value={settings.deckRoles.filter((one) => others.some((guide) => guide.slug === one))}
          onChange={(deckRoles) => write.mutate({ deckRoles })}
        />
      </Section>
    </div>
  )
}
