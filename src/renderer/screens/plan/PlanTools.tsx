// Above the list: its order, the days off, and what would be if.

import { NativeSelect } from '@mantine/core'
import { useId, useState } from 'react'
import type { Plan } from '#contract/plan.ts'
import { ChartTools } from '../../charts/ChartTools.tsx'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words/index.ts'
import { DaysOffDialog } from './DaysOff.tsx'
import styles from './plan.module.css'
import { isPlanOrder, type PlanGroup, type PlanOrder, planOrders } from './plan-rows.ts'
import { timelineCsv } from './timeline-csv.ts'

type Props = {
  plan: Plan
  groups: PlanGroup[]
  order: PlanOrder
  onOrder: (order: PlanOrder) => void
  asking: boolean
  onAsk: () => void
}

export function PlanTools({ plan, groups, order, onOrder, asking, onAsk }: Props) {
  const t = useWords('plan')
  const orderId = useId()
  const [daysOff, setDaysOff] = useState(false)
  const coming = plan.daysOff.filter(({ to }) => to >= plan.today).length
  return (
    <div className={styles.tools}>
      <span className={styles.order}>
        <label htmlFor={orderId}>{t('order.label')}</label>
        <NativeSelect
          id={orderId}
          size="xs"
          value={order}
          onChange={({ currentTarget: { value } }) => isPlanOrder(value) && onOrder(value)}
          data={planOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
        />
      </span>
      <Button kind="quiet" onClick={() => setDaysOff(true)}>
        {coming === 0 ? t('daysOff.open') : t('daysOff.openCount', { count: coming })}
      </Button>
      <Button kind="quiet" aria-pressed={asking} onClick={onAsk}>
        {t('whatIf.open')}
      </Button>
      {groups.length > 0 && (
        <span className={styles.csv}>
          <ChartTools
            csv={() =>
              timelineCsv(groups, {
                item: t('head.item'),
                hours: t('head.hours'),
                due: t('head.due'),
                start: t('csv.start'),
                end: t('csv.end'),
                status: t('csv.status'),
              })
            }
          />
        </span>
      )}
      {daysOff && <DaysOffDialog plan={plan} onClose={() => setDaysOff(false)} />}
    </div>
  )
}
