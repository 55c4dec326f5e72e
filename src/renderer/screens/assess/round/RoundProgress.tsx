// How far the round is: one square for each requirement, which leads to it; solid has a rating, hatched has none.

import { useWords } from '../../../words/index.ts'
import styles from './Round.module.css'
import type { Step } from './steps.ts'

type Props = { steps: readonly Step[]; place: number; onGo: (place: number) => void }

export function RoundProgress({ steps, place, onGo }: Props) {
  const words = useWords('assess')
  const here = steps[place]?.requirement ?? 0
  const total = (steps.at(-1)?.requirement ?? -1) + 1
  const squares = Array.from({ length: total }, (_, requirement) => {
    const own = steps.filter((step) => step.requirement === requirement)
    const name = own[0]?.category?.name ?? own[0]?.skill.name ?? ''
    return { requirement, name, rated: own.some(({ skill }) => skill.level !== null) }
  })
  const rated = squares.filter((square) => square.rated).length
  return (
    <nav className={styles.progress} aria-label={words('progress', { rated, total })}>
      <b className="nb">
        {here + 1} / {total}
      </b>
      <span className={styles.squares}>
        {squares.map((square) => (
          <button
            key={square.requirement}
            type="button"
            tabIndex={-1}
            aria-label={square.name}
            aria-current={square.requirement === here ? 'step' : undefined}
            className={`${square.rated ? '' : styles.open} ${square.requirement === here ? styles.here : ''}`}
            onClick={() => onGo(steps.findIndex(({ requirement }) => requirement === square.requirement))}
          />
        ))}
      </span>
    </nav>
  )
}
