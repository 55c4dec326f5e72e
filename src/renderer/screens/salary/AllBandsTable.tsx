// Every band of every compared role as a table: the chart in rows, with the ways to correct, hide and add a band.

import { IconPencil, IconPlus } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { OwnedBand, SalaryRole } from '#contract/salary.ts'
import { amount, bandName, bandYears, noteText, type SalaryWords, unitName } from '../../charts/salary-text.ts'
import { useWidth } from '../../charts/use-width.ts'
import { useChange } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { langOf } from '../../parts/text-language.ts'
import { BandDialog } from './BandDialog.tsx'
import { RoleCell } from './RoleCell.tsx'
import { NoData } from './StageTable.tsx'
import styles from './salary.module.css'

type Props = {
  roles: SalaryRole[]
  w: SalaryWords
  noteOf: (role: SalaryRole) => string | null
  /** Absent where there is nothing to compare with. */
  onRemove?: (slug: string) => void
}

type Asked = { role: SalaryRole; band: OwnedBand | null }

/** In pixels; below it a note would be a column of single words. */
const roomForNotes = 720

export function AllBandsTable({ roles, w, noteOf, onRemove }: Props) {
  const { words } = w
  const [asked, setAsked] = useState<Asked | null>(null)
  const [box, width] = useWidth<HTMLDivElement>(1000)
  // In a narrow table, as that of one role is, notes go below their rows.
  const withNotes =
    onRemove !== undefined &&
    width >= roomForNotes &&
    roles.some((role) => role.bands.some((band) => band.note !== null))
  return (
    <div ref={box} className={styles.tableBox}>
      <p className={styles.unit}>{words('table.unit', { unit: unitName(w) })}</p>
      <table className={styles.table}>
        <caption className="unseen">{words('table.allCaption')}</caption>
        <thead>
          <tr>
            {onRemove && <th scope="col">{words('table.role')}</th>}
            <th scope="col">{words('table.stage')}</th>
            <th scope="col">{words('table.years')}</th>
            <th scope="col" className="num">
              {words('table.min')}
            </th>
            <th scope="col" className="num">
              {words('table.max')}
            </th>
            <th scope="col">{words('table.origin')}</th>
            {withNotes && <th scope="col">{words('table.note')}</th>}
          </tr>
        </thead>
        {roles.map((role) => (
          <RoleBands
            key={role.slug}
            role={role}
            w={w}
            note={noteOf(role)}
            withNotes={withNotes}
            onRemove={onRemove}
            onEdit={(band) => setAsked({ role, band })}
          />
        ))}
      </table>
      {asked && (
        <BandDialog
          slug={asked.role.slug}
          role={asked.role.role}
          band={asked.band}
          w={w}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

type RoleProps = {
  role: SalaryRole
  w: SalaryWords
  note: string | null
  withNotes: boolean
  onRemove: ((slug: string) => void) | undefined
  onEdit: (band: OwnedBand | null) => void
}

function RoleBands({ role, w, note, withNotes, onRemove, onEdit }: RoleProps) {
  const { words } = w
  const columns = withNotes ? 6 : 5
  const notesBelow = withNotes ? 0 : role.bands.filter((band) => band.note !== null).length
  const rows = Math.max(1, role.bands.length) + notesBelow + role.hidden.length + 1
  const head = onRemove && <RoleCell role={role} note={note} w={w} rows={rows} onRemove={onRemove} />
  return (
    <tbody>
      {role.bands.length === 0 && (
        <tr>
          {head}
          <td colSpan={columns} className="t3">
            <NoData w={w} />
          </td>
        </tr>
      )}
      {role.bands.map((band, index) => (
        <Fragment key={band.key}>
          <tr className={role.bandForYears === index ? 'b' : ''}>
            {index === 0 && head}
            <BandCells band={band} w={w} withNotes={withNotes} onEdit={() => onEdit(band)} />
          </tr>
          {!withNotes && band.note !== null && (
            <tr>
              <td colSpan={columns} className={`t2 t12 ${styles.noteBelow}`} {...langOf(band.note)}>
                {noteText(band.note, w)}
              </td>
            </tr>
          )}
        </Fragment>
      ))}
      {role.hidden.map((band) => (
        <HiddenRow key={band.key} slug={role.slug} band={band} w={w} columns={columns} />
      ))}
      <tr>
        <td colSpan={columns}>
          <Button kind="quiet" className={styles.addBand} onClick={() => onEdit(null)}>
            <IconPlus size={14} stroke={1.75} aria-hidden />
            {words('band.addTo', { role: role.role })}
          </Button>
        </td>
      </tr>
    </tbody>
  )
}

type CellsProps = { band: OwnedBand; w: SalaryWords; withNotes: boolean; onEdit: () => void }

function BandCells({ band, w, withNotes, onEdit }: CellsProps) {
  const { words, common } = w
  const money = (value: number | null) => (value === null ? '—' : amount(value, w))
  const name = bandName(band, common)
  return (
    <>
      <td>{name}</td>
      <td>{bandYears(band, words) || '—'}</td>
      <td className="num">{money(band.min)}</td>
      <td className="num">
        {money(band.max)}
        {band.openEnded && band.max !== null && (
          <>
            <span className="hanging" aria-hidden="true">
              {words('plus')}
            </span>
            <span className="unseen">{words('openTop')}</span>
          </>
        )}
      </td>
      <td className={styles.origin}>
        {band.origin === 'guide' ? (
          <span className="t3 t12">{words('fromGuide')}</span>
        ) : (
          <span className="badge set">{words(`origin.${band.origin}`)}</span>
        )}
        <button
          type="button"
          className={styles.editBand}
          aria-label={words('band.editOf', { stage: name })}
          title={words('band.editOf', { stage: name })}
          onClick={onEdit}
        >
          <IconPencil size={14} stroke={1.75} aria-hidden />
        </button>
      </td>
      {withNotes && (
        <td className={`t2 ${styles.plain}`} {...langOf(band.note ?? '')}>
          {band.note === null ? '' : noteText(band.note, w)}
        </td>
      )}
    </>
  )
}

function HiddenRow({ slug, band, w, columns }: { slug: string; band: OwnedBand; w: SalaryWords; columns: number }) {
  const hide = useChange('salary.hide')
  return (
    <tr className="t3">
      <td>
        <s>{bandName(band, w.common)}</s>
      </td>
      <td colSpan={columns - 1}>
        {w.words('band.hidden')}{' '}
        <Button
          kind="quiet"
          className={styles.addBand}
          disabled={hide.isPending}
          onClick={() => hide.mutate({ slug, key: band.key, hidden: false })}
        >
          {w.words('band.show')}
        </Button>
      </td>
    </tr>
  )
}
