// Every band of every compared role as a table: the chart in rows.

import type { SalaryRole } from '#contract/salary.ts'
import { amount, bandName, bandYears, noteText, type SalaryWords } from '../../charts/salary-text.ts'
import { RoleCell } from './RoleCell.tsx'
import { NoData } from './StageTable.tsx'
import styles from './salary.module.css'

type Props = {
  roles: SalaryRole[]
  w: SalaryWords
  noteOf: (role: SalaryRole) => string | null
  onRemove: (slug: string) => void
}

export function AllBandsTable({ roles, w, noteOf, onRemove }: Props) {
  const { words, common } = w
  const money = (value: number | null) => (value === null ? '—' : amount(value, w))
  const withNotes = roles.some((role) => role.bands.some((band) => band.note !== null))
  return (
    <div className={styles.tableBox}>
      <table className={styles.table}>
        <caption className="unseen">{words('table.allCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('table.role')}</th>
            <th scope="col">{words('table.stage')}</th>
            <th scope="col">{words('table.years')}</th>
            <th scope="col" className="num">
              {words('table.min')}
            </th>
            <th scope="col" className="num">
              {words('table.max')}
            </th>
            {withNotes && <th scope="col">{words('table.note')}</th>}
          </tr>
        </thead>
        {roles.map((role) => (
          <tbody key={role.slug}>
            {role.bands.length === 0 && (
              <tr>
                <RoleCell role={role} note={noteOf(role)} w={w} onRemove={onRemove} />
                <td colSpan={withNotes ? 5 : 4} className="t3">
                  <NoData w={w} />
                </td>
              </tr>
            )}
            {role.bands.map((band, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: bands have no identity besides their order in the guide
              <tr key={index} className={role.bandForYears === index ? 'b' : ''}>
                {index === 0 && (
                  <RoleCell role={role} note={noteOf(role)} w={w} rows={role.bands.length} onRemove={onRemove} />
                )}
                <td>{bandName(band, common)}</td>
                <td>{bandYears(band, words) || '—'}</td>
                <td className="num">{money(band.min)}</td>
                <td className="num">
                  {band.openEnded && band.max !== null
                    ? words('table.openTop', { amount: amount(band.max, w) })
                    : money(band.max)}
                </td>
                {withNotes && <td className="t2">{band.note === null ? '' : noteText(band.note, w)}</td>}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
