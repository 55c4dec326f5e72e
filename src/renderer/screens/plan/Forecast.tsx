// The arithmetic of the forecast above the list: hours left, hours a week, weeks, the date, and what would meet the target date.

import { useState } from 'react'
import type { Plan } from '#contract/plan.ts'
import { Button } from '../../parts/Button.tsx'
import { LateTargetDialog } from '../../parts/late/LateTargetDialog.tsx'
import { Term } from '../../parts/Term.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { WithBold } from '../../parts/WithBold.tsx'
import { useWords } from '../../words/index.ts'
import styles from './plan.module.css'
import { WeeklyHours } from './WeeklyHours.tsx'

const hoursOfWeek = 168

export function Forecast({ plan }: { plan: Plan }) {
  const t = useWords('plan')
  const common = useWords('common')
  const [asking, setAsking] = useState(false)
  const { forecast, target } = plan
  return (
    <div className={styles.forecast}>
      <div>
        <div className="t12 t2">
          <Term name="forecast" />
        </div>
        <div className={styles.big}>
          {(forecast.remainingHours > 0 ? forecast.finishOn : null) ?? t('forecast.none')}
        </div>
      </div>
      <div>
        <div className="t12 t2">{t('forecast.due')}</div>
        <div className={styles.middle}>
          {forecast.dueOn ??
            (target === null ? (
              common('notSet')
            ) : (
              <Button kind="quiet" className={styles.setDate} onClick={() => setAsking(true)}>
                {t('forecast.setDate')}
              </Button>
            ))}
        </div>
      </div>
      <Difference plan={plan} />
      <p className={styles.arithmetic}>
        {useSentences(plan).map((sentence, index) => (
          <span key={sentence} className={index === 0 ? '' : 't2'}>
            <WithBold text={sentence} />
          </span>
        ))}
      </p>
      {target === null ? (
        <div className={styles.weekly}>
          <Button onClick={() => setAsking(true)}>{t('setTarget')}</Button>
        </div>
      ) : (
        <WeeklyHours key={target.slug} target={target} />
      )}
      {asking && <LateTargetDialog slug={plan.slug} onClose={() => setAsking(false)} />}
    </div>
  )
}

function Difference({ plan }: { plan: Plan }) {
  const t = useWords('plan')
  const { days } = useFormats()
  const { daysAfterDue, remainingHours } = plan.forecast
  if (daysAfterDue === null || remainingHours === 0) return null
  const text =
    daysAfterDue === 0
      ? t('forecast.sameDay')
      : t(daysAfterDue > 0 ? 'forecast.after' : 'forecast.before', { days: days(Math.abs(daysAfterDue)) })
  return (
    <div>
      <div className="t12 t2">{t('forecast.difference')}</div>
      <div className={`${styles.middle} ${daysAfterDue > 0 ? 'amber' : ''}`}>{text}</div>
    </div>
  )
}

function useSentences(plan: Plan): string[] {
  const t = useWords('plan')
  const count = plan.gapsWithoutItem
  return [...useForecast(plan), ...(count === 0 ? [] : [t('forecast.uncovered', { count })])]
}

function useForecast({ counts, forecast, target, today }: Plan): string[] {
  const t = useWords('plan')
  const { hours, days, weeks: inWeeks, daysBetween } = useFormats()
  const { remainingHours, weeklyHours, weeks, daysOff, finishOn, dueOn, daysAfterDue, weeklyHoursToMeet } = forecast
  const left = { hours: hours(remainingHours), weekly: hours(weeklyHours) }
  const first =
    remainingHours === 0
      ? t(counts.total === 0 ? 'forecast.nothingPlanned' : 'forecast.nothingLeft')
      : weeks === null
        ? t('forecast.noHours', left)
        : finishOn === null
          ? t('forecast.tooFar', left)
          : t(daysOff > 0 ? 'forecast.arithmeticWithDaysOff' : 'forecast.arithmetic', {
              ...left,
              weeks: inWeeks(weeks),
              off: days(daysOff),
            })
  if (target === null) return [first, t('notATarget')]
  if (dueOn === null) return [first, t('forecast.noDate')]
  if (remainingHours === 0) return [first]
  if (dueOn < today) return [first, t('forecast.passed', { days: days(daysBetween(dueOn, today)) })]
  if (weeklyHoursToMeet === null) return [first, t('forecast.today')]
  if (weeklyHoursToMeet > hoursOfWeek) return [first, t('forecast.impossible')]
  const late = daysAfterDue === null || daysAfterDue > 0
  return [first, t(late ? 'forecast.toMeet' : 'forecast.enough', { hours: hours(weeklyHoursToMeet) })]
}
