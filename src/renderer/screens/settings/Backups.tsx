// The copies: what there is, one more by hand, back to one, and how many stay.

import type { Settings } from '#contract/settings.ts'
import { showNotice } from '../../data/notice.ts'
import { useAsk, useChange } from '../../data/queries.ts'
import { Answer } from '../../parts/Answer.tsx'
import { BackupTable } from '../../parts/BackupTable.tsx'
import { Button } from '../../parts/Button.tsx'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import { NumberField } from './NumberField.tsx'
import styles from './Screen.module.css'

const kept = [
  ['keepDaily', 1, 60, 'days'],
  ['keepWeekly', 0, 52, 'copies'],
  ['keepMonthly', 0, 120, 'copies'],
] as const

export function Backups({ settings }: { settings: Settings }) {
  const t = useWords('records')
  const backups = useAsk('backup.list', {})
  const make = useChange('backup.make')
  const write = useChange('settings.write')
  const onSuccess = () => showNotice({ kind: 'said', text: t('backups.made') })
  return (
    <Section className={styles.section} title={t('backups.title')} note={t('backups.note')}>
      <Answer of={backups}>
        {(list) =>
          list.length === 0 ? (
            <p className={`t2 ${styles.help}`}>{t('backups.none')}</p>
          ) : (
            <BackupTable backups={list} sound />
          )
        }
      </Answer>
      <p className={styles.help}>
        <Button disabled={make.isPending} onClick={() => make.mutate({}, { onSuccess })}>
          {t('backups.make')}
        </Button>
      </p>
      {kept.map(([name, min, max, unit]) => (
        <NumberField
          key={name}
          label={t(`backups.${name}`)}
          unit={unit}
          value={settings[name]}
          min={min}
          max={max}
          onSave={(value) => write.mutate({ [name]: value ?? min })}
        />
      ))}
    </Section>
  )
}
