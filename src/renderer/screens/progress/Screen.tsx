// Progress: the trend of the target, the days with entries, finished learning, what changed, and the check-ins.

import { useState } from 'react'
import { useParams } from 'wouter'
import type { Progress, Since } from '#contract/progress.ts'
import { ActivityMap } from '../../charts/ActivityMap.tsx'
import { BurnUp } from '../../charts/BurnUp.tsx'
import { Trend } from '../../charts/Trend.tsx'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { Section } from '../../parts/Section.tsx'
import { SinceList } from '../../parts/SinceList.tsx'
import { TargetChip } from '../../parts/TargetChip.tsx'
import { useWords } from '../../words/index.ts'
import { CheckIns } from './CheckIns.tsx'
import styles from './progress.module.css'

export function Screen() {
  const t = useWords('progress')
  const { slug: asked } = useParams<{ slug?: string }>()
  const { target, isPending } = useMainTarget()
  const slug = asked ?? target?.slug ?? null
  return (
    <Page title={t('title')} {...(slug === null ? {} : { target: <TargetChip /> })}>
      {isPending ? (
        <LoadingLine />
      ) : slug === null ? (
        <EmptyState action={<TargetChip />}>{t('noTarget')}</EmptyState>
      ) : asked === undefined && target?.inLibrary === false ? (
        <EmptyState action={<TargetChip />}>{t('lostTarget', { name: target.role })}</EmptyState>
      ) : (
        <OfRole key={slug} slug={slug} />
      )}
    </Page>
  )
}

function OfRole({ slug }: { slug: string }) {
  const progress = useAsk('progress.read', { slug })
  const since = useAsk('progress.since', { slug })
  return (
    <Answer of={progress}>
      {(answer) => <Answer of={since}>{(changed) => <All {...answer} since={changed} />}</Answer>}
    </Answer>
  )
}

/** Lines as tall as the trend beside them. */
const besideTrend = 5

function All({ since, ...progress }: Progress & { since: Since }) {
  const t = useWords('progress')
  const { trend, activity, burnUp, today } = progress
  const [whole, setWhole] = useState(false)
  return (
    <div className={styles.screen}>
      <div className={`${styles.columns} ${whole ? styles.opened : ''}`}>
        <Trend points={trend} title={t('trend')} />
        <Section
          title={since.checkIn === null ? t('since.titleNew') : t('since.title')}
          note={t('since.note', { date: since.from })}
        >
          <SinceList since={since} most={besideTrend} rest={{ open: whole, toggle: () => setWhole(!whole) }} />
        </Section>
      </div>
      <ActivityMap days={activity} today={today} />
      <div className={styles.columns}>
        <BurnUp burned={burnUp} today={today} start={trend[0]?.on ?? today} />
        <CheckIns progress={progress} />
      </div>
    </div>
  )
}
