// One setting: its name, its control, and a sentence of help below.

import type { ReactNode } from 'react'
import styles from './Screen.module.css'

type Props = { label: ReactNode; help?: ReactNode; forId?: string; children: ReactNode }

export function Row({ label, help, forId, children }: Props) {
  return (
    <div className={styles.row}>
      {forId === undefined ? <span>{label}</span> : <label htmlFor={forId}>{label}</label>}
      <span className={styles.control}>{children}</span>
      {help !== undefined && <p className="t12 t3">{help}</p>}
    </div>
  )
}
