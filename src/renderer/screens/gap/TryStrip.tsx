// The strip over the rows while levels are only tried: that nothing is saved, what moved, and the ways out.

import type { GapAnalysis } from '#contract/gap.ts'
import { Button } from '../../parts/Button.tsx'
import { oneDecimal } from '../../parts/formats.ts'
import { useWords } from '../../words/index.ts'
import styles from './Trying.module.css'
import type { Trying } from './use-trying.ts'

export function TryStrip({ trying, saved }: { trying: Trying; saved: GapAnalysis }) {
  const common = useWords('common')
  const words = useWords('across')
  const { answer, changed } = trying
  const percent = (value: number | null | undefined) => (value == null ? '—' : `${oneDecimal(value)} %`)
  const range = ({ low, high }: GapAnalysis['score']) =>
    low === null || high === null ? '—' : `${oneDecimal(low)}–${oneDecimal(high)} %`
  const rank = (place: number | null | undefined) =>
    place == null ? words('trying.noRank') : words('trying.rankOf', { rank: place, total: answer?.ranked ?? 0 })
  const figures = answer && [
    { name: common('score.fit'), tried: percent(answer.score.fit), now: percent(saved.score.fit) },
    { name: common('score.range'), tried: range(answer.score), now: range(saved.score) },
    {
      name: common('score.critical'),
      tried: common('units.items', { count: answer.score.critical.length }),
      now: common('units.items', { count: saved.score.critical.length }),
    },
    { name: words('trying.rank'), tried: rank(answer.rank), now: rank(answer.rankBefore) },
  ]
  return (
    <section className={styles.strip} aria-label={words('trying.badge')}>
      <p>
        <b className="badge set">{words('trying.badge')}</b> <span className="t13">{words('trying.note')}</span>
      </p>
      {figures && (
        <dl className={styles.figures}>
          {figures.map(({ name, tried, now }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="nb">
                <b>{tried}</b>
                {tried !== now && <span className="t12 t3"> {words('trying.before', { value: now })}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.actions}>
        {changed > 0 && <span className="t12 t2">{words('trying.changed', { count: changed })}</span>}
        <Button onClick={trying.reset} disabled={changed === 0}>
          {words('trying.reset')}
        </Button>
        <Button onClick={() => void trying.save()} disabled={changed === 0}>
          {words('trying.save', { count: changed })}
        </Button>
        <Button onClick={trying.end}>{words('trying.end')}</Button>
      </div>
    </section>
  )
}
