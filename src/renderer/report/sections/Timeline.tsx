// When each step of the plan is on: a bar a step over months, with today, the target date and the forecast.

import type { ChecklistItem, Plan } from '#contract/plan.ts'
import type { LocalDate } from '#contract/skills.ts'
import { labelLines, textWidth } from '../../charts/label-text.ts'
import { useMonthLines } from '../../charts/Timeline.tsx'
import { lineLabels, placeOf, timelineSpan } from '../../charts/timeline-geometry.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { paperWidth } from '../paper-width.ts'

const left = 240
const right = paperWidth - 12
const top = 40
const rowHeight = 28
/** Behind the number of a step; the second line of its title begins there too. */
const titleLeft = 20

/** number: of the step, before its title. */
export type TimelineRow = { number: number | null; title: string; items: ChecklistItem[] }
type Bar = { number: number | null; title: string; start: LocalDate; end: LocalDate; doing: boolean }

/** Steps of which something is still planned; the others take no time any more. */
function barsOf(rows: readonly TimelineRow[]): Bar[] {
  return rows.flatMap(({ number, title, items }) => {
    const planned = items.flatMap(({ schedule }) => (schedule === null ? [] : [schedule]))
    const start = planned.map((one) => one.start).sort()[0]
    const end = planned
      .map((one) => one.end)
      .sort()
      .at(-1)
    const doing = items.some(({ status }) => status === 'doing')
    return start === undefined || end === undefined ? [] : [{ number, title, start, end, doing }]
  })
}

export function Timeline({ plan, rows }: { plan: Plan; rows: readonly TimelineRow[] }) {
  const t = useWords('report')
  const words = useWords('plan')
  const language = useLanguage()
  const bars = barsOf(rows)
  const { finishOn, dueOn } = plan.forecast
  const span = timelineSpan(plan.today, [...bars.flatMap(({ start, end }) => [start, end]), finishOn, dueOn])
  const { lines, text } = useMonthLines(span, right - left)
  if (bars.length === 0) return null
  const at = (date: LocalDate) => left + placeOf(date, span) * (right - left)
  const bottom = top + bars.length * rowHeight
  const named = [
    { name: 'today' as const, on: plan.today },
    ...(dueOn === null ? [] : [{ name: 'target' as const, on: dueOn }]),
    ...(finishOn === null ? [] : [{ name: 'forecast' as const, on: finishOn }]),
  ].map((line) => ({ ...line, label: words(`lines.${line.name}`) }))
  const centres = lineLabels(
    named.map(({ on, label }) => ({ at: placeOf(on, span), size: textWidth(label, 11) * 1.08 })),
    right - left,
  )
  const sentence = bars
    .map(({ title, start, end }) => `${title} ${words('barSentence', { start, end })}`)
    .join(words('listMark'))
  return (
    <figure>
      <figcaption>{t('plan.timeline')}</figcaption>
      <svg
        width={paperWidth}
        height={bottom + 4}
        viewBox={`0 0 ${paperWidth} ${bottom + 4}`}
        role="img"
        aria-label={sentence}
      >
        {lines.map((line) => (
          <g key={line.at}>
            <path d={`M${left + line.at * (right - left)} ${top - 16}V${bottom}`} className="s-rule" />
            <text x={left + line.at * (right - left) + 4} y={top - 6} className="tx3">
              {text(line)}
            </text>
          </g>
        ))}
        <path d={`M0 ${top}H${right}`} className="s-line" />
        {bars.map(({ number, title, start, end, doing }, index) => {
          const y = top + index * rowHeight
          const from = number === null ? 0 : titleLeft
          const label = labelLines(title, left - 12 - from, 11, language)
          const first = y + (label.length > 1 ? 12 : 18)
          const width = Math.max(3, at(end) - at(start))
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps of a guide may have the same title
            <g key={index}>
              {number !== null && (
                <text x="0" y={first}>
                  {number}
                </text>
              )}
              {label.slice(0, 2).map((line, part) => (
                <text key={line} x={from} y={first + part * 12}>
                  {part === 1 && label.length > 2 ? `${line}…` : line}
                </text>
              ))}
              <rect x={at(start)} y={y + 9} width={width} height="10" className={doing ? 'f-ai' : 'f-paper s-ai'} />
              <path d={`M0 ${y + rowHeight}H${right}`} className="s-rule" />
            </g>
          )
        })}
        {named.map(({ name, on, label }, index) => (
          <g key={name}>
            <path
              d={`M${at(on)} 14v8M${at(on)} ${top}V${bottom}`}
              className={lineClass[name]}
              strokeWidth={name === 'target' ? 2 : 1.5}
              {...(name === 'forecast' ? { strokeDasharray: '4 3' } : {})}
            />
            <text x={left + (centres[index] ?? 0)} y="10" textAnchor="middle" className={`txb ${textClass[name]}`}>
              {label}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

const lineClass = { today: 's-ai', target: 's-ink', forecast: 's-amber' } as const
const textClass = { today: 'txa', target: '', forecast: 'txamber' } as const
