// Title, target, date, hours a week, day of making, and the name or a line to write it on.

import type { CareerPlan } from '#contract/plan.ts'
import { useWords } from '../../words/index.ts'
import { useReportFormats } from '../report-formats.ts'
import { targetName } from '../target-name.ts'

export function TitleBlock({ plan, name }: { plan: CareerPlan; name: string | null }) {
  const t = useWords('report')
  const common = useWords('common')
  const { hours } = useReportFormats()
  const { target, today } = plan
  return (
    <header>
      <h1>{t('document')}</h1>
      <dl className="meta">
        <div className="wide">
          <dt>{t('meta.target')}</dt>
          <dd>
            {targetName(plan, common)}
            {target.subtitle !== null && <small>{target.subtitle}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('meta.dueOn')}</dt>
          <dd>{target.dueOn ?? common('notSet')}</dd>
        </div>
        <div>
          <dt>{t('meta.weekly')}</dt>
          <dd>{hours(target.weeklyHours)}</dd>
        </div>
        <div>
          <dt>{t('meta.created')}</dt>
          <dd>{today}</dd>
        </div>
        <div className="name">
          <dt>{t('meta.name')}</dt>
          <dd className={name === null ? 'blank' : ''}>{name ?? ''}</dd>
        </div>
      </dl>
    </header>
  )
}
