// Title, target, date, hours a week, day of making, and the name or a line to write it on.

import type { CareerPlan } from '#contract/plan.ts'
import { useWords } from '../../words/index.ts'
import { useReportFormats } from '../report-formats.ts'

export function TitleBlock({ plan }: { plan: CareerPlan }) {
  const t = useWords('report')
  const common = useWords('common')
  const { hours } = useReportFormats()
  const { target, today, name } = plan
  return (
    <header>
      <h1>{t('document')}</h1>
      <dl className="meta">
        <div className="wide">
          <dt>{t('meta.target')}</dt>
          <dd>
            {common('people', { name: target.role, stage: common(`stages.${target.stage}`) })}
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
          <dd className={name === null || name.trim() === '' ? 'blank' : ''}>{name ?? ''}</dd>
        </div>
      </dl>
    </header>
  )
}
