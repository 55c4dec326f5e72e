// Where the person stands: fit, possible range, coverage, critical gaps, the bar that explains them, and the categories.

import type { GapAnalysis, Score } from '#contract/gap.ts'
import { CategoryBars } from '../../charts/CategoryBars.tsx'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { ScoreKey } from '../../charts/ScoreKey.tsx'
import { oneDecimal, percent, percentRange } from '../../parts/formats.ts'
import { useWords } from '../../words/index.ts'
import { paperWidth } from '../paper-width.ts'

export function Position({ analysis }: { analysis: GapAnalysis }) {
  const t = useWords('report')
  const gap = useWords('gap')
  const { score } = analysis
  if (score.state === 'not-analysable')
    return (
      <section>
        <h2>{t('position.title')}</h2>
        <p>{t('position.notAnalysable')}</p>
      </section>
    )
  return (
    <section>
      <h2>{t('position.title')}</h2>
      <Figures score={score} />
      {score.state === 'unrated' && <p>{t('position.unrated')}</p>}
      <ScoreBar score={score} size="paper" width={paperWidth} />
      {score.coverage !== null && (
        <p className="coverage">
          {gap('chart.coverage', {
            coverage: oneDecimal(score.coverage),
            rated: score.sums.ratedWeight,
            total: score.sums.totalWeight,
          })}
        </p>
      )}
      <ScoreKey score={score} withTotal />
      <CategoryBars categories={analysis.categories} width={250} caption={t('position.categories')} paper />
    </section>
  )
}

function Figures({ score }: { score: Score }) {
  const common = useWords('common')
  const t = useWords('report')
  const names = score.critical.map(({ name }) => name)
  const [first] = names
  const thin = score.thin && score.fit !== null
  const count = common('units.items', { count: names.length })
  return (
    <dl className="figures">
      <div>
        <dt>{common('score.fit')}</dt>
        <dd className={thin ? 'fit thin' : 'fit'}>
          {thin && <span className="thin-word">{common('score.thin')}</span>}
          {score.fit === null ? (
            '—'
          ) : (
            <>
              {oneDecimal(score.fit)}
              <small>%</small>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{common('score.range')}</dt>
        <dd>{percentRange(score.low ?? 0, score.high ?? 100)}</dd>
      </div>
      <div>
        <dt>{common('score.coverage')}</dt>
        <dd>{percent(score.coverage ?? 0)}</dd>
      </div>
      <div className="wrapping">
        <dt>{common('score.critical')}</dt>
        <dd>
          {first === undefined
            ? count
            : t('position.criticalOne', {
                count,
                names: names.length === 1 ? first : t('position.andMore', { name: first, count: names.length - 1 }),
              })}
        </dd>
      </div>
    </dl>
  )
}
