// Where the records are, and what runs.

import { useState } from 'react'
import { ask } from '../../data/call.ts'
import { useAsk } from '../../data/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import { MoveFolder } from './MoveFolder.tsx'
import styles from './Screen.module.css'

export function DataPlace() {
  const t = useWords('settings')
  const records = useWords('records')
  const info = useAsk('app.info', {})
  const [moving, setMoving] = useState(false)
  if (info.data === undefined) return null
  const { dataFolder, version, shell } = info.data
  return (
    <Section className={styles.section} title={t('data.title')}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('data.folder')}</dt>
          <dd>
            <span className={styles.path}>{dataFolder}</span>
            <CopyButton text={dataFolder} label={t('data.copy')} />
            {info.data.abilities.openDataFolder && (
              <Button kind="quiet" onClick={() => void ask('folder.open', {})}>
                {records('folder.open')}
              </Button>
            )}
            <Button kind="quiet" onClick={() => setMoving(true)}>
              {records('folder.move')}
            </Button>
          </dd>
        </div>
        <div>
          <dt>{t('data.network')}</dt>
          <dd>{t('data.networkText')}</dd>
        </div>
        <div>
          <dt>{t('data.shell')}</dt>
          <dd>{t(`data.shells.${shell}`)}</dd>
        </div>
        <div>
          <dt>{t('data.version')}</dt>
          <dd>{version}</dd>
        </div>
      </dl>
      <p className={`t12 t3 ${styles.help}`}>{t('data.folderHelp')}</p>
      {moving && <MoveFolder from={dataFolder} onClose={() => setMoving(false)} />}
    </Section>
  )
}
