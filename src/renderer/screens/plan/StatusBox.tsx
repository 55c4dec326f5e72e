// The status of an item: empty, half filled, tick, dash; a click goes to the next one.

import type { ItemStatus } from '#contract/plan.ts'
import styles from './plan.module.css'

export function StatusMark({ status }: { status: ItemStatus }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className={styles.mark}>
      <rect
        x=".75"
        y=".75"
        width="14.5"
        height="14.5"
        rx="2.25"
        className={status === 'done' ? 'f-ai s-ai' : `f-paper ${status === 'doing' ? 's-ai' : 's-line'}`}
        strokeWidth="1.5"
      />
      {status === 'doing' && <rect x="3" y="8" width="10" height="5" className="f-ai" />}
      {status === 'done' && <path d="M4 8.2l2.700 2.700L12 5.200" className="nf s-paper" strokeWidth="2" />}
      {status === 'skipped' && <path d="M4.500 8h7" className="nf s-ink2" strokeWidth="2" />}
    </svg>
  )
}
