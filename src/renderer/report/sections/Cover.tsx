// A cover of its own: title, target, and below it who, until when and when it was made.

import type { CareerPlan } from '#contract/plan.ts'
import { useWords } from '../../words/index.ts'
import { targetName } from '../target-name.ts'

export function Cover({ plan, name }: { plan: CareerPlan; name: string | null }) {
  const t = useWords('report')
  const common = useWords('common')
  const { target, today } = plan
  return (
    <header className="cover">
      <h1>{t('document')}</h1>
      <p className="cover-target">{targetName(plan, common)}</p>
      {target.subtitle !== null && <p>{target.subtitle}</p>}
      <dl className="cover-facts">
        <div>
          <dt>{t('meta.name')}</dt>
          <dd className={name === null ? 'blank' : ''}>{name ?? ''}</dd>
        </div>
        <div>
          <dt>{t('meta.dueOn')}</dt>
          <dd>{target.dueOn ?? common('notSet')}</dd>
        </div>
        <div>
          <dt>{t('meta.created')}</dt>
          <dd>{today}</dd>
        </div>
      </dl>
    </header>
  )
}
