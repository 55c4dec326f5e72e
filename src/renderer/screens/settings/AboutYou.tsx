// Name, present pay and years of experience; all optional.

import { TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import type { Settings } from '#contract/settings.ts'
import { useChange } from '../../data/queries.ts'
import { inPayUnit, toManYen } from '../../parts/pay-unit.ts'
import { Section } from '../../parts/Section.tsx'
import { useLanguage, useWords } from '../../words/index.ts'
import { NumberField } from './NumberField.tsx'
import { Row } from './Row.tsx'
import styles from './Screen.module.css'

export function AboutYou({ settings }: { settings: Settings }) {
  const t = useWords('settings')
  const write = useChange('settings.write')
  const unit = useLanguage() === 'ja' ? 'man' : 'million'
  return (
    <Section className={styles.section} title={t('self.title')} note={t('self.note')}>
      <NameField value={settings.name} onSave={(name) => write.mutate({ name })} />
      <NumberField
        label={t('self.years')}
        unit="years"
        value={settings.years}
        min={0}
        max={80}
        decimals={1}
        optional
        onSave={(years) => write.mutate({ years })}
      />
      {settings.hideAmounts ? (
        <Row label={t('self.pay')} help={t('self.payHidden')}>
          •••
        </Row>
      ) : (
        <NumberField
          label={t('self.pay')}
          unit={unit}
          value={settings.pay === null ? null : inPayUnit(settings.pay, unit)}
          min={0}
          max={inPayUnit(999_999_999, unit)}
          decimals={unit === 'man' ? 1 : 3}
          optional
          onSave={(pay) => write.mutate({ pay: pay === null ? null : toManYen(pay, unit) })}
        />
      )}
    </Section>
  )
}

function NameField({ value, onSave }: { value: string | null; onSave: (name: string | null) => void }) {
  const t = useWords('settings')
  const id = useId()
  const [text, setText] = useState(value ?? '')
  useEffect(() => setText(value ?? ''), [value])
  const save = () => {
    const name = text.trim() === '' ? null : text.trim()
    if (name !== value) onSave(name)
  }
  return (
    <Row label={t('self.name')} help={t('self.nameHelp')} forId={id}>
      <TextInput
        id={id}
        size="xs"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) save()
        }}
      />
    </Row>
  )
}
