// Reminders of due dates and check-ins, off until the user turns them on, and how often to look back.

import { Checkbox } from '@mantine/core'
import { useId, useState } from 'react'
import type { Settings } from '#contract/settings.ts'
import { allowNotices } from '../../data/notify.ts'
import { useChange } from '../../data/queries.ts'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import { NumberField } from './NumberField.tsx'
import { Row } from './Row.tsx'
import styles from './Screen.module.css'

export function Reminders({ settings }: { settings: Settings }) {
  const t = useWords('progress')
  const write = useChange('settings.write')
  const [denied, setDenied] = useState(false)
  const id = useId()
  const turn = async (on: boolean) => {
    const allowed = !on || (await allowNotices())
    setDenied(!allowed)
    if (allowed) write.mutate({ reminders: on })
  }
  return (
    <Section className={styles.section} title={t('reminders.title')}>
      <Row label={t('reminders.label')} help={denied ? t('reminders.denied') : t('reminders.help')} forId={id}>
        <Checkbox id={id} checked={settings.reminders} onChange={(event) => void turn(event.currentTarget.checked)} />
      </Row>
      <NumberField
        label={t('reminders.months')}
        unit="months"
        help={t('reminders.monthsHelp')}
        value={settings.checkInMonths}
        min={0}
        max={24}
        onSave={(value) => write.mutate({ checkInMonths: value ?? 3 })}
      />
    </Section>
  )
}
