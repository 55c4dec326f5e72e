// The same facts as rows: for the user's years, the band of each role, the distance to it and what comes next.

import type { SalaryRole } from '#contract/salary.ts'
import {
  amount,
  type Band,
  bandAmounts,
  bandName,
  bandYears,
  type SalaryWords,
  unitName,
} from '../../charts/salary-text.ts'
import { UnknownMark } from '../../parts/badges.tsx'
import { RoleCell } from './RoleCell.tsx'
import styles from './salary.module.css'

type Props = {
  roles: SalaryRole[]
  years: number
  pay: number | null
  w: SalaryWords
  noteOf: (role: SalaryRole) => string | null
  onRemove: (slug: string) => void
}

export function StageTable({ roles, years, pay, w, noteOf, onRemove }: Props) {
  const { words, common } = w
  const at = (role: SalaryRole, index: number | null): Band | null =>
    index === null ? null : (role.bands[index] ?? null)
  const named = (band: Band) => `${bandName(band, common)} ${bandYears(band, words)}`.trim()
  return (
    <div className={styles.tableBox}>
      <p className={styles.unit}>{words('table.unit', { unit: unitName(w) })}</p>
      <table className={styles.table}>
        <caption className="unseen">{words('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('table.role')}</th>
            <th scope="col">{words('table.stageAt', { years: common('units.years', { count: years }) })}</th>
            <th scope="col" className="num">
              {words('table.range')}
            </th>
            <th scope="col" className="num">
              {words('table.distance')}
            </th>
            <th scope="col" className={styles.next}>
              {words('table.next')}
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => {
            const band = at(role, role.bandForYears)
            const next = at(role, role.nextBand)
            return (
              <tr key={role.slug}>
                <RoleCell role={role} note={noteOf(role)} w={w} onRemove={onRemove} />
                <td className={band === null ? 't3' : 'nb'}>{band === null ? '—' : named(band)}</td>
                <td className="num">
                  {band === null && role.bands.length === 0 ? (
                    <span className="t3">
                      <NoData w={w} />
                    </span>
                  ) : band === null ? (
                    <span className="t3">—</span>
                  ) : (
                    bandAmounts(band, w)
                  )}
                </td>
                <td className={`num ${role.distanceToMin === null ? 't3' : 'b'}`}>
                  {distance(role.distanceToMin, w)}
                  {band !== null && pay !== null && (
                    <div className={`t12 t2 ${styles.plain}`}>{placeInBand(pay, band, w)}</div>
                  )}
                </td>
                <td className={`${styles.next} ${next === null ? 't3' : 't2'}`}>
                  {next === null ? (
                    '—'
                  ) : (
                    <>
                      <span className="nb">{named(next)}</span>　<span className="nb">{bandAmounts(next, w)}</span>
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

export function NoData({ w }: { w: SalaryWords }) {
  return (
    <>
      <span aria-hidden="true" className={styles.noData}>
        <UnknownMark />
      </span>
      {w.common('noData')}
    </>
  )
}

/** Where the own pay stands in the band, in words. */
function placeInBand(pay: number, { min, max, openEnded }: Band, w: SalaryWords): string {
  if (min !== null && pay < min) return w.words('place.below', { gap: amount(min - pay, w) })
  if (max === null || openEnded) return min === null ? '' : w.words('place.open')
  if (pay > max) return w.words('place.above', { gap: amount(pay - max, w) })
  return w.words(pay === max ? 'place.at' : 'place.within')
}

function distance(value: number | null, w: SalaryWords): string {
  if (value === null) return '—'
  if (w.hideAmounts) return '•••'
  if (value === 0) return '0'
  const plus = w.language === 'ja' ? '＋' : '+'
  return `${value < 0 ? '−' : plus}${amount(Math.abs(value), w)}`
}
