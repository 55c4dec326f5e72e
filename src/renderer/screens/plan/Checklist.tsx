// The list of the plan: groups of rows beside one timeline, moved through with the arrow keys.

import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { ItemStatus, Plan } from '#contract/plan.ts'
import { TimelineHead, TimelineLines, TimelineStep, useMonthLines } from '../../charts/Timeline.tsx'
import { timelineSpan } from '../../charts/timeline-geometry.ts'
import { useWidth } from '../../charts/use-width.ts'
import { showNotice } from '../../data/notice.ts'
import { useChange } from '../../data/queries.ts'
import { figure } from '../../parts/formats.ts'
import { KeyLine } from '../../parts/KeyLine.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { ItemRow, type RowActions } from './ItemRow.tsx'
import styles from './plan.module.css'
import { beforeAfterDrop, beforeAfterMove, datesOf, nextStatus, type PlanGroup, type PlanOrder } from './plan-rows.ts'

type Props = {
  plan: Plan
  groups: PlanGroup[]
  order: PlanOrder
  selected: string | null
  onSelect: (key: string) => void
}

export function Checklist({ plan, groups, order, selected, onSelect }: Props) {
  const t = useWords('plan')
  const { counts, forecast, today } = plan
  const keys = useMemo(() => groups.flatMap((group) => group.items.map((item) => item.key)), [groups])
  const span = useMemo(() => timelineSpan(today, datesOf(plan)), [today, plan])
  const [head, width] = useWidth<HTMLDivElement>(424)
  const { lines } = useMonthLines(span, width)
  const [reached, setReached] = useState<string | null>(null)
  const reachable = reached !== null && keys.includes(reached) ? reached : (keys[0] ?? null)
  const rows = useRef<HTMLDivElement>(null)
  const actions = useRowActions(plan.slug, groups, keys, rows, setReached, onSelect)
  const dates = { today, dueOn: forecast.dueOn, finishOn: forecast.remainingHours > 0 ? forecast.finishOn : null }
  if (groups.length === 0) return null
  return (
    <div className={styles.plan}>
      <div className={styles.head} aria-hidden="true">
        <div className={styles.itemHead}>
          {t('head.item')}
          <span>{t('counts', { total: counts.total, done: counts.done, skipped: counts.skipped })}</span>
        </div>
        <div className={styles.closes}>{t('head.closes')}</div>
        <div className="num">{t('head.hours')}</div>
        <div className="num">{t('head.due')}</div>
        <div ref={head} className={styles.timeline}>
          <TimelineHead span={span} dates={dates} width={width} />
        </div>
      </div>
      <div className={styles.rows} ref={rows}>
        {groups.map((group) => (
          <section key={group.id} aria-labelledby={`plan-${group.id}`}>
            <div className={styles.group}>
              <h2 id={`plan-${group.id}`} {...langOf(group.title)}>
                {group.number !== null && <span className={styles.number}>{group.number}</span>}
                {group.title}
              </h2>
              <div className={styles.remaining}>
                {group.remainingHours !== null && t('remaining', { hours: figure(group.remainingHours) })}
              </div>
              <div />
              <TimelineStep items={group.items} span={span} />
            </div>
            {group.kind === 'former' && <p className={styles.groupNote}>{t('formerNote')}</p>}
            <ul>
              {group.items.map((item) => (
                <ItemRow
                  key={item.key}
                  item={item}
                  today={today}
                  span={span}
                  selected={item.key === selected}
                  reachable={item.key === reachable}
                  movable={(group.kind === 'own' || group.kind === 'step') && group.items.length > 1}
                  actions={actions}
                />
              ))}
            </ul>
          </section>
        ))}
        <div className={styles.overlay}>
          <TimelineLines span={span} dates={dates} lines={lines} daysOff={plan.daysOff} />
        </div>
      </div>
      <KeyLine
        hints={[
          { keys: ['Space'], does: t('keys.status') },
          { keys: ['Enter'], does: t('keys.details') },
          ...(order === 'plan' ? [{ keys: ['Alt ↑', 'Alt ↓'], does: t('keys.move') }] : []),
        ]}
      >
        {order !== 'plan' && <span>{t('keys.sorted')}</span>}
        {plan.daysOff.length > 0 && (
          <span className={styles.offKey}>
            <i aria-hidden="true" />
            {t('daysOff.key')}
          </span>
        )}
      </KeyLine>
    </div>
  )
}

function useRowActions(
  slug: string,
  groups: PlanGroup[],
  keys: string[],
  rows: RefObject<HTMLDivElement | null>,
  setReached: (key: string) => void,
  select: (key: string) => void,
): RowActions {
  const { mutate: edit, mutateAsync: editAndWait } = useChange('plan.edit')
  /** Statuses on their way, so that presses in quick succession go on from the last one asked for. */
  const asked = useRef(new Map<string, ItemStatus>())
  const { mutate: move } = useChange('plan.move')
  // Rows keep the same actions while the plan is read again; the newest order stands in here.
  const t = useWords('plan')
  const order = useRef({ groups, keys, t })
  order.current = { groups, keys, t }

  const focusRow = useCallback(
    (key: string) => {
      setReached(key)
      rows.current
        ?.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"] [data-part="title"]`)
        ?.focus({ preventScroll: false })
    },
    [rows, setReached],
  )
  const keysBeside = useCallback(
    (key: string) =>
      order.current.groups
        .find((group) => group.items.some((item) => item.key === key))
        ?.items.map((item) => item.key) ?? [],
    [],
  )
  return useMemo(
    () => ({
      edit: (key, change) => edit({ slug, key, ...change }),
      cycle: (key, shown) => {
        const status = nextStatus(asked.current.get(key) ?? shown)
        asked.current.set(key, status)
        const settle = () => {
          if (asked.current.get(key) === status) asked.current.delete(key)
        }
        editAndWait({ slug, key, status }).then(settle, settle)
      },
      select,
      reach: setReached,
      move: (key, by) => {
        const before = beforeAfterMove(keysBeside(key), key, by)
        if (before !== undefined) move({ slug, key, before }, { onSuccess: () => focusRow(key) })
        else showNotice({ kind: 'said', text: order.current.t(by < 0 ? 'edge.first' : 'edge.last') })
      },
      drop: (key, beside, below) => {
        const before = beforeAfterDrop(keysBeside(beside), key, beside, below)
        if (before !== undefined) move({ slug, key, before })
      },
      go: (key, by) => {
        const next = order.current.keys[order.current.keys.indexOf(key) + by]
        if (next !== undefined) focusRow(next)
      },
    }),
    [slug, edit, editAndWait, move, select, setReached, focusRow, keysBeside],
  )
}
