// How the range moved between days; left out until there are two days to compare.

import type { TrendPoint } from '#contract/gap.ts'
import { TrendDrawing } from '../../charts/Trend.tsx'
import { useWords } from '../../words/index.ts'
import { paperWidth } from '../paper-width.ts'

export function TrendOfScore({ points }: { points: TrendPoint[] }) {
  const t = useWords('report')
  if (points.length < 2) return null
  return (
    <section className="whole">
      <h2>{t('trend.title')}</h2>
      <figure>
        <figcaption>{t('trend.caption')}</figcaption>
        <TrendDrawing points={points} width={paperWidth} height={140} fontSize={11} />
      </figure>
    </section>
  )
}
