// The learning roadmap of the guide, step by step.

import { Link } from 'wouter'
import type { GuideDetail } from '#contract/library.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LineLink } from '../../parts/LineLink.tsx'
import { planHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import styles from './Screen.module.css'

export function LearningTab({ detail }: { detail: GuideDetail }) {
  const t = useWords('role')
  const common = useWords('common')
  const { slug } = detail.summary
  const steps = detail.guide.learning
  if (steps.length === 0) return <EmptyState>{t('learning.none')}</EmptyState>
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={step.line}>
          <Section
            title={<span {...langOf(step.title)}>{`${index + 1}. ${step.title}`}</span>}
            note={t('learning.items', { count: step.items.length })}
            more={
              index === 0 ? (
                <Link href={planHref(slug)} className="link">
                  {t('learning.plan')}
                </Link>
              ) : undefined
            }
          >
            {step.purpose !== null && (
              <p className={styles.purpose} {...langOf(step.purpose)}>
                {step.purpose}
              </p>
            )}
            <ul className={styles.items}>
              {step.items.map((item) => (
                <li key={`${item.line}${item.text}`}>
                  <span className="t12 t3">{common(`resources.${item.type}`)}</span>
                  <span {...langOf(item.title ?? item.text)}>
                    {item.title === null ? item.text : item.type === 'book' ? `『${item.title}』` : item.title}
                    {(item.creator ?? item.source) !== null && (
                      <span className="t3">
                        {'　'}
                        {[item.creator, item.source].filter(Boolean).join(common('listMark'))}
                      </span>
                    )}
                  </span>
                  <LineLink slug={slug} line={item.line} />
                </li>
              ))}
            </ul>
          </Section>
        </li>
      ))}
    </ol>
  )
}
