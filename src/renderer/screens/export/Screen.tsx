// The export screen: what the PDF holds, its language, the button, and the plan as it will be printed.

import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { CareerPlan } from '#contract/plan.ts'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { Section } from '../../parts/Section.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { TargetChip } from '../../parts/TargetChip.tsx'
import { navigate, useRouteQuery } from '../../routing.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import type { Language } from '../../words/language.ts'
import styles from './export.module.css'
import { Files } from './Files.tsx'
import { MakePdf } from './MakePdf.tsx'
import { Preview } from './Preview.tsx'
import { Views } from './Views.tsx'

export function Screen() {
  const t = useWords('report')
  const { slug: asked } = useParams<{ slug?: string }>()
  const { target, isPending } = useMainTarget()
  const slug = asked ?? target?.slug ?? null
  const view = useRouteQuery().get('view') === 'files' ? 'files' : 'plan'
  return (
    <Page
      title={t('title')}
      {...(slug === null
        ? {}
        : {
            target:
              asked === undefined ? (
                <TargetChip />
              ) : (
                <TargetChip slug={asked} onChoose={(one) => navigate(`/export/${encodeURIComponent(one)}`)} />
              ),
          })}
    >
      <Views view={view} path={asked === undefined ? '/export' : `/export/${asked}`} />
      {isPending ? (
        <LoadingLine />
      ) : view === 'files' ? (
        <Files slug={slug} />
      ) : slug === null ? (
        <Choose />
      ) : asked === undefined && target?.inLibrary === false ? (
        <EmptyState action={<TargetChip />}>{t('export.lostTarget', { name: target.role })}</EmptyState>
      ) : (
        <Export key={slug} slug={slug} />
      )}
    </Page>
  )
}

function Export({ slug }: { slug: string }) {
  const t = useWords('report')
  const plan = useAsk('report.read', { slug })
  const info = useAsk('app.info', {})
  const interfaceLanguage = useLanguage()
  const [chosen, setChosen] = useState<Language | null>(null)
  const language = chosen ?? interfaceLanguage
  return (
    <Answer of={plan}>
      {(answer) => (
        <div className={styles.columns}>
          <div className={styles.choices}>
            <p className="help">{t('export.lead')}</p>
            <Contents plan={answer} />
            <div>
              <div className="form-label">{t('export.language')}</div>
              <Segmented<Language>
                label={t('export.language')}
                value={language}
                options={[
                  { value: 'ja', label: t('export.languages.ja') },
                  { value: 'en', label: t('export.languages.en') },
                ]}
                onChange={setChosen}
              />
            </div>
            {info.data?.abilities.print === false ? (
              <p>{t('export.unavailable')}</p>
            ) : (
              <MakePdf slug={slug} stage={answer.target.stage} language={language} />
            )}
            <p className="t12 t3">{t('export.private')}</p>
          </div>
          <Preview plan={answer} language={language} />
        </div>
      )}
    </Answer>
  )
}

function Contents({ plan }: { plan: CareerPlan }) {
  const t = useWords('report')
  const bands = plan.salary.roles.some((role) => role.bands.length > 0)
  const { total } = plan.plan.counts
  const parts = [
    t('export.parts.position'),
    t('export.parts.gaps', { count: plan.analysis.rows.length }),
    ...(bands ? [t(plan.hideAmounts ? 'export.parts.salaryHidden' : 'export.parts.salary')] : []),
    total > 0 ? t('export.parts.plan', { count: total }) : t('export.parts.planNone'),
    t('export.parts.closing'),
  ]
  return (
    <Section title={t('export.contents')}>
      <ul className={styles.contents}>
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </Section>
  )
}

function Choose() {
  const t = useWords('report')
  const guides = useAsk('library.list', {})
  return (
    <Answer of={guides}>
      {(library) =>
        library.length === 0 ? (
          <EmptyState
            action={
              <Link href="/guides" className="btn">
                {t('export.openGuides')}
              </Link>
            }
          >
            {t('export.noGuides')}
          </EmptyState>
        ) : (
          <EmptyState action={<TargetChip />}>{t('export.noTarget')}</EmptyState>
        )
      }
    </Answer>
  )
}
