// What the PDF holds and in which order, its language and paper, name and amounts; kept as settings.

import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { CareerPlan } from '#contract/plan.ts'
import type { ReportOptions, ReportSection } from '#contract/report.ts'
import type { Settings } from '#contract/settings.ts'
import { useChange } from '../../data/queries.ts'
import { IconButton } from '../../parts/IconButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { hasContent, inListOrder } from '../../report/sections.ts'
import { useWords } from '../../words/index.ts'
import styles from './export.module.css'

type Props = { plan: CareerPlan; options: ReportOptions; settings: Settings }

export function Options({ plan, options, settings }: Props) {
  const t = useWords('report')
  const write = useChange('settings.write')
  return (
    <>
      <Sections plan={plan} options={options} onChoose={(reportSections) => write.mutate({ reportSections })} />
      <div>
        <div className="form-label">{t('export.language')}</div>
        <Segmented
          label={t('export.language')}
          value={options.language}
          options={[
            { value: 'ja', label: t('export.languages.ja') },
            { value: 'en', label: t('export.languages.en') },
          ]}
          onChange={(reportLanguage) => write.mutate({ reportLanguage })}
        />
      </div>
      <div>
        <div className="form-label">{t('export.paper')}</div>
        <Segmented
          label={t('export.paper')}
          value={options.paper}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
          onChange={(reportPaper) => write.mutate({ reportPaper })}
        />
      </div>
      <div className={styles.switches}>
        <label>
          <input
            type="checkbox"
            checked={options.withName}
            onChange={(event) => write.mutate({ reportName: event.currentTarget.checked })}
          />
          {t('export.showName')}
        </label>
        {options.withName && plan.name === null && <p className="help">{t('export.nameFrom')}</p>}
        <label>
          <input
            type="checkbox"
            checked={options.hideAmounts}
            disabled={settings.hideAmounts}
            onChange={(event) => write.mutate({ reportHidesAmounts: event.currentTarget.checked })}
          />
          {t('export.hideAmounts')}
        </label>
        {settings.hideAmounts && <p className="help">{t('export.hiddenEverywhere')}</p>}
      </div>
    </>
  )
}

type SectionsProps = { plan: CareerPlan; options: ReportOptions; onChoose: (sections: ReportSection[]) => void }

function Sections({ plan, options: { sections, hideAmounts }, onChoose }: SectionsProps) {
  const t = useWords('report')
  const order = inListOrder(sections)
  const toggle = (section: ReportSection) =>
    onChoose(
      sections.includes(section)
        ? sections.filter((one) => one !== section)
        : order.filter((one) => one === section || sections.includes(one)),
    )
  const swap = (section: ReportSection, by: -1 | 1) => {
    const at = sections.indexOf(section)
    const moved = [...sections]
    moved.splice(at, 1)
    moved.splice(at + by, 0, section)
    onChoose(moved)
  }
  const movable: ReportSection[] = sections.filter((section) => section !== 'cover')
  return (
    <Section title={t('export.contents')}>
      <ul className={styles.contents}>
        {order.map((section) => {
          const name = t(`export.sections.${section}`)
          const place = movable.indexOf(section)
          const chosen = sections.includes(section)
          const full = hasContent(section, plan, hideAmounts)
          const noAmounts = section === 'salary' && hideAmounts
          return (
            <li key={section}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen}
                  disabled={chosen && sections.length === 1}
                  onChange={() => toggle(section)}
                />
                <span>
                  {name}
                  {!full && <small>{noAmounts ? t('export.withoutAmounts') : t('export.empty')}</small>}
                </span>
              </label>
              {place >= 0 && (
                <>
                  <IconButton label={t('export.up', { name })} disabled={place === 0} onClick={() => swap(section, -1)}>
                    <IconArrowUp size={16} stroke={1.75} aria-hidden />
                  </IconButton>
                  <IconButton
                    label={t('export.down', { name })}
                    disabled={place === movable.length - 1}
                    onClick={() => swap(section, 1)}
                  >
                    <IconArrowDown size={16} stroke={1.75} aria-hidden />
                  </IconButton>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
