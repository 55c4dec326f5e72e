// What stands beside every chart: the switch between picture and table, and a copy of the table as CSV.

import { IconCopy, IconTable } from '@tabler/icons-react'
import { showNotice } from '../data/notice.ts'
import { type CsvCell, toCsv } from '../parts/csv.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { useWords } from '../words/index.ts'
import styles from './ChartTools.module.css'

type Props = {
  /** Head and rows of the table. */
  csv: () => readonly (readonly CsvCell[])[]
  /** Absent: the chart is a table already. */
  asTable?: boolean
  onTable?: (asTable: boolean) => void
}

export function ChartTools({ csv, asTable = false, onTable }: Props) {
  const common = useWords('common')
  const copy = async () => {
    await navigator.clipboard.writeText(toCsv(csv()))
    showNotice({ kind: 'said', text: common('copiedCsv') })
  }
  return (
    <span className={styles.tools}>
      {onTable !== undefined && (
        <IconButton
          label={asTable ? common('asChart') : common('asTable')}
          on={asTable}
          onClick={() => onTable(!asTable)}
        >
          <IconTable size={18} stroke={1.75} />
        </IconButton>
      )}
      <IconButton label={common('copyCsv')} onClick={() => void copy()}>
        <IconCopy size={18} stroke={1.75} />
      </IconButton>
    </span>
  )
}
