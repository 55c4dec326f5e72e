// The hours and days that plans start from.

import type { Settings } from '#contract/settings.ts'
import { useChange } from '../../data/queries.ts'
import { Section } from '../../parts/Section.tsx'
import { useWords } from '../../words/index.ts'
import { NumberField } from './NumberField.tsx'
import styles from './Screen.module.css'

const hours = ['hoursPerBook', 'hoursPerCourse', 'hoursPerAction'] as const

export function PlanDefaults({ settings }: { settings: Settings }) {
  const t = useWords('settings')
  const write = useChange('settings.write')
  return (
    <Section className={styles.section} title={t('plan.title')} note={t('plan.note')}>
      <NumberField
        label={t('plan.weeklyHours')}
        unit="hours"
        value={settings.weeklyHours}
        min={0}
        max={168}
        decimals={1}
        onSave={(value) => write.mutate({ weeklyHours: value ?? 0 })}
      />
      {hours.map((name) => (
        <NumberField
          key={name}
          label={t(`plan.${name}`)}
          unit="hours"
          value={settings[name]}
          min={0}
          max={1000}
          decimals={1}
          onSave={(value) => write.mutate({ [name]: value ?? 0 })}
        />
      ))}
      <NumberField
        label={t('plan.staleDays')}
        unit="days"
        value={settings.staleDays}
        min={1}
        max={3650}
        onSave={(value) => write.mutate({ staleDays: value ?? 180 })}
      />
    </Section>
  )
}
