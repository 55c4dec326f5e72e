// How many of the cards that came again were still known, by day: a solid bar of what was kept towards the line of all.

import { useState } from 'react'
import type { RetentionDay } from '#contract/deck.ts'
import type { LocalDate } from '#contract/skills.ts'
import { addDays, daysBetween, monthAndDay } from '../parts/formats.ts'
import { Section } from '../parts/Section.tsx'
import { useWords } from '../words/index.ts'
import { ChartTools } from './ChartTools.tsx'
import styles from './progress.module.css'
import { type Plot, trendY } from './trend-geometry.ts'
import { useWidth } from './use-width.ts'

const shownDays = 30
const percentOf = ({ kept, reviews }: Pick<RetentionDay, 'kept' | 'reviews'>): number =>
  Math.round((kept / reviews) * 100)

export function Retention({ days, today }: { days: readonly RetentionDay[]; today: LocalDate }) {
  const t = useWords('interview')
  const [asTable, setAsTable] = useState(false)
  const [column, width] = useWidth<HTMLDivElement>(400)
  const reviews = days.reduce((sum, day) => sum + day.reviews, 0)
  const kept = days.reduce((sum, day) => sum + day.kept, 0)
  const sentence =
    reviews === 0
      ? t('retention.nothing')
      : t('retention.sentence', { count: reviews, percent: percentOf({ kept, reviews }) })
  const head = [t('retention.day'), t('retention.reviews'), t('retention.kept'), '%']
  return (
    <Section
      title={t('retention.title')}
      more={
        <span className={styles.tools}>
          <ChartTools
            image={reviews > 0 && !asTable && t('retention.title')}
            csv={() => [head, ...days.map((day) => [day.on, day.reviews, day.kept, percentOf(day)])]}
            asTable={asTable}
            onTable={setAsTable}
          />
        </span>
      }
    >
      <p className={styles.sentence}>{sentence}</p>
      <div ref={column}>
        {reviews > 0 && asTable && <Table days={days} head={head} />}
        {reviews > 0 && !asTable && <Drawing days={days} today={today} width={width} sentence={sentence} />}
      </div>
    </Section>
  )
}

type DrawingProps = { days: readonly RetentionDay[]; today: LocalDate; width: number; sentence: string }

function Drawing({ days, today, width, sentence }: DrawingProps) {
  const height = 160
  const plot: Plot = { left: 44, right: width - 8, top: 12, bottom: height - 24 }
  const from = addDays(today, 1 - shownDays)
  const slot = (plot.right - plot.left) / shownDays
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <path d={`M${plot.left} ${trendY(value, plot)}H${plot.right}`} className="s-rule" strokeWidth="1" />
          <text x={plot.left - 8} y={trendY(value, plot) + 4} textAnchor="end" className="tx3">
            {value}%
          </text>
        </g>
      ))}
      {days.map((day) => {
        const y = trendY(percentOf(day), plot)
        const x = plot.left + daysBetween(from, day.on) * slot + 1
        return (
          <rect key={day.on} x={x} y={y} width={Math.max(1, slot - 2)} height={plot.bottom - y} className={styles.s4} />
        )
      })}
      {[from, today].map((on, index) => (
        <text
          key={on}
          x={index === 0 ? plot.left : plot.right}
          y={height - 5}
          textAnchor={index === 0 ? 'start' : 'end'}
          className="tx3"
        >
          {monthAndDay(on)}
        </text>
      ))}
    </svg>
  )
}

function Table({ days, head }: { days: readonly RetentionDay[]; head: readonly string[] }) {
  const t = useWords('interview')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.table} tabIndex={0} aria-label={t('retention.title')}>
      <table className="rows">
        <thead>
          <tr>
            {head.map((one, index) => (
              <th key={one} scope="col" className={index === 0 ? '' : 'num'}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.on}>
              <th scope="row" className="nb">
                {day.on}
              </th>
              <td className="num">{day.reviews}</td>
              <td className="num">{day.kept}</td>
              <td className="num">{percentOf(day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
