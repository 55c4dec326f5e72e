// The end of a round: how many were rated, what that did to coverage and range, what was left, and where to go on.

import { Link } from 'wouter'
import type { GapAnalysis } from '#contract/gap.ts'
import type { Level } from '#contract/skills.ts'
import { Button } from '../../../parts/Button.tsx'
import { LevelChip } from '../../../parts/badges.tsx'
import { gapHref, planHref } from '../../../parts/links.ts'
import { Term } from '../../../parts/Term.tsx'
import { useFormats } from '../../../parts/use-formats.ts'
import { useWords } from '../../../words/index.ts'
import styles from './Round.module.css'
import { requirementsOfRound, type Step } from './steps.ts'

type Begun = { keys: string[]; score: GapAnalysis['score']; levels: ReadonlyMap<number, Level | null> }
type Props = { analysis: GapAnalysis; steps: readonly Step[]; begun: Begun; onAgain: (keys: string[]) => void }

export function Summary({ analysis, steps, begun, onAgain }: Props) {
  const words = useWords('assess')
  const formats = useFormats()
  const rated = steps.filter(({ skill }) => skill.level !== null && begun.levels.get(skill.id) !== skill.level)
  const left = steps.filter(({ skill }) => skill.level === null)
  const next = left.length > 0 ? [] : requirementsOfRound(analysis.rows).filter(({ level }) => level === null)
  const { score } = analysis
  const range = ({ low, high }: GapAnalysis['score']) =>
    low === null || high === null ? '—' : `${formats.number(low)}–${formats.percent(high)}`
  const coverage = ({ coverage: value }: GapAnalysis['score']) => (value === null ? '—' : formats.percent(value))
  return (
    <>
      <p>
        {steps.length === 0
          ? words(analysis.rows.length === 0 ? 'round.nothing' : 'round.allRated')
          : rated.length === 0
            ? words('round.summary.none')
            : words('round.summary.rated', { count: rated.length })}
      </p>
      {steps.length > 0 && score.state !== 'not-analysable' && (
        <dl className={styles.figures}>
          <div>
            <dt>
              <Term name="coverage" />
            </dt>
            <dd className="nb">
              {coverage(begun.score)} → <b>{coverage(score)}</b>
            </dd>
          </div>
          <div>
            <dt>
              <Term name="range" />
            </dt>
            <dd className="nb">
              {range(begun.score)} → <b>{range(score)}</b>
            </dd>
          </div>
        </dl>
      )}
      <ul className={styles.results}>
        {rated.map(({ skill }) => (
          <li key={skill.id}>
            <span>{skill.name}</span>
            <LevelChip level={skill.level} />
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <h3 className={styles.left}>{words('round.summary.later')}</h3>
          <ul className={styles.results}>
            {left.map(({ skill }) => (
              <li key={skill.id}>
                <span>{skill.name}</span>
                <LevelChip level={null} />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        <Link className="btn pri" href={planHref(analysis.slug)}>
          {words('round.summary.plan')}
        </Link>
        <Link className="btn" href={gapHref(analysis.slug)}>
          {words('round.summary.gap')}
        </Link>
        {left.length > 0 && <Button onClick={() => onAgain(begun.keys)}>{words('round.summary.resume')}</Button>}
        {next.length > 0 && (
          <Button onClick={() => onAgain(next.map(({ key }) => key))}>
            {words('round.summary.next', { count: next.length })}
          </Button>
        )}
        <Link className="btn quiet" href="/assess">
          {words('round.toList')}
        </Link>
      </div>
    </>
  )
}
