// What the marks of a score mean, each with its sum of points, so that the bar can be checked by eye.

import type { Score } from '#contract/gap.ts'
import { Term } from '../parts/Term.tsx'
import { useWords } from '../words/index.ts'
import { shortfall } from './score-geometry.ts'

/** withTotal: on paper the base of the sums stands beside them; withTick: the page also draws required levels. */
export function ScoreKey({
  score,
  withTick = false,
  withTotal = false,
}: {
  score: Score
  withTick?: boolean
  withTotal?: boolean
}) {
  const common = useWords('common')
  const words = useWords('gap')
  if (score.state === 'not-analysable') return null
  return (
    <div className="key">
      <span>
        <i className="k1" />
        {common('score.reached')} {score.sums.reached}
      </span>
      <span>
        <i className="k2" />
        <span>
          {withTotal ? common('unknown') : <Term name="unknown" />} {score.sums.unknown}
        </span>
      </span>
      <span>
        <i className="k3" />
        {common('score.lacking')} {shortfall(score)}
      </span>
      {withTick && (
        <span>
          <i className="k4" />
          {common('score.required')}
        </span>
      )}
      {withTotal && <span>{words('chart.total', { total: score.sums.total })}</span>}
    </div>
  )
}
