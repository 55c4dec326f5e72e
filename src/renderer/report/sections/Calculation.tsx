// The four quotients of the score, so that anyone can check them by hand.

import type { Score } from '#contract/gap.ts'
import { percent } from '../../parts/formats.ts'
import { useWords } from '../../words/index.ts'

export function Calculation({ score }: { score: Score }) {
  const t = useWords('report')
  const common = useWords('common')
  if (score.state === 'not-analysable') return null
  const { reached, ratedTotal, unknown, total, ratedWeight, totalWeight } = score.sums
  const value = (percentage: number | null) => (percentage === null ? '—' : percent(percentage))
  return (
    <table className="facts calculation">
      <caption>{t('calculation.caption')}</caption>
      <tbody>
        <tr>
          <th scope="row">{common('score.fit')}</th>
          <td>{score.fit === null ? '—' : t('calculation.fit', { reached, rated: ratedTotal })}</td>
          <td className="num b">{value(score.fit)}</td>
          <th scope="row">{common('score.low')}</th>
          <td>{t('calculation.low', { reached, total })}</td>
          <td className="num b">{value(score.low ?? 0)}</td>
        </tr>
        <tr>
          <th scope="row">{common('score.coverage')}</th>
          <td>{t('calculation.coverage', { rated: ratedWeight, total: totalWeight })}</td>
          <td className="num b">{value(score.coverage ?? 0)}</td>
          <th scope="row">{common('score.high')}</th>
          <td>{t('calculation.high', { reached, unknown, total })}</td>
          <td className="num b">{value(score.high ?? 100)}</td>
        </tr>
      </tbody>
    </table>
  )
}
