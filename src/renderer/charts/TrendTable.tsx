// The days of a trend as a table, newest first, on screen and on paper.

import type { ReactNode } from 'react'
import type { TrendPoint } from '#contract/gap.ts'
import { oneDecimal } from '../parts/formats.ts'
import { useWords } from '../words/index.ts'

const figures = ['low', 'high', 'fit', 'coverage'] as const

type Props = {
  points: readonly TrendPoint[]
  className: string
  caption?: string
  /** In place of the plain words, where the words explain themselves. */
  heads?: Partial<Record<(typeof figures)[number], ReactNode>>
}

export function TrendTable({ points, className, caption, heads = {} }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  return (
    <table className={className}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{words('chart.day')}</th>
          {figures.map((name) => (
            <th key={name} scope="col" className="num">
              {heads[name] ?? common(`score.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.on}>
            <th scope="row" className="nb">
              {point.on}
            </th>
            {figures.map((name) => {
              const value = point[name]
              return (
                <td key={name} className="num">
                  {value === null ? '—' : `${oneDecimal(value)} %`}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
