// The learning items due within seven days, today the first, overdue ones first; each can be marked done here.

import { Link } from 'wouter'
import type { ChecklistItem, Plan } from '#contract/plan.ts'
import { useChange } from '../../data/queries.ts'
import { addDays, monthAndDay } from '../../parts/formats.ts'
import { itemTitle } from '../../parts/item-title.ts'
import { planHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function DueThisWeek({ plan }: { plan: Plan }) {
  const t = useWords('home')
  const frame = useWords('frame')
  const until = addDays(plan.today, 6)
  const due = itemsOf(plan)
    .filter((item): item is ChecklistItem & { dueOn: string } => item.dueOn !== null && item.dueOn <= until)
    .filter(({ status }) => status === 'todo' || status === 'doing')
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
  return (
    <Section
      title={t('due.title')}
      note={`${monthAndDay(plan.today)}–${monthAndDay(until)}`}
      more={
        <Link className="link" href={planHref(plan.slug)}>
          {frame('plan')}
        </Link>
      }
    >
      {due.length === 0 ? (
        <p className={styles.none}>{t('due.none')}</p>
      ) : (
        <ul className={styles.due}>
          {due.map((item) => (
            <Due key={item.key} item={item} plan={plan} />
          ))}
        </ul>
      )}
    </Section>
  )
}

const itemsOf = (plan: Plan): ChecklistItem[] => [...plan.ownItems, ...plan.steps.flatMap((step) => step.items)]

function Due({ item, plan }: { item: ChecklistItem & { dueOn: string }; plan: Plan }) {
  const t = useWords('home')
  const formats = useFormats()
  const edit = useChange('plan.edit')
  const late = item.dueOn < plan.today
  const notes = [
    t('due.remaining', { count: Math.max(0, item.plannedHours - item.spentHours) }),
    ...item.closes.slice(0, 1).map(({ name }) => name),
  ]
  return (
    <li>
      <input
        type="checkbox"
        className={styles.box}
        checked={false}
        disabled={edit.isPending}
        aria-label={t('due.done', { title: item.title })}
        onChange={() => edit.mutate({ slug: plan.slug, key: item.key, status: 'done' })}
      />
      <div {...langOf(item.title)}>
        {itemTitle(item)}
        <span className="t12 t3">{notes.join('・')}</span>
      </div>
      <div className={styles.dueOn}>
        <time dateTime={item.dueOn} className={late ? 'amber' : undefined}>
          {formats.dayInList(item.dueOn)}
        </time>
        {late && <span className="t12 amber">{t('due.overdue')}</span>}
      </div>
    </li>
  )
}
