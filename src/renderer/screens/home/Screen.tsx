// Home: the main target with its range and trend, the next steps, what is due, what has changed.

import { Link } from 'wouter'
import type { Target } from '#contract/plan.ts'
import { Trend } from '../../charts/Trend.tsx'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { gapHref } from '../../parts/links.ts'
import { useStored } from '../../parts/stored.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import { FirstStart } from '../first-start/FirstStart.tsx'
import { useStartSteps } from '../first-start/use-start-steps.ts'
import { DueThisWeek } from './DueThisWeek.tsx'
import { Hero } from './Hero.tsx'
import { InterviewCount } from './InterviewCount.tsx'
import { NextSteps } from './NextSteps.tsx'
import { RenamesWaiting } from './RenamesWaiting.tsx'
import styles from './Screen.module.css'
import { Since } from './Since.tsx'

export function Screen() {
  const t = useWords('home')
  const start = useWords('start')
  const formats = useFormats()
  const info = useAsk('app.info', {})
  const guides = useAsk('library.list', {})
  const { target, isPending } = useMainTarget()
  const steps = useStartSteps()
  const [closed, setClosed] = useStored('first-start.closed', false)
  const [planOpened] = useStored('plan.opened', false)
  const starting = steps !== null && !closed && !(target !== null && steps.ratedEnough && planOpened)
  const withOverview = target !== null && (!starting || (steps?.rated ?? 0) > 0)

  return (
    <Page
      title={starting && target === null ? start('title') : t('title')}
      context={info.data === undefined ? undefined : formats.longDay(info.data.today)}
    >
      {isPending || steps === null ? (
        <Answer of={guides}>{() => <LoadingLine />}</Answer>
      ) : (
        <div>
          {(starting || target === null) && (
            <FirstStart
              steps={steps}
              target={target}
              {...(target === null ? {} : { onClose: () => setClosed(true) })}
            />
          )}
          {withOverview && (target.inLibrary ? <Overview target={target} calm={starting} /> : <Lost />)}
        </div>
      )}
    </Page>
  )
}

function Lost() {
  const t = useWords('home')
  return (
    <EmptyState
      action={
        <Link className="btn pri" href="/guides">
          {t('lostButton')}
        </Link>
      }
    >
      {t('lost')}
    </EmptyState>
  )
}

function Overview({ target, calm }: { target: Target; calm: boolean }) {
  const t = useWords('home')
  const { slug } = target
  const gap = useAsk('gap.analyse', { slug })
  const trend = useAsk('gap.trend', { slug })
  const plan = useAsk('plan.read', { slug })
  return (
    <Answer of={gap}>
      {(analysis) =>
        analysis.score.state === 'not-analysable' ? (
          <EmptyState
            action={
              <Link className="btn pri" href={gapHref(slug)}>
                {t('lostButton')}
              </Link>
            }
          >
            {t('notAnalysable')}
          </EmptyState>
        ) : (
          <>
            <div className={styles.hero}>
              <Hero target={target} analysis={analysis} plan={plan.data} />
              <Trend points={trend.data ?? []} title={t('trend')} />
            </div>
            <div className={styles.columns}>
              <NextSteps analysis={analysis} calm={calm} />
              <div>
                {plan.data && <DueThisWeek plan={plan.data} />}
                <RenamesWaiting slug={slug} />
                <InterviewCount slug={slug} />
                <Since slug={slug} />
              </div>
            </div>
          </>
        )
      }
    </Answer>
  )
}
