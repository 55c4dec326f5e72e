// One place of the heat map: my level in its colour with its digit, the required level in the corner, hatch while 未評価.

import type { MatrixCell } from '#contract/across.ts'
import { useWords } from '../words/index.ts'
import styles from './HeatMap.module.css'

type Props = {
  cell: MatrixCell | null
  skill: string
  role: string
  column: number
  here: boolean
  open: boolean
  onOpen: () => void
}

export function HeatCell({ cell, skill, role, column, here, open, onOpen }: Props) {
  const common = useWords('common')
  const words = useWords('across')
  const level = cell?.level ?? null
  const look = cell === null ? styles.empty : level === null ? styles.unknown : `lv${level}`
  const label =
    cell === null
      ? words('heat.notAsked', { skill, role })
      : words('heat.cell', {
          skill,
          role,
          level: level === null ? common('unknown') : `R${level}`,
          required: cell.required,
        })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles Enter for the current cell
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: within a grid a td is a gridcell
    <td
      aria-colindex={column}
      aria-label={label}
      aria-selected={open}
      tabIndex={here ? 0 : -1}
      className={`${styles.cell} ${look} ${open ? styles.open : ''}`}
      onClick={onOpen}
    >
      {cell !== null && (
        <>
          {level === null ? (
            <i className={styles.digit}>{common('unknownShort')}</i>
          ) : (
            <b className={styles.digit}>{level}</b>
          )}
          <small className={`${styles.corner4} ${cell.gap > 0 ? styles.lacking : ''}`}>{cell.required}</small>
        </>
      )}
    </td>
  )
}
