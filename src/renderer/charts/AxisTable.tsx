// The axes of a radar as a table with small bars: what stands behind its table button and where a radar has too few or too many axes.

import type { GapRow } from '#contract/gap.ts'
import { UnknownMark } from '../parts/badges.tsx'
import { langOf } from '../parts/text-language.ts'
import { useWords } from '../words/index.ts'
import styles from './AxisTable.module.css'
import { GapBar } from './GapBar.tsx'

export function AxisTable({ rows, caption }: { rows: GapRow[]; caption: string }) {
  const common = useWords('common')
  const words = useWords('gap')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={styles.box} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words('skill')}</th>
            <th scope="col">
              <span className="unseen">{common('score.gap')}</span>
            </th>
            <th scope="col" className="num">
              {common('score.current')}
            </th>
            <th scope="col" className="num">
              {common('score.required')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" {...langOf(row.name)}>
                {row.name}
              </th>
              <td>
                <GapBar row={row} unit={16} height={20} />
              </td>
              <td className="num">{row.level === null ? <UnknownMark /> : `R${row.level}`}</td>
              <td className="num">R{row.required}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
