// The scores of 技術, ソフト and ツール as rows of one table: figure, bar, range, coverage and the two missing sums.

import type { CategoryScore } from '#contract/gap.ts'
import { oneDecimal } from '../parts/formats.ts'
import { SkillGlyph } from '../parts/SkillGlyph.tsx'
import { Term } from '../parts/Term.tsx'
import { useWords } from '../words/index.ts'
import styles from './CategoryBars.module.css'
import { ScoreBar } from './ScoreBar.tsx'
import { shortfall } from './score-geometry.ts'

type Props = {
  categories: CategoryScore[]
  /** Width of the bars. */
  width?: number
  /** Unseen on screen, where a heading stands above; on paper numbered and visible. */
  caption: string
  paper?: boolean
}

export function CategoryBars({ categories, width = 168, caption, paper = false }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  return (
    <table className={`${styles.table} ${paper ? styles.paper : ''}`}>
      <caption className={paper ? styles.caption : 'unseen'}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words('kind')}</th>
          <th scope="col" className="num">
            {paper ? common('score.fit') : <Term name="fit" />}
          </th>
          <th scope="col">0–100 %</th>
          <th scope="col" className="num">
            {words('range')}
            {!paper && <Term name="range" asMark />}
          </th>
          <th scope="col" className="num">
            {paper ? common('score.coverage') : <Term name="coverage" />}
          </th>
          <th scope="col" className="num">
            {common('score.lacking')}
          </th>
          <th scope="col" className="num">
            {paper ? common('unknown') : <Term name="unknown" />}
          </th>
        </tr>
      </thead>
      <tbody>
        {categories.map(({ kind, score }) => {
          const drawn = score.state !== 'not-analysable'
          return (
            <tr key={kind}>
              <th scope="row" className="nb">
                <SkillGlyph kind={kind} silent className={styles.glyph} />
                {common(`kinds.${kind}`)}
              </th>
              <td className="num b">{score.fit === null ? '—' : `${oneDecimal(score.fit)} %`}</td>
              <td>
                {drawn ? (
                  <ScoreBar score={score} size="row" width={width} />
                ) : (
                  <span className="t3">{common('score.notAnalysable')}</span>
                )}
              </td>
              <td className="num">
                {score.low === null || score.high === null ? '—' : `${oneDecimal(score.low)}–${oneDecimal(score.high)}`}
              </td>
              <td className="num">{score.coverage === null ? '—' : `${oneDecimal(score.coverage)} %`}</td>
              <td className="num">{drawn ? shortfall(score) : '—'}</td>
              <td className="num">{drawn ? score.sums.unknown : '—'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
