// How far a transfer or import is, with 中止; nothing in the first 300 ms, so that quick ones do not flicker.

import { useEffect, useState } from 'react'
import { Button } from '../../../parts/Button.tsx'
import { useWords } from '../../../words/index.ts'
import styles from './import.module.css'

type Props = { label: string; share: number | null; count: string | null; onStop: () => void }

export function Progress({ label, share, count, onStop }: Props) {
  const t = useWords('guides')
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!visible) return null
  return (
    <div className={styles.progress}>
      <div className={styles.progressText}>
        <span>{label}</span>
        <b>{count}</b>
        <Button onClick={onStop}>{t('report.stop')}</Button>
      </div>
      <progress max={1} {...(share === null ? {} : { value: share })} aria-label={label} />
    </div>
  )
}
