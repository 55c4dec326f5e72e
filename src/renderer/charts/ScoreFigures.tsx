// The one big figure of a screen with its range and its critical gaps; every percentage can be opened.

import type { ReactNode } from 'react'
import type { Score } from '#contract/gap.ts'
import { Figure } from '../parts/Figure.tsx'
import { oneDecimal } from '../parts/formats.ts'
import { Term } from '../parts/Term.tsx'
import { useWords } from '../words/index.ts'
import styles from './ScoreFigures.module.css'

export const quotients = ['fit', 'low', 'high', 'coverage'] as const
export type Quotient = (typeof quotients)[number]

type Props = {
  score: Score
  /** The quotient whose rows are shown; underlined. */
  open?: Quotient | null
  /** Absent: the figures are text. */
  onOpen?: (quotient: Quotient) => void
  /** Further dt/dd groups of the screen, such as the forecast. */
  children?: ReactNode
}

export function ScoreFigures({ score, open = null, onOpen, children }: Props) {
  const common = useWords('common')
  const scored = score.state === 'scored' && score.fit !== null
  return (
    <div className={styles.figures}>
      <div>
        <div className="t12 t2">
          <Term name="fit" />
        </div>
        <div className={styles.fit}>
          {score.thin && scored && <span className={styles.thin}>{common('score.thin')}</span>}
          {scored ? (
            <Checkable quotient="fit" open={open} onOpen={onOpen} className={score.thin ? styles.small : styles.big}>
              {oneDecimal(score.fit ?? 0)}
              <small>%</small>
            </Checkable>
          ) : (
            <span className={styles.big}>—</span>
          )}
        </div>
      </div>
      <dl className={styles.side}>
        {score.state !== 'not-analysable' && (
          <>
            <div>
              <dt>
                <Term name="range" />
              </dt>
              <dd className="nb">
                {score.low === null || score.high === null ? (
                  '—'
                ) : (
                  <>
                    <Checkable quotient="low" open={open} onOpen={onOpen}>
                      {oneDecimal(score.low)}
                    </Checkable>
                    –
                    <Checkable quotient="high" open={open} onOpen={onOpen}>
                      {oneDecimal(score.high)} %
                    </Checkable>
                  </>
                )}
              </dd>
            </div>
            <CriticalGaps names={score.critical.map(({ name }) => name)} />
          </>
        )}
        {children}
      </dl>
    </div>
  )
}

function CriticalGaps({ names }: { names: string[] }) {
  const common = useWords('common')
  const words = useWords('gap')
  const [first] = names
  return (
    <div>
      <dt>
        <Term name="critical" />
      </dt>
      <dd>
        <span className="nb">{common('units.items', { count: names.length })}</span>{' '}
        {first !== undefined && (
          <span className={styles.names}>
            {names.length === 1 ? first : words('nameAndMore', { name: first, count: names.length - 1 })}
          </span>
        )}
      </dd>
    </div>
  )
}

type CheckableProps = {
  quotient: Quotient
  open: Quotient | null
  onOpen: ((quotient: Quotient) => void) | undefined
  className?: string | undefined
  children: ReactNode
}

function Checkable({ quotient, open, onOpen, className = '', children }: CheckableProps) {
  if (onOpen === undefined) return <span className={className}>{children}</span>
  return (
    <Figure open={open === quotient} onOpen={() => onOpen(quotient)} className={className}>
      {children}
    </Figure>
  )
}
