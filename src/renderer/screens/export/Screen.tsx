// The export screen: what the PDF holds, its language, the button, and the plan as it will be printed.

import { Link, useParams } from 'wouter'
import type { ReportOptions } from '#contract/report.ts'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { TargetChip } from '../../parts/TargetChip.tsx'
import { navigate, useRouteQuery } from '../../routing.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import styles from './export.module.css'
import { Files } from './Files.tsx'
import { MakePdf } from './MakePdf.tsx'
import { Options } from './Options.tsx'
import { OwnWords } from './OwnWords.tsx'
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
  const kept = useAsk('settings.read', {})
  const info = useAsk('app.info', {})
  const language = useLanguage()
  return (
    <Answer of={kept}>
      {(settings) => {
        const options: ReportOptions = {
          sections: settings.reportSections,
          paper: settings.reportPaper,
          language: settings.reportLanguage === 'interface' ? language : settings.reportLanguage,
          withName: settings.reportName,
          hideAmounts: settings.hideAmounts || settings.reportHidesAmounts,
        }
        return (
          <Answer of={plan}>
            {(answer) => (
              <div className={styles.columns}>
                <div className={styles.choices}>
                  <p className="help">{t('export.lead')}</p>
                  {info.data?.abilities.print === false ? (
                    <p>{t('export.unavailable')}</p>
                  ) : (
                    <MakePdf slug={slug} stage={answer.target.stage} language={options.language} />
                  )}
                  <Options plan={answer} options={options} settings={settings} />
                  <OwnWords notes={answer.notes} />
                  <p className="t12 t3">{t('export.private')}</p>
                </div>
                <Preview plan={answer} options={options} />
              </div>
            )}
          </Answer>
        )
      }}
    </Answer>
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
              <Link href="/guides" className="btn pri">
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
