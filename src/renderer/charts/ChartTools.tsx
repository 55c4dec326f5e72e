// What stands beside every chart: saving it as a picture, the switch between picture and table, and a copy of the table as CSV.

import { IconCopy, IconTable } from '@tabler/icons-react'
import { showNotice } from '../data/notice.ts'
import { type CsvCell, toCsv } from '../parts/csv.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { useWords } from '../words/index.ts'
import styles from './ChartTools.module.css'
import { SaveImage } from './SaveImage.tsx'

type Props = {
  /** What the drawing shows, while it is drawn: then it can be saved. */
  image?: string | false
  /** Head and rows of the table. */
  csv: () => readonly (readonly CsvCell[])[]
  /** Absent: the chart is a table already. */
  asTable?: boolean
  onTable?: (asTable: boolean) => void
}

export function ChartTools({ image = false, csv, asTable = false, onTable }: Props) {
  const common = useWords('common')
  const copy = async () => {
    await navigator.clipboard.writeText(toCsv(csv()))
    showNotice({ kind: 'said', text: common('copiedCsv') })
  }
  return (
    <span className={styles.tools}>
      {image !== false && <SaveImage name={image} />}
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
