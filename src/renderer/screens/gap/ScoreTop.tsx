// The top of the analysis: the score with its bar and key at the left, the radar of one kind at the right.

import type { GapAnalysis } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import { GapRadar } from '../../charts/GapRadar.tsx'
import { radarAxes } from '../../charts/radar-axes.ts'
import { fitsRadar } from '../../charts/radar-geometry.ts'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { type Quotient, ScoreFigures } from '../../charts/ScoreFigures.tsx'
import { ScoreKey } from '../../charts/ScoreKey.tsx'
import { useWidth } from '../../charts/use-width.ts'
import { Figure } from '../../parts/Figure.tsx'
import { oneDecimal } from '../../parts/formats.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { useStored } from '../../parts/stored.ts'
import { Term } from '../../parts/Term.tsx'
import { useWords } from '../../words/index.ts'
import styles from './ScoreTop.module.css'

const kinds: SkillKind[] = ['hard', 'soft', 'tool']

type Props = {
  analysis: GapAnalysis
  /** The figures are those of tried levels. */
  tried: boolean
  open: Quotient | null
  onOpen: (quotient: Quotient) => void
}

export function ScoreTop({ analysis, tried, open, onOpen }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  const across = useWords('across')
  const { score, rows } = analysis
  const present = kinds.filter((kind) => radarAxes(rows, kind).length > 0)
  const [stored, setChosen] = useStored<SkillKind | null>('gap.radar', null)
  // A kind that this role does not ask for is no choice here.
  const chosen = present.find((one) => one === stored) ?? null
  const kind = chosen ?? present.find((one) => fitsRadar(radarAxes(rows, one).length)) ?? present[0] ?? 'hard'
  const [side, width] = useWidth<HTMLDivElement>(288)
  return (
    <div className={styles.top}>
      <section aria-label={common('score.fit')}>
        {tried && <b className="badge set">{across('trying.badge')}</b>}
        <ScoreFigures score={score} open={open} onOpen={onOpen} />
        <ScoreBar score={score} />
        {score.state !== 'not-analysable' && (
          <>
            <div className={styles.coverage}>
              <Figure open={open === 'coverage'} onOpen={() => onOpen('coverage')}>
                {words('chart.coverage', {
                  coverage: oneDecimal(score.coverage ?? 0),
                  rated: score.sums.ratedWeight,
                  total: score.sums.totalWeight,
                })}
              </Figure>
              <Term name="coverage" asMark />
            </div>
            <ScoreKey score={score} withTick />
          </>
        )}
      </section>
      <div className={styles.side} ref={side}>
        <GapRadar rows={rows} kind={kind} width={Math.min(width, 424)}>
          <Segmented
            label={words('radarKind')}
            value={kind}
            options={present.map((one) => ({ value: one, label: common(`kinds.${one}`) }))}
            onChange={setChosen}
          />
        </GapRadar>
      </div>
    </div>
  )
}
