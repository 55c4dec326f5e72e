// The keys of the list, on one line at the foot of the screen.

import { memo } from 'react'
import { useWords } from '../../words/index.ts'
import styles from './KeyHints.module.css'

/** The same whatever is rated. */
export const KeyHints = memo(function KeyHints() {
  const words = useWords('assess')
  return (
    <div className={styles.keys}>
      <span>
        <kbd>0</kbd>–<kbd>4</kbd> {words('keys.rate')}
      </span>
      <span>
        <kbd>U</kbd> {words('keys.clear')}
      </span>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {words('keys.move')}
      </span>
      <span>
        <kbd>Enter</kbd> {words('keys.next')}
      </span>
      <span>
        <kbd>Space</kbd> {words('keys.select')}
      </span>
      <span>
        <kbd>E</kbd> {words('keys.evidence')}
      </span>
      <span>
        <kbd>/</kbd> {words('keys.search')}
      </span>
    </div>
  )
})
