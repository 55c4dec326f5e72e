// The main target: role and stage, dates, the one score with its range, and when it can be reached.

import { useState } from 'react'
import type { GapAnalysis } from '#contract/gap.ts'
import type { Plan, Target } from '#contract/plan.ts'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { ScoreFigures } from '../../charts/ScoreFigures.tsx'
import { useAsk } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { daysBetween } from '../../parts/formats.ts'
import { LateTargetDialog } from '../../parts/late/LateTargetDialog.tsx'
import { gapHref } from '../../parts/links.ts'
import { roleName } from '../../parts/role-name.ts'
import { Term } from '../../parts/Term.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { navigate } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

type Props = { target: Target; analysis: GapAnalysis; plan: Plan | undefined }

export function Hero({ target, analysis, plan }: Props) {
  const t = useWords('home')
  const common = useWords('common')
  const formats = useFormats()
  const guides = useAsk('library.list', {})
  const [asking, setAsking] = useState(false)
  const { score } = analysis
  const { note } = roleName(target, guides.data)
  const { ratedWeight, totalWeight } = score.sums
  return (
    <section className={styles.target}>
      <div className={styles.targetHead}>
        <div>
          <h2>{common('people', { name: target.role, stage: common(`stages.${target.stage}`) })}</h2>
          <TargetFacts target={target} today={plan?.today} />
          {note !== null && <span className={`t3 t12 ${styles.note}`}>{note}</span>}
        </div>
        <Button kind="quiet" className={styles.change ?? ''} onClick={() => setAsking(true)}>
          {common('edit')}
        </Button>
      </div>
      {asking && <LateTargetDialog slug={target.slug} onClose={() => setAsking(false)} />}
      <ScoreFigures score={score} onOpen={(quotient) => navigate(`${gapHref(target.slug)}?open=${quotient}`)}>
        {plan !== undefined && <ForecastFigure plan={plan} />}
      </ScoreFigures>
      <ScoreBar score={score} />
      {score.coverage !== null && (
        <p className={`t12 t2 ${styles.coverage}`}>
          {t('coverage', {
            coverage: formats.percent(score.coverage),
            rated: ratedWeight,
            total: totalWeight,
          })}
          <Term name="coverage" asMark />
        </p>
      )}
    </section>
  )
}

function TargetFacts({ target, today }: { target: Target; today: string | undefined }) {
  const t = useWords('home')
  const days = target.dueOn === null || today === undefined ? null : daysBetween(today, target.dueOn)
  return (
    <span className={styles.targetFacts}>
      {target.dueOn !== null && <span>{t('dueOn', { date: target.dueOn })}</span>}
      {days !== null && (
        <span className={days < 0 ? 'amber' : undefined}>
          {days === 0 ? t('today') : days > 0 ? t('daysLeft', { count: days }) : t('daysPast', { count: -days })}
        </span>
      )}
      {target.weeklyHours > 0 && <span>{t('weekly', { count: target.weeklyHours })}</span>}
    </span>
  )
}

function ForecastFigure({ plan }: { plan: Plan }) {
  const t = useWords('home')
  const { finishOn, daysAfterDue } = plan.forecast
  return (
    <div>
      <dt>
        <Term name="forecast" />
      </dt>
      <dd>
        {plan.counts.open === 0 ? (
          <span className={styles.words}>{t('allDone')}</span>
        ) : finishOn === null ? (
          <span className={styles.words}>{t('noForecast')}</span>
        ) : (
          <>
            <span className="nb">{finishOn}</span>{' '}
            {daysAfterDue !== null && (
              <span className={daysAfterDue > 0 ? styles.late : styles.inTime}>
                {daysAfterDue > 0
                  ? t('late', { count: daysAfterDue })
                  : daysAfterDue < 0
                    ? t('early', { count: -daysAfterDue })
                    : t('onTime')}
              </span>
            )}
          </>
        )}
      </dd>
    </div>
  )
}
