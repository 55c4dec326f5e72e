// Keys and what they do, on one line below what they act on.

import { Fragment, type ReactNode } from 'react'
import styles from './KeyLine.module.css'

type Props = {
  /** keys: pressed one or another; as a range, the first and the last. */
  hints: readonly { keys: readonly string[]; isRange?: boolean; does: string }[]
  children?: ReactNode
}

export function KeyLine({ hints, children }: Props) {
  return (
    <p className={styles.keys}>
      {hints.map(({ keys, isRange = false, does }) => (
        <span key={does}>
          {keys.map((key, at) => (
            <Fragment key={key}>
              {at > 0 && (isRange ? '–' : ' ')}
              <kbd>{key}</kbd>
            </Fragment>
          ))}{' '}
          {does}
        </span>
      ))}
      {children}
    </p>
  )
}
