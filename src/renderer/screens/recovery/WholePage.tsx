// The recovery in place of the whole program, when the records can not be opened at all.

import { useEffect } from 'react'
import type { Failure } from '#contract/failures.ts'
import type { AppInfo } from '#contract/settings.ts'
import { useWords } from '../../words/index.ts'
import { Recovery } from './Recovery.tsx'
import styles from './Screen.module.css'

export function WholePage({ info, failure }: { info: AppInfo; failure: Failure }) {
  const t = useWords('records')
  const common = useWords('common')
  const title = t('recovery.title')
  useEffect(() => {
    document.title = `${title} | ${common('appName')}`
  }, [title, common])
  return (
    <main className={styles.page}>
      <h1>{title}</h1>
      <Recovery info={info} failure={failure} />
    </main>
  )
}
