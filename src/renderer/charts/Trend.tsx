// How low and high moved between days: a hatched band of what is unknown over the solid line of what is sure.

import { type ReactNode, useId, useState } from 'react'
import type { TrendPoint } from '#contract/gap.ts'
import type { CsvCell } from '../parts/csv.ts'
import { monthAndDay, oneDecimal } from '../parts/formats.ts'
import { HatchedRect } from '../parts/Hatch.tsx'
import { Term } from '../parts/Term.tsx'
import { useWords, type Words } from '../words/index.ts'
import { ChartTools } from './ChartTools.tsx'
import styles from './Trend.module.css'
import { TrendTable } from './TrendTable.tsx'
import { endLabels, labelledDates, type Plot, showsDots, trendXs, trendY } from './trend-geometry.ts'
import { useWidth } from './use-width.ts'

type Props = { points: TrendPoint[]; title: ReactNode; level?: 2 | 3 }

const explained = { fit: <Term name="fit" />, coverage: <Term name="coverage" /> }

/** The screen form: heading, table button, drawing as wide as its column. */
export function Trend({ points, title, level = 2 }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  const [asTable, setAsTable] = useState(false)
  const [column, width] = useWidth<HTMLDivElement>(400)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={styles.trend}>
      <div className={styles.head}>
        <Heading>{title}</Heading>
        {points.length > 0 && (
          <ChartTools
            image={!asTable && words('chart.trendTable')}
            csv={() => trendCsv(points, words('chart.day'), common)}
            asTable={asTable}
            onTable={setAsTable}
          />
        )}
      </div>
      <div ref={column}>
        {points.length === 0 ? (
          <p className={styles.note}>{words('chart.noTrend')}</p>
        ) : asTable ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <section className={styles.box} tabIndex={0} aria-label={words('chart.trendTable')}>
            <TrendTable points={points} className="rows" heads={explained} />
          </section>
        ) : (
          <TrendDrawing points={points} width={width} height={156} />
        )}
      </div>
    </section>
  )
}

const trendCsv = (points: TrendPoint[], day: string, common: Words<'common'>): CsvCell[][] => [
  [day, common('score.low'), common('score.high'), common('score.fit'), common('score.coverage')],
  ...points.map(({ on, low, high, fit, coverage }): CsvCell[] => [on, low, high, fit, coverage]),
]

type DrawingProps = { points: TrendPoint[]; width: number; height: number; fontSize?: number }

/** The drawing alone, of a fixed size: the paper form. */
export function TrendDrawing({ points, width, height, fontSize = 12 }: DrawingProps) {
  const common = useWords('common')
  const words = useWords('gap')
  const band = useId()
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const plot: Plot = { left: 30, right: width - 64, top: 10, bottom: height - 22 }
  const xs = trendXs(points, plot)
  const line = (of: (point: TrendPoint) => number) =>
    points.map((point, index) => `${(xs[index] ?? 0).toFixed(1)},${trendY(of(point), plot).toFixed(1)}`)
  const lows = line(({ low }) => low)
  const highs = line(({ high }) => high)
  const labels = endLabels(last.low, last.high, plot)
  const single = {
    x: plot.right - 12,
    y: trendY(last.high, plot),
    width: 12,
    height: Math.max(0, trendY(last.low, plot) - trendY(last.high, plot)),
  }
  const style = { fontSize: `${fontSize}px` }
  const sentence =
    points.length === 1
      ? words('chart.trendOne', { on: last.on, low: oneDecimal(last.low), high: oneDecimal(last.high) })
      : words('chart.trend', {
          from: first.on,
          to: last.on,
          lowFrom: oneDecimal(first.low),
          highFrom: oneDecimal(first.high),
          low: oneDecimal(last.low),
          high: oneDecimal(last.high),
        })
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      {[0, 25, 50, 75, 100].map((value) => (
        <g key={value}>
          <path d={`M${plot.left} ${trendY(value, plot)}H${plot.right}`} className="s-rule" />
          <text x={plot.left - 8} y={trendY(value, plot) + 4} textAnchor="end" className="tx3" style={style}>
            {value}
          </text>
        </g>
      ))}
      {points.length === 1 ? (
        <>
          <HatchedRect {...single} />
          <rect {...single} className="nf s-hatch" strokeDasharray="3 2" />
        </>
      ) : (
        <>
          <clipPath id={band}>
            <polygon points={[...highs, ...lows.toReversed()].join(' ')} />
          </clipPath>
          <g clipPath={`url(#${band})`}>
            <HatchedRect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
          </g>
          <polyline points={highs.join(' ')} className="nf s-hatch" strokeDasharray="3 2" strokeWidth="1.5" />
          <polyline points={lows.join(' ')} className="nf s-ai" strokeWidth="2.5" strokeLinejoin="round" />
        </>
      )}
      {showsDots(xs) &&
        points.map((point, index) => (
          <circle key={point.on} cx={xs[index]} cy={trendY(point.low, plot)} r="3.5" className="f-ai" />
        ))}
      {labelledDates(xs, 44).map((index) => (
        <g key={points[index]?.on}>
          <path d={`M${xs[index]} ${plot.bottom}v4`} className="s-line" />
          <text x={xs[index]} y={plot.bottom + 19} textAnchor="middle" className="tx3" style={style}>
            {monthAndDay(points[index]?.on ?? last.on)}
          </text>
        </g>
      ))}
      <text x={plot.right + 9} y={labels.high + 4} style={style}>
        {oneDecimal(last.high)}
        <tspan className="tx3"> {common('score.high')}</tspan>
      </text>
      <text x={plot.right + 9} y={labels.low + 4} className="txb txa" style={style}>
        {oneDecimal(last.low)}
        <tspan className="tx3" fontWeight="400">
          {' '}
          {common('score.low')}
        </tspan>
      </text>
    </svg>
  )
}
