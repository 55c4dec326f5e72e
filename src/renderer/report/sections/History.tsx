// How the score moved and what was rated anew, newest first.

import type { TrendPoint } from '#contract/gap.ts'
import type { PlanRating } from '#contract/report.ts'
import { TrendDrawing } from '../../charts/Trend.tsx'
import { TrendTable } from '../../charts/TrendTable.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { paperWidth } from '../paper-width.ts'

/** More days than a person would read; the figure shows them all. */
const daysShown = 12

export function History({ trend, ratings }: { trend: TrendPoint[]; ratings: PlanRating[] }) {
  const t = useWords('report')
  const days = trend.slice(-daysShown)
  return (
    <section>
      {trend.length > 1 ? (
        <>
          <div className="whole">
            <h2>{t('trend.title')}</h2>
            <figure>
              <figcaption>{t('trend.caption')}</figcaption>
              <TrendDrawing points={trend} width={paperWidth} height={140} fontSize={11} />
            </figure>
          </div>
          <TrendTable points={days} className="facts days" caption={t('trend.days', { count: days.length })} />
        </>
      ) : (
        <div className="opens-table">
          <h2>{t('trend.title')}</h2>
        </div>
      )}
      {ratings.length > 0 && <Ratings ratings={ratings.toReversed()} />}
    </section>
  )
}

function Ratings({ ratings }: { ratings: PlanRating[] }) {
  const t = useWords('report')
  const common = useWords('common')
  return (
    <table className="facts ratings">
      <caption>{t('trend.ratings', { count: ratings.length })}</caption>
      <colgroup>
        <col className="c-day" />
        <col />
        <col className="c-change" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('trend.day')}</th>
          <th scope="col">{t('steps.skill')}</th>
          <th scope="col">{t('steps.levels')}</th>
        </tr>
      </thead>
      <tbody>
        {ratings.map(({ skill, from, to, ratedOn }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a skill may be rated twice on one day
          <tr key={index}>
            <td>{ratedOn}</td>
            <th scope="row" {...langOf(skill)}>
              {skill}
            </th>
            <td className="nb">
              R{from} → {to === null ? common('unknown') : `R${to}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
