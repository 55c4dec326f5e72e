// All files but the PDF: what can be saved, of one role and of everything, and what can be taken back in.

import { useState } from 'react'
import type { RoleFormat, WholeFormat } from '#contract/exports.ts'
import { ask } from '../../data/call.ts'
import { useAsk } from '../../data/queries.ts'
import { roleName } from '../../parts/role-name.ts'
import { Section } from '../../parts/Section.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { useLanguage, useWords } from '../../words/index.ts'
import type { Language } from '../../words/language.ts'
import { FileRow } from './FileRow.tsx'
import styles from './files.module.css'
import { TakeArchive } from './TakeArchive.tsx'
import { TakeTicks } from './TakeTicks.tsx'

const roleFormats = ['md', 'ics', 'csv-gaps', 'csv-checklist'] as const satisfies readonly RoleFormat[]
const wholeFormats = ['csv-skills', 'csv-history'] as const satisfies readonly WholeFormat[]

/** slug null: there is no role to be about. */
export function Files({ slug }: { slug: string | null }) {
  const t = useWords('exports')
  const report = useWords('report')
  const interfaceLanguage = useLanguage()
  const [chosen, setChosen] = useState<Language | null>(null)
  const language = chosen ?? interfaceLanguage
  return (
    <div className={styles.columns}>
      <Section title={t('out')}>
        <div className={styles.language}>
          <div className="form-label">{t('language')}</div>
          <Segmented<Language>
            label={t('language')}
            value={language}
            options={[
              { value: 'ja', label: report('export.languages.ja') },
              { value: 'en', label: report('export.languages.en') },
            ]}
            onChange={setChosen}
          />
        </div>
        {slug === null ? <p className="help">{t('noRole')}</p> : <RoleFiles slug={slug} language={language} />}
        <h3 className={styles.group}>{t('ofAll')}</h3>
        <ul className={styles.files}>
          <FileRow name={t('files.json.name')} help={t('files.json.help')} make={() => ask('archive.export', {})} />
          {wholeFormats.map((format) => (
            <FileRow
              key={format}
              name={t(`files.${format}.name`)}
              help={t(`files.${format}.help`)}
              make={() => ask('export.whole', { format, language })}
            />
          ))}
        </ul>
        <p className="t12 t3">{t('outNote')}</p>
      </Section>
      <Section title={t('in')}>
        <TakeTicks />
        <TakeArchive />
      </Section>
    </div>
  )
}

function RoleFiles({ slug, language }: { slug: string; language: Language }) {
  const t = useWords('exports')
  const common = useWords('common')
  const guides = useAsk('library.list', {}).data
  const guide = guides?.find((one) => one.slug === slug)
  if (guide === undefined) return <p className="help">{t('noRole')}</p>
  const { role, note } = roleName(guide, guides)
  return (
    <>
      <h3 className={styles.group}>
        {t('ofRole', { name: note === null ? role : common('withNote', { text: role, note }) })}
      </h3>
      <ul className={styles.files}>
        {roleFormats.map((format) => (
          <FileRow
            key={format}
            name={t(`files.${format}.name`)}
            help={t(`files.${format}.help`)}
            make={() => ask('export.role', { slug, format, language })}
          />
        ))}
      </ul>
    </>
  )
}
