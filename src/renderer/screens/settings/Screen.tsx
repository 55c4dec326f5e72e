// The settings: display, about you, defaults of plans, data, and the recent changes with undo.

import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { useWords } from '../../words/index.ts'
import { AboutYou } from './AboutYou.tsx'
import { Backups } from './Backups.tsx'
import { DataPlace } from './DataPlace.tsx'
import { Display } from './Display.tsx'
import { PlanDefaults } from './PlanDefaults.tsx'
import { RecentChanges } from './RecentChanges.tsx'
import { Reminders } from './Reminders.tsx'
import styles from './Screen.module.css'

export function Screen() {
  const t = useWords('settings')
  const settings = useAsk('settings.read', {})
  return (
    <Page title={t('title')}>
      <Answer of={settings}>
        {(answer) => (
          <div className={styles.columns}>
            <div>
              <Display settings={answer} />
              <AboutYou settings={answer} />
              <PlanDefaults settings={answer} />
              <Reminders settings={answer} />
            </div>
            <div>
              <DataPlace />
              <Backups settings={answer} />
              <RecentChanges />
            </div>
          </div>
        )}
      </Answer>
    </Page>
  )
}
