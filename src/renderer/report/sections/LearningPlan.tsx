// The checklist by step: status as mark and word, what it closes, hours and dates.

import type { ChecklistItem, ClosedGap, ItemStatus, Plan } from '#contract/plan.ts'
import { figure } from '../../parts/formats.ts'
import { itemTitle } from '../../parts/item-title.ts'
import { useWords } from '../../words/index.ts'
import { useReportFormats } from '../report-formats.ts'
import { Timeline } from './Timeline.tsx'

type Group = { number: number | null; title: string; items: ChecklistItem[]; remaining: number | null }

export function LearningPlan({ plan }: { plan: Plan }) {
  const t = useWords('report')
  const words = useWords('plan')
  const { hours } = useReportFormats()
  const groups = useGroups(plan)
  return (
    <section>
      <div className="opens-table">
        <h2>{t('plan.title')}</h2>
        <p>{t('plan.counts', plan.counts)}</p>
      </div>
      <Timeline plan={plan} rows={groups} />
      <table className="facts checklist">
        <caption>{t('plan.caption')}</caption>
        <colgroup>
          <col className="c-status" />
          <col />
          <col className="c-hours" />
          <col className="c-dates" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('plan.status')}</th>
            <th scope="col">{t('plan.item')}</th>
            <th scope="col" className="num">
              {t('plan.hours')}
            </th>
            <th scope="col" className="num">
              {t('plan.dates')}
            </th>
          </tr>
        </thead>
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps of a guide may have the same title
          <tbody key={index}>
            <tr className="group">
              <th colSpan={4} scope="rowgroup">
                {group.number === null ? group.title : `${group.number}　${group.title}`}
                {group.remaining !== null && <span>{words('remaining', { hours: hours(group.remaining) })}</span>}
              </th>
            </tr>
            {group.items.map((item) => (
              <Item key={item.key} item={item} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function useGroups({ ownItems, steps, formerItems }: Plan): Group[] {
  const words = useWords('plan')
  return [
    { number: null, title: words('ownItems'), items: ownItems, remaining: null },
    ...steps.map((step, index) => ({
      number: index + 1,
      title: step.title,
      items: step.items,
      remaining: step.remainingHours,
    })),
    { number: null, title: words('formerItems'), items: formerItems, remaining: null },
  ].filter((group) => group.items.length > 0)
}

/** What an open item still closes; done and skipped items close nothing any more. */
const openGaps = ({ status, closes }: ChecklistItem): ClosedGap[] =>
  status === 'todo' || status === 'doing' ? closes.filter(({ gap }) => gap !== 0) : []

function Item({ item }: { item: ChecklistItem }) {
  const t = useWords('report')
  const common = useWords('common')
  const gap = useWords('gap')
  const { status } = item
  const closed = openGaps(item).map(
    ({ name, gap: left }) => `${name} ${left === null ? common('unknown') : gap('toGo', { count: left })}`,
  )
  return (
    <tr className={status === 'skipped' ? 'skipped' : ''}>
      <td className="nb">
        <StatusBox status={status} /> {common(`statuses.${status}`)}
      </td>
      <th scope="row">
        {itemTitle(item)}
        {closed.length > 0 && (
          <span className="note">{t('plan.closesList', { list: closed.join(t('gaps.listMark')) })}</span>
        )}
        {item.note !== null && item.note.trim() !== '' && (
          <span className="note">{t('plan.note', { note: item.note })}</span>
        )}
      </th>
      <td className="num hours">
        <Hours item={item} />
      </td>
      <td className="num">{useDay(item)}</td>
    </tr>
  )
}

function Hours({ item: { status, plannedHours, spentHours, hoursEstimated } }: { item: ChecklistItem }) {
  const common = useWords('common')
  if (status === 'skipped') return '—'
  if (status === 'done') return figure(spentHours > 0 ? spentHours : plannedHours)
  return (
    <>
      {spentHours > 0 && `${figure(spentHours)} / `}
      {figure(plannedHours)}
      {hoursEstimated && (
        <>
          {' '}
          <span className="est">{common('estimate')}</span>
        </>
      )}
    </>
  )
}

function useDay({ status, finishedOn, dueOn, schedule }: ChecklistItem): string {
  const t = useWords('report')
  if (status === 'done') return finishedOn === null ? '—' : t('plan.finished', { on: finishedOn })
  if (status === 'skipped') return '—'
  if (dueOn !== null) return t('plan.due', { on: dueOn })
  return schedule === null ? '—' : t('plan.scheduled', { on: schedule.end })
}

/** Empty, half filled, tick, dash; the word stands beside it. */
function StatusBox({ status }: { status: ItemStatus }) {
  return (
    <svg width="12" height="12" viewBox="0 0 16 16" className="status-box" aria-hidden="true">
      <rect
        x=".75"
        y=".75"
        width="14.5"
        height="14.5"
        rx="2"
        className={status === 'done' ? 'f-ai s-ai' : `f-paper ${status === 'doing' ? 's-ai' : 's-line'}`}
        strokeWidth="1.5"
      />
      {status === 'doing' && <rect x="3" y="8" width="10" height="5" className="f-ai" />}
      {status === 'done' && <path d="M4 8.500l3 3L12.500 5" className="nf s-paper" strokeWidth="2" />}
      {status === 'skipped' && <path d="M4.500 8h7" className="nf s-ink2" strokeWidth="2" />}
    </svg>
  )
}
