// The page that is printed: reads the plan, draws it without the frame, and says when it is ready.

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useParams } from 'wouter'
import type { ReportOptions } from '#contract/report.ts'
import type { Stage } from '#contract/skills.ts'
import { asFailure } from '../data/ask-failure.ts'
import { useAsk } from '../data/queries.ts'
import { FailurePanel } from '../parts/FailurePanel.tsx'
import { useRouteQuery } from '../routing.ts'
import { useWords } from '../words/index.ts'
import { CareerPlanPaper } from './CareerPlanPaper.tsx'
import { optionsFrom } from './options.ts'
import { adoptPageRule } from './page-margins.ts'
import './paper.css'
import { ReportBoundary } from './ReportBoundary.tsx'
import { ReportLanguage } from './ReportLanguage.tsx'
import { clearMarks, loadFonts, markError, markReady, whenSettled } from './ready.ts'
import { targetName } from './target-name.ts'

const stages: Record<string, Stage> = { junior: 'junior', middle: 'middle', senior: 'senior' }

export function Report() {
  const query = useRouteQuery()
  const options = optionsFrom(query)
  return (
    <ReportLanguage language={options.language}>
      <ReportBoundary>
        <Page options={options} stage={stages[query.get('stage') ?? '']} />
      </ReportBoundary>
    </ReportLanguage>
  )
}

function Page({ options, stage }: { options: ReportOptions; stage: Stage | undefined }) {
  const { language, paper } = options
  const { slug } = useParams<{ slug: string }>()
  const t = useWords('report')
  const common = useWords('common')
  const plan = useAsk('report.read', { slug, ...(stage === undefined ? {} : { stage }) })
  // Amounts are printed in the unit that the settings say, which must be there before the page says that it stands.
  const settings = useAsk('settings.read', {})
  const data = settings.data === undefined ? undefined : plan.data

  useLayoutEffect(() => {
    const root = document.documentElement
    root.classList.add('prints-paper')
    root.lang = language
    return () => root.classList.remove('prints-paper')
  }, [language])

  const target = data === undefined ? null : targetName(data, common)
  useLayoutEffect(() => {
    if (target === null) return
    document.title = `${t('document')} ${target} | ${common('appName')}`
    return adoptPageRule({ document: t('document'), target, nature: t('nature'), appName: common('appName') }, paper)
  }, [target, paper, t, common])

  const main = useRef<HTMLElement>(null)
  const [hasFonts, setHasFonts] = useState(false)
  useEffect(() => {
    if (target === null || main.current === null) return
    let left = false
    const texts = [t('document'), target, t('nature'), common('appName')].join('')
    const step = hasFonts
      ? whenSettled().then(() => left || markReady())
      : loadFonts(main.current, texts).then(() => left || setHasFonts(true))
    void step.catch((error: unknown) => left || markError(String(error)))
    return () => {
      left = true
      clearMarks()
    }
  }, [target, hasFonts, t, common])

  const error = plan.error ?? settings.error
  const failure = error === null ? null : asFailure(error)
  useEffect(() => {
    if (failure !== null) markError(`${failure.code}${failure.detail === null ? '' : `: ${failure.detail}`}`)
  }, [failure])

  if (failure !== null) return <FailurePanel failure={failure} />
  if (data === undefined) return null
  return (
    <main ref={main} hidden={!hasFonts}>
      <CareerPlanPaper plan={data} options={options} />
    </main>
  )
}
