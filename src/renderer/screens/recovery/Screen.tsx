// The recovery as a screen of its own while the records can still be read.

import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useWords } from '../../words/index.ts'
import { Recovery } from './Recovery.tsx'
import styles from './Screen.module.css'

export function Screen() {
  const t = useWords('records')
  const info = useAsk('app.info', {})
  return (
    <Page title={t('recovery.title')}>
      <Answer of={info}>
        {(answer) =>
          answer.trouble === null ? (
            <EmptyState>{t('recovery.opened')}</EmptyState>
          ) : (
            <div className={styles.inside}>
              <Recovery info={answer} failure={answer.trouble.failure} />
            </div>
          )
        }
      </Answer>
    </Page>
  )
}
