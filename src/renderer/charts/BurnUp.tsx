// How much of the plan is finished, in items or hours: solid steps towards the ink line of the whole.

import { useState } from 'react'
import type { BurnUp as Burned } from '#contract/progress.ts'
import type { LocalDate } from '#contract/skills.ts'
import type { CsvCell } from '../parts/csv.ts'
import { figure, monthAndDay } from '../parts/formats.ts'
import { Section } from '../parts/Section.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { useWords, type Words } from '../words/index.ts'
import { type BurnUpPoint, burnUpDays, burnUpPath, burnUpTicks, burnUpY } from './burn-up-geometry.ts'
import { ChartTools } from './ChartTools.tsx'
import styles from './progress.module.css'
import type { Plot } from './trend-geometry.ts'
import { useWidth } from './use-width.ts'

type Unit = 'items' | 'hours'
/** start: the first day of the axis, unless something was finished before. */
type Props = { burned: Burned; today: LocalDate; start: LocalDate }

const burnUpCsv = ({ points }: Burned, t: Words<'progress'>): CsvCell[][] => [
  [t('activity.day'), t('burnUp.items'), t('burnUp.hours')],
  ...points.map(({ on, items, hours }): CsvCell[] => [on, items, hours]),
]

export function BurnUp({ burned, today, start }: Props) {
  const t = useWords('progress')
  const [unit, setUnit] = useState<Unit>('items')
  const [asTable, setAsTable] = useState(false)
  const [column, width] = useWidth<HTMLDivElement>(400)
  const points = burned.points.map((point) => ({ on: point.on, value: point[unit] }))
  const [total, done] = [burned[unit], points.at(-1)?.value ?? 0]
  const sentence =
    total === 0
      ? t('burnUp.nothing')
      : t(`burnUp.${unit}Sentence`, { done: figure(done), total: figure(total), left: figure(total - done) })
  return (
    <Section
      title={t('burnUp.title')}
      more={
        <span className={styles.tools}>
          <Segmented
            label={t('burnUp.unit')}
            value={unit}
            options={[
              { value: 'items', label: t('burnUp.items') },
              { value: 'hours', label: t('burnUp.hours') },
            ]}
            onChange={setUnit}
          />
          <ChartTools
            image={total > 0 && !asTable && t('burnUp.title')}
            csv={() => burnUpCsv(burned, t)}
            asTable={asTable}
            onTable={setAsTable}
          />
        </span>
      }
    >
      <p className={styles.sentence}>{sentence}</p>
      <div ref={column}>
        {total > 0 && asTable && <BurnUpTable burned={burned} />}
        {total > 0 && !asTable && (
          <Drawing
            points={points}
            total={total}
            days={burnUpDays(points, today, start)}
            width={width}
            sentence={sentence}
          />
        )}
      </div>
    </Section>
  )
}

type DrawingProps = {
  points: readonly BurnUpPoint[]
  total: number
  days: [LocalDate, LocalDate]
  width: number
  sentence: string
}

function Drawing({ points, total, days, width, sentence }: DrawingProps) {
  const height = 168
  const plot: Plot = { left: 36, right: width - 56, top: 12, bottom: height - 24 }
  const done = points.at(-1)?.value ?? 0
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      {burnUpTicks(total).map((value) => (
        <g key={value}>
          <path
            d={`M${plot.left} ${burnUpY(value, total, plot)}H${plot.right}`}
            className={value === total ? 's-ink' : 's-rule'}
            strokeWidth={value === total ? 2 : 1}
          />
          <text x={plot.left - 8} y={burnUpY(value, total, plot) + 4} textAnchor="end" className="tx3">
            {figure(value)}
          </text>
        </g>
      ))}
      <path d={burnUpPath(points, days, total, plot)} className="nf s-ai" strokeWidth="2.5" />
      <text x={plot.right + 8} y={burnUpY(done, total, plot) + 4} className="txb txa">
        {figure(done)}
      </text>
      {days.map((on, index) => (
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

function BurnUpTable({ burned }: { burned: Burned }) {
  const t = useWords('progress')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.table} tabIndex={0} aria-label={t('burnUp.title')}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('activity.day')}</th>
            <th scope="col" className="num">
              {t('burnUp.items')}
            </th>
            <th scope="col" className="num">
              {t('burnUp.hours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {burned.points.toReversed().map(({ on, items, hours }) => (
            <tr key={on}>
              <th scope="row" className="nb">
                {on}
              </th>
              <td className="num">{items}</td>
              <td className="num">{figure(hours)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
