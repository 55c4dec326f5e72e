// How many are rated: the two figures and one small square each, or one bar where squares would be too many.

import { figure } from '../../parts/formats.ts'
import { Term } from '../../parts/Term.tsx'
import { useWords } from '../../words/index.ts'
import styles from './Progress.module.css'

const mostSquares = 40

export function Progress({ rated, total }: { rated: number; total: number }) {
  const words = useWords('assess')
  if (total === 0) return null
  return (
    <div className={styles.progress}>
      <b className="nb">
        {figure(rated)} / {figure(total)}
      </b>
      <span className={styles.marks} role="img" aria-label={words('progress', { rated, total })}>
        {total <= mostSquares ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: squares are alike and only counted
          Array.from({ length: total }, (_, index) => <i key={index} className={index < rated ? '' : styles.open} />)
        ) : (
          <span className={styles.bar}>
            <span style={{ width: `${(100 * rated) / total}%` }} />
          </span>
        )}
      </span>
      {rated < total && <Term name="unknown" asMark />}
    </div>
  )
}
