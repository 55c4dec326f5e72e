// When the last learning item is finished at the present pace, in one or two sentences.

import type { Plan } from '#contract/plan.ts'
import { WithBold } from '../../parts/WithBold.tsx'
import { useLanguage, useWords } from '../../words/index.ts'
import { useReportFormats } from '../report-formats.ts'

export function Outlook({ plan }: { plan: Plan }) {
  const t = useWords('report')
  const language = useLanguage()
  return (
    <section>
      <h2>{t('outlook.title')}</h2>
      <p>
        <WithBold text={useOutlook(plan).join(language === 'ja' ? '' : ' ')} />
      </p>
    </section>
  )
}

function useOutlook(plan: Plan): string[] {
  const t = useWords('report')
  const count = plan.gapsWithoutItem
  return [...useForecast(plan), ...(count === 0 ? [] : [t('outlook.uncovered', { count })])]
}

function useForecast({ forecast, counts, today }: Plan): string[] {
  const t = useWords('report')
  const { hours, days, weeks: inWeeks } = useReportFormats()
  const { remainingHours, weeklyHours, weeks, daysOff, finishOn, dueOn, daysAfterDue, weeklyHoursToMeet } = forecast
  if (counts.total === 0) return [t('outlook.noItems')]
  if (remainingHours === 0) return [t('outlook.nothingLeft')]
  const left = { hours: hours(remainingHours), weekly: hours(weeklyHours) }
  const passed = dueOn !== null && dueOn < today ? [t('outlook.passed', { dueOn })] : []
  const meet = weeklyHoursToMeet === null ? [] : [t('outlook.toMeet', { hours: hours(weeklyHoursToMeet) })]
  if (weeks === null) return [t('outlook.noHours', left), ...passed, ...meet]
  if (finishOn === null) return [t('outlook.tooFar', left), ...passed, ...meet]
  const line = { ...left, weeks: inWeeks(weeks), finishOn, days: days(Math.abs(daysAfterDue ?? 0)) }
  const off = daysOff === 0 ? [] : [t('outlook.daysOff', { days: days(daysOff) })]
  if (daysAfterDue === null || passed.length > 0) return [t('outlook.line', line), ...off, ...passed]
  if (daysAfterDue > 0) return [t('outlook.lineAfter', line), ...off, ...meet]
  return [t(daysAfterDue === 0 ? 'outlook.lineSame' : 'outlook.lineBefore', line), ...off]
}
