// The plan at a check-in: what is under way or overdue, each with its status, and when the target can be reached.

import { useState } from 'react'
import { Link } from 'wouter'
import type { ChecklistItem, ItemStatus, Plan } from '#contract/plan.ts'
import { useAsk, useChange } from '../../data/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { itemTitle } from '../../parts/item-title.ts'
import { planHref } from '../../parts/links.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { Term } from '../../parts/Term.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './check-in.module.css'

export function PlanStep({ slug }: { slug: string }) {
  const plan = useAsk('plan.read', { slug })
  return <Answer of={plan}>{(answer) => <Items plan={answer} />}</Answer>
}

const statuses: readonly ItemStatus[] = ['todo', 'doing', 'done', 'skipped']

const itemsOf = (plan: Plan): ChecklistItem[] => [...plan.ownItems, ...plan.steps.flatMap((step) => step.items)]

const needsALook = (item: ChecklistItem, today: string): boolean =>
  item.status === 'doing' || (item.status === 'todo' && item.dueOn !== null && item.dueOn < today)

function Items({ plan }: { plan: Plan }) {
  const t = useWords('progress')
  const formats = useFormats()
  const home = useWords('home')
  // What is finished here stays in the list until the step is left.
  const [listed] = useState(
    () =>
      new Set(
        itemsOf(plan)
          .filter((one) => needsALook(one, plan.today))
          .map((one) => one.key),
      ),
  )
  const items = itemsOf(plan).filter((item) => listed.has(item.key))
  const { finishOn, remainingHours } = plan.forecast
  return (
    <>
      <p className={styles.lead}>{items.length === 0 ? t('checkIn.planNone') : t('checkIn.plan')}</p>
      <p>
        <Link className="link" href={planHref(plan.slug)}>
          {t('checkIn.toPlan')}
        </Link>
      </p>
      <ul>
        {items.map((item) => (
          <Item key={item.key} item={item} plan={plan} />
        ))}
      </ul>
      <dl className={styles.forecast}>
        <dt>
          <Term name="forecast" />
        </dt>
        <dd>
          {finishOn === null ? '—' : <b className="nb">{finishOn}</b>}{' '}
          <span className="t13 t2">{home('due.remaining', { count: Number(formats.number(remainingHours)) })}</span>
        </dd>
      </dl>
    </>
  )
}

function Item({ item, plan }: { item: ChecklistItem; plan: Plan }) {
  const common = useWords('common')
  const home = useWords('home')
  const formats = useFormats()
  const edit = useChange('plan.edit')
  const late = item.dueOn !== null && item.dueOn < plan.today
  return (
    <li className={styles.row}>
      <div {...langOf(item.title)}>
        {itemTitle(item)}
        {item.dueOn !== null && (
          <span className={`t12 nb ${late ? 'amber' : 't3'}`}>
            {formats.dayInList(item.dueOn)} {late && home('due.overdue')}
          </span>
        )}
      </div>
      <Segmented
        label={item.title}
        value={item.status}
        options={statuses.map((value) => ({ value, label: common(`statuses.${value}`) }))}
        onChange={(status) => edit.mutate({ slug: plan.slug, key: item.key, status })}
      />
    </li>
  )
}
