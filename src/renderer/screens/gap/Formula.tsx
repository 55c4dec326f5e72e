// The panel that lets anyone check the score by hand: four quotients, then every row with w, r, l, w·min, w·r, and the totals.

import type { GapAnalysis, GapRow } from '#contract/gap.ts'
import { type Quotient, quotients } from '../../charts/ScoreFigures.tsx'
import { UnknownMark } from '../../parts/badges.tsx'
import { oneDecimal } from '../../parts/formats.ts'
import { NameText } from '../../parts/NameText.tsx'
import { SkillGlyph } from '../../parts/SkillGlyph.tsx'
import { Term } from '../../parts/Term.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import styles from './Formula.module.css'
import { groupRows } from './groups.ts'

type Props = { analysis: GapAnalysis; open: Quotient; onOpen: (quotient: Quotient) => void }

export function Formula({ analysis: { score, rows }, open, onOpen }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  const { sums } = score
  const written = (quotient: Quotient): string =>
    quotient === 'coverage'
      ? words('formula.coverage', { rated: sums.ratedWeight, total: sums.totalWeight })
      : words(`formula.${quotient}`, {
          reached: sums.reached,
          unknown: sums.unknown,
          rated: sums.ratedTotal,
          total: sums.total,
        })
  const value = (quotient: Quotient): string => {
    const percent = score[quotient]
    return percent === null ? '—' : `${oneDecimal(percent)} %`
  }
  return (
    <>
      <div className={styles.quotients}>
        {quotients.map((quotient) => (
          <div key={quotient}>
            <button
              type="button"
              className={quotient === open ? styles.open : ''}
              aria-pressed={quotient === open}
              onClick={() => onOpen(quotient)}
            >
              <span className="t2">{common(`score.${quotient}`)}</span>
              <span className="nb">{written(quotient)}</span>
              <span className={`num ${quotient === open ? 'b' : ''}`}>{value(quotient)}</span>
            </button>
            <Term name={quotient === 'low' || quotient === 'high' ? 'range' : quotient} asMark />
          </div>
        ))}
      </div>
      <Rows rows={rows} sums={sums} />
      <p className={styles.legend}>{words('formula.legend')}</p>
    </>
  )
}

function Rows({ rows, sums }: { rows: GapRow[]; sums: GapAnalysis['score']['sums'] }) {
  const words = useWords('gap')
  const groups = groupRows(rows, 'gap')
  const counted = groups.filter(({ name }) => name !== 'leftOut')
  const leftOut = groups.find(({ name }) => name === 'leftOut')?.rows.length ?? 0
  const partly = rows.filter(({ level, unknownPoints }) => level !== null && unknownPoints > 0)
  return (
    <>
      <table className={styles.rows}>
        <caption className="unseen">{words('formula.table')}</caption>
        <colgroup>
          <col />
          <col className={styles.digit} />
          <col className={styles.digit} />
          <col className={styles.digit} />
          <col className={styles.product} />
          <col className={styles.total} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words('skill')}</th>
            {(['w', 'r', 'l', 'wMin', 'wR'] as const).map((name) => (
              <th scope="col" className="num" key={name}>
                {words(`formula.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {counted.map((group) => (
          <tbody key={group.name} className={styles.group}>
            {group.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" {...langOf(row.name)}>
                  <SkillGlyph kind={row.kind} />
                  <NameText name={row.name} />
                </th>
                <td className="num">{row.weight}</td>
                <td className="num">{row.required}</td>
                <td className="num">{row.level === null ? <UnknownMark /> : row.level}</td>
                <td className="num">{row.level === null ? words('formula.nothing') : row.reachedPoints}</td>
                <td className="num t3">{row.totalPoints}</td>
              </tr>
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{words('formula.total')}</th>
            <td className="num b">{sums.totalWeight}</td>
            <td />
            <td />
            <td className="num b">{sums.reached}</td>
            <td className="num b">{sums.total}</td>
          </tr>
          <tr className={styles.part}>
            <th scope="row">{words('formula.rated')}</th>
            <td className="num">{sums.ratedWeight}</td>
            <td />
            <td />
            <td className="num">{sums.reached}</td>
            <td className="num">{sums.ratedTotal}</td>
          </tr>
          <tr className={styles.part}>
            <th scope="row">
              {words('formula.unknown')} <Term name="unknown" asMark />
            </th>
            <td className="num">{sums.totalWeight - sums.ratedWeight}</td>
            <td />
            <td />
            <td className="num">{words('formula.nothing')}</td>
            <td className="num">{sums.total - sums.ratedTotal}</td>
          </tr>
        </tfoot>
      </table>
      {partly.map((row) => (
        <p key={row.key} className={styles.legend}>
          {words('formula.partly', { name: row.name, points: row.unknownPoints })}
        </p>
      ))}
      {leftOut > 0 && <p className={styles.legend}>{words('formula.leftOut', { count: leftOut })}</p>}
    </>
  )
}
