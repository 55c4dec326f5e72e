// Language, theme, reader size, hidden amounts.

import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import type { Settings } from '#contract/settings.ts'
import { useChange } from '../../data/queries.ts'
import { Section } from '../../parts/Section.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { useWords } from '../../words/index.ts'
import { NumberField } from './NumberField.tsx'
import { Row } from './Row.tsx'
import styles from './Screen.module.css'

const languages = ['system', 'ja', 'en'] as const
const readerWidths = ['narrow', 'standard', 'wide'] as const
const amountUnits = ['man', 'yen'] as const
const themes = ['system', 'light', 'dark', 'contrast'] as const

export function Display({ settings }: { settings: Settings }) {
  const t = useWords('settings')
  const write = useChange('settings.write')
  const hideId = useId()
  return (
    <Section className={styles.section} title={t('look.title')}>
      <Row label={t('look.language')}>
        <Segmented
          label={t('look.language')}
          value={settings.language}
          options={languages.map((value) => ({ value, label: t(`look.languages.${value}`) }))}
          onChange={(language) => write.mutate({ language })}
        />
      </Row>
      <Row label={t('look.theme')}>
        <Segmented
          label={t('look.theme')}
          value={settings.theme}
          options={themes.map((value) => ({ value, label: t(`look.themes.${value}`) }))}
          onChange={(theme) => write.mutate({ theme })}
        />
      </Row>
      <NumberField
        label={t('look.fontSize')}
        unit="px"
        value={settings.readerFontSize}
        min={14}
        max={22}
        onSave={(readerFontSize) => write.mutate({ readerFontSize: readerFontSize ?? 16 })}
      />
      <Row label={t('look.readerWidth')}>
        <Segmented
          label={t('look.readerWidth')}
          value={settings.readerWidth}
          options={readerWidths.map((value) => ({ value, label: t(`look.readerWidths.${value}`) }))}
          onChange={(readerWidth) => write.mutate({ readerWidth })}
        />
      </Row>
      <Row label={t('look.amountUnit')}>
        <Segmented
          label={t('look.amountUnit')}
          value={settings.amountUnit}
          options={amountUnits.map((value) => ({ value, label: t(`look.amountUnits.${value}`) }))}
          onChange={(amountUnit) => write.mutate({ amountUnit })}
        />
      </Row>
      <Row label={t('look.hideAmounts')} help={t('look.hideAmountsHelp')} forId={hideId}>
        <Checkbox
          id={hideId}
          checked={settings.hideAmounts}
          onChange={(event) => write.mutate({ hideAmounts: event.currentTarget.checked })}
        />
      </Row>
    </Section>
  )
}
