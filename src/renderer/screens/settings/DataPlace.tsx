// Where the records are, and what runs.

import { useAsk } from '../../data/queries.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function DataPlace() {
  const t = useWords('settings')
  const info = useAsk('app.info', {})
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
    </Section>
  )
}
