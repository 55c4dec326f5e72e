// The stages of the career table, this role marked.

import type { GuideDetail } from '#contract/library.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import { LineLink } from './LineLink.tsx'
import styles from './Screen.module.css'

export function LadderTab({ detail }: { detail: GuideDetail }) {
  const t = useWords('role')
  const formats = useFormats()
  const stages = detail.guide.ladder
  if (stages.length === 0) return <EmptyState>{t('ladder.none')}</EmptyState>
  const columns = (['responsibilities', 'requirements', 'outlook'] as const).filter((name) =>
    stages.some((stage) => stage[name] !== null),
  )
  return (
    <Section title={t('tabs.ladder')} note={formats.items(stages.length)}>
      <table className={`rows ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('ladder.stage')}</th>
            {columns.map((name) => (
              <th scope="col" key={name}>
                {t(`ladder.${name}`)}
              </th>
            ))}
            <th scope="col" className="num">
              {t('skills.line')}
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.line}>
              <th scope="row" className={stage.isThisRole ? styles.here : undefined}>
                {stage.stage}
                {stage.isThisRole && <span className={`badge set ${styles.stageMark}`}>{t('ladder.thisRole')}</span>}
              </th>
              {columns.map((name) => (
                <td key={name} className="t2">
                  {stage[name] ?? '—'}
                </td>
              ))}
              <td className="num">
                <LineLink slug={detail.summary.slug} line={stage.line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
