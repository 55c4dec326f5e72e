// The timeline of the plan, drawn in HTML beside the rows of the list: month heads, lines of today, target and forecast, bars.

import type { ChecklistItem, ItemStatus } from '#contract/plan.ts'
import type { LocalDate } from '#contract/skills.ts'
import { addDays } from '../parts/formats.ts'
import { useWords } from '../words/index.ts'
import { textWidth } from './label-text.ts'
import styles from './Timeline.module.css'
import { barOf, lineLabels, type MonthLine, monthLines, placeOf, type Span } from './timeline-geometry.ts'

const share = (value: number): string => `${(value * 100).toFixed(3)}%`

type TimelineDates = { today: LocalDate; dueOn: LocalDate | null; finishOn: LocalDate | null }

export function useMonthLines(span: Span, width: number): { lines: MonthLine[]; text: (line: MonthLine) => string } {
  const words = useWords('plan')
  const named = ({ year, month }: { year: number | null; month: number }) =>
    year === null
      ? words(`months.m${month as 1}`)
      : words('monthOfYear', { year, month: words(`months.m${month as 1}`) })
  return {
    lines: monthLines(span, width, (label) => textWidth(named(label), 12)),
    text: (line) => (line.label === null ? '' : named(line.label)),
  }
}

type HeadProps = { span: Span; dates: TimelineDates; width: number }

/** Two lines: the names of today, target and forecast over their lines, the months below. */
export function TimelineHead({ span, dates, width }: HeadProps) {
  const words = useWords('plan')
  const { lines, text } = useMonthLines(span, width)
  const marks = namedLines(dates, span).map((mark) => ({ ...mark, label: words(`lines.${mark.name}`) }))
  const centres = lineLabels(
    marks.map(({ at, label }) => ({ at, size: textWidth(label, 12) * 1.08 })),
    width,
  )
  return (
    <div className={styles.head} aria-hidden="true">
      <div className={styles.names}>
        {marks.map(({ name, label }, index) => (
          <b key={name} className={styles[`${name}Name`]} style={{ left: `${centres[index] ?? 0}px` }}>
            {label}
          </b>
        ))}
      </div>
      <div className={styles.months}>
        {lines.map((line) => (
          <span key={line.at} style={{ left: share(line.at) }}>
            {text(line)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** The vertical lines behind and before the bars, as high as the rows. */
type LinesProps = {
  span: Span
  dates: TimelineDates
  lines: MonthLine[]
  /** Both days included. */
  daysOff: readonly { id: string; from: LocalDate; to: LocalDate }[]
}

export function TimelineLines({ span, dates, lines, daysOff }: LinesProps) {
  return (
    <div className={styles.lines} aria-hidden="true">
      {daysOff.map(({ id, from, to }) => {
        const { left, width } = barOf({ start: from, end: addDays(to, 1) }, span)
        return width > 0 && <i key={id} className={styles.off} style={{ left: share(left), width: share(width) }} />
      })}
      {lines.map(({ at }) => (
        <i key={at} className={styles.month} style={{ left: share(at) }} />
      ))}
      {namedLines(dates, span).map(({ name, at }) => (
        <i key={name} className={styles[name]} style={{ left: share(at) }} />
      ))}
    </div>
  )
}

type NamedLine = { name: 'today' | 'target' | 'forecast'; at: number }

function namedLines({ today, dueOn, finishOn }: TimelineDates, span: Span): NamedLine[] {
  const lines: NamedLine[] = [{ name: 'today', at: placeOf(today, span) }]
  if (dueOn !== null) lines.push({ name: 'target', at: placeOf(dueOn, span) })
  if (finishOn !== null) lines.push({ name: 'forecast', at: placeOf(finishOn, span) })
  return lines
}

type BarProps = {
  schedule: ChecklistItem['schedule']
  dueOn: LocalDate | null
  status: ItemStatus
  late: boolean
  span: Span
}

/** One item: solid while in progress, outlined while to do; an ink flag on its due date, amber when that will be missed. */
export function TimelineBar({ schedule, dueOn, status, late, span }: BarProps) {
  const words = useWords('plan')
  const open = status === 'todo' || status === 'doing'
  const bar = schedule === null || !open ? null : barOf(schedule, span)
  const due = open ? dueOn : null
  const sentence = [
    ...(bar !== null && schedule !== null ? [words('barSentence', { start: schedule.start, end: schedule.end })] : []),
    ...(due !== null ? [words('dueSentence', { due })] : []),
  ].join(words('listMark'))
  return (
    <div className={styles.cell} {...(sentence === '' ? {} : { role: 'img', 'aria-label': sentence })}>
      {bar && (
        <i
          className={`${styles.bar} ${status === 'doing' ? styles.doing : ''}`}
          style={{ left: share(bar.left), width: share(bar.width) }}
        />
      )}
      {due !== null && (
        <i className={`${styles.due} ${late ? styles.missed : ''}`} style={{ left: share(placeOf(due, span)) }} />
      )}
    </div>
  )
}

/** The thin bar over a whole step: from its first open item to its last. */
export function TimelineStep({ items, span }: { items: readonly ChecklistItem[]; span: Span }) {
  const planned = items.flatMap(({ schedule }) => (schedule === null ? [] : [schedule]))
  const start = planned.map((one) => one.start).sort()[0]
  const end = planned
    .map((one) => one.end)
    .sort()
    .at(-1)
  if (start === undefined || end === undefined) return <div className={styles.cell} />
  const bar = barOf({ start, end }, span)
  return (
    <div className={styles.cell}>
      <i className={styles.step} style={{ left: share(bar.left), width: share(bar.width) }} />
    </div>
  )
}
