// One learning item as a row: status, title, what it closes, hours, due date, bar; Space, Enter and Alt+arrows work on it.

import { IconGripVertical } from '@tabler/icons-react'
import { type DragEvent, type KeyboardEvent, memo, useState } from 'react'
import type { ChecklistItem, ItemStatus } from '#contract/plan.ts'
import type { LocalDate } from '#contract/skills.ts'
import { TimelineBar } from '../../charts/Timeline.tsx'
import type { Span } from '../../charts/timeline-geometry.ts'
import { shortcutOf } from '../../frame/shortcuts.ts'
import { itemTitle } from '../../parts/item-title.ts'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { InlineDate } from './InlineDate.tsx'
import { type HoursEdit, InlineHours } from './InlineHours.tsx'
import styles from './plan.module.css'
import { isOpen, type Late, lateness } from './plan-rows.ts'
import { StatusMark } from './StatusBox.tsx'

export type ItemEdit = HoursEdit & { status?: ItemStatus; dueOn?: LocalDate | null }

export type RowActions = {
  edit: (key: string, edit: ItemEdit) => void
  /** To the status after the one shown. */
  cycle: (key: string, shown: ItemStatus) => void
  select: (key: string) => void
  /** The row that Tab reaches. */
  reach: (key: string) => void
  move: (key: string, by: -1 | 1) => void
  drop: (key: string, beside: string, below: boolean) => void
  go: (key: string, by: -1 | 1) => void
}

type Props = {
  item: ChecklistItem
  today: LocalDate
  span: Span
  selected: boolean
  reachable: boolean
  movable: boolean
  actions: RowActions
}

/** Marks a drag of ours, so that files dropped on the window stay the import's. */
const dragType = 'application/x-shirube-item'

export const ItemRow = memo(function ItemRow({ item, today, span, selected, reachable, movable, actions }: Props) {
  const t = useWords('plan')
  const [dropAt, setDropAt] = useState<'above' | 'below' | null>(null)
  const title = itemTitle(item)
  const onKey = (event: KeyboardEvent) => {
    const name = shortcutOf('plan', event)
    if (name === 'next' || name === 'previous') {
      event.preventDefault()
      actions.go(item.key, name === 'next' ? 1 : -1)
    } else if (name === 'later' || name === 'earlier') {
      event.preventDefault()
      if (movable) actions.move(item.key, name === 'later' ? 1 : -1)
    } else if (name === 'status' && event.target instanceof HTMLElement && event.target.dataset.part === 'title') {
      event.preventDefault()
      actions.cycle(item.key, item.status)
    }
  }
  const onDragOver = (event: DragEvent<HTMLLIElement>) => {
    if (!movable || !event.dataTransfer.types.includes(dragType)) return
    event.preventDefault()
    const { top, height } = event.currentTarget.getBoundingClientRect()
    setDropAt(event.clientY > top + height / 2 ? 'below' : 'above')
  }
  const onDrop = (event: DragEvent) => {
    const key = event.dataTransfer.getData(dragType)
    setDropAt(null)
    if (key === '') return
    event.preventDefault()
    actions.drop(key, item.key, dropAt === 'below')
  }
  const look = [
    styles.row,
    styles[item.status],
    selected ? styles.selected : '',
    dropAt === 'above' ? styles.dropAbove : dropAt === 'below' ? styles.dropBelow : '',
  ]
  return (
    <li
      className={look.join(' ')}
      data-item={item.key}
      onKeyDown={onKey}
      onFocus={() => actions.reach(item.key)}
      onDragOver={onDragOver}
      onDragLeave={() => setDropAt(null)}
      onDrop={onDrop}
    >
      {movable && (
        <span
          className={styles.grip}
          draggable
          aria-hidden="true"
          title={t('move', { title })}
          onDragStart={(event) => {
            event.dataTransfer.setData(dragType, item.key)
            event.dataTransfer.effectAllowed = 'move'
          }}
        >
          <IconGripVertical size={14} stroke={1.75} />
        </span>
      )}
      <RowCells
        item={item}
        today={today}
        late={lateness(item, today)}
        selected={selected}
        reachable={reachable}
        actions={actions}
      />
      <TimelineBar
        schedule={item.schedule}
        dueOn={item.dueOn}
        status={item.status}
        late={lateness(item, today) !== null}
        span={span}
      />
    </li>
  )
})

type CellsProps = Omit<Props, 'span' | 'movable'> & { late: Late }

/** A tick moves the bars of all items after it: their cells stay as they are. */
function sameCells(before: CellsProps, after: CellsProps): boolean {
  const { item, ...rest } = before
  const { item: other, ...otherRest } = after
  return (
    (Object.keys(rest) as (keyof typeof rest)[]).every((name) => rest[name] === otherRest[name]) &&
    (Object.keys(item) as (keyof ChecklistItem)[]).every((name) => name === 'schedule' || item[name] === other[name])
  )
}

const RowCells = memo(function RowCells({ item, today, late, selected, reachable, actions }: CellsProps) {
  const t = useWords('plan')
  const common = useWords('common')
  const title = itemTitle(item)
  const tab = reachable ? 0 : -1
  return (
    <>
      <div className={styles.titleCell}>
        <button
          type="button"
          tabIndex={tab}
          className={styles.status}
          aria-label={t('statusOf', { title, status: common(`statuses.${item.status}`) })}
          title={`${common(`statuses.${item.status}`)}　${t('cycleHelp')}`}
          onClick={() => actions.cycle(item.key, item.status)}
        >
          <StatusMark status={item.status} />
        </button>
        <button
          type="button"
          data-part="title"
          tabIndex={tab}
          className={styles.title}
          aria-current={selected ? 'true' : undefined}
          onClick={() => actions.select(item.key)}
        >
          <span className={styles.titleText} title={title} {...langOf(title)}>
            <span className={styles.titleWords}>
              {title}
              {item.stars !== null && (
                <span className={styles.rowStars} title={t('stars.of', { count: item.stars })}>
                  <span aria-hidden="true">★{item.stars}</span>
                  <span className="unseen">{t('stars.of', { count: item.stars })}</span>
                </span>
              )}
            </span>
          </span>
        </button>
      </div>
      <div className={styles.closes}>
        <Closes item={item} />
      </div>
      <div className={styles.hours}>
        <InlineHours item={item} reachable={reachable} onSet={(edit) => actions.edit(item.key, edit)} />
      </div>
      <div className={styles.due}>
        <InlineDate
          item={item}
          today={today}
          late={late}
          reachable={reachable}
          onSet={(dueOn) => actions.edit(item.key, { dueOn })}
        />
      </div>
    </>
  )
}, sameCells)

/** The first gap it closes; a done or skipped item closes none any more. */
function Closes({ item }: { item: ChecklistItem }) {
  const t = useWords('plan')
  const common = useWords('common')
  const open = isOpen(item) ? item.closes.filter(({ gap }) => gap !== 0) : []
  const [first] = open
  if (first === undefined) return null
  return (
    <>
      <span {...langOf(first.name)}>{first.name}</span>{' '}
      {first.gap === null ? (
        <span className="t3 nb">{common('unknown')}</span>
      ) : (
        <b className="nb">{t('toGo', { count: first.gap })}</b>
      )}
      {open.length > 1 && <span className="t3 nb"> {t('moreClosed', { count: open.length - 1 })}</span>}
    </>
  )
}
