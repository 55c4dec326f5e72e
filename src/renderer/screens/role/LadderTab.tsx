// The stages of the career table, this role marked.

import { Fragment } from 'react'
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
  return (
    <Section title={t('tabs.ladder')} note={formats.items(stages.length)}>
      <ol className={styles.ladder}>
        {stages.map((stage) => (
          <li key={stage.line}>
            <h3>
              <span>{stage.stage}</span>
              {stage.isThisRole && <span className="badge set">{t('ladder.thisRole')}</span>}
              <LineLink slug={detail.summary.slug} line={stage.line} />
            </h3>
            <dl>
              {parts.map(
                (part) =>
                  stage[part] !== null && (
                    <Fragment key={part}>
                      <dt>{t(`ladder.${part}`)}</dt>
                      <dd>{stage[part]}</dd>
                    </Fragment>
                  ),
              )}
            </dl>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const parts = ['responsibilities', 'requirements', 'outlook'] as const
