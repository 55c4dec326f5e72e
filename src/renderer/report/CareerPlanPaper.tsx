// The career plan as it is printed, from one answer of the core; also the preview on the export screen.

import type { CSSProperties } from 'react'
import type { CareerPlan } from '#contract/plan.ts'
import { useWords, type Words } from '../words/index.ts'
import type { Language } from '../words/language.ts'
import './paper.css'
import { Closing } from './sections/Closing.tsx'
import { Gaps } from './sections/Gaps.tsx'
import { HowToRead } from './sections/HowToRead.tsx'
import { LearningPlan } from './sections/LearningPlan.tsx'
import { NextSteps } from './sections/NextSteps.tsx'
import { Outlook } from './sections/Outlook.tsx'
import { Position } from './sections/Position.tsx'
import { Salary } from './sections/Salary.tsx'
import { TitleBlock } from './sections/TitleBlock.tsx'
import { TrendOfScore } from './sections/TrendOfScore.tsx'

export const targetName = (plan: CareerPlan, common: Words<'common'>): string =>
  common('people', { name: plan.target.role, stage: common(`stages.${plan.target.stage}`) })

export function CareerPlanPaper({ plan, language }: { plan: CareerPlan; language: Language }) {
  const t = useWords('report')
  const numbering = {
    '--table-word': JSON.stringify(t('table')),
    '--figure-word': JSON.stringify(t('figure')),
  } as CSSProperties
  return (
    <article className="plan-paper" lang={language} style={numbering}>
      <TitleBlock plan={plan} />
      <Position analysis={plan.analysis} />
      <NextSteps plan={plan} />
      <Outlook plan={plan.plan} />
      <HowToRead />
      <Gaps analysis={plan.analysis} />
      <TrendOfScore points={plan.trend} />
      <Salary comparison={plan.salary} hideAmounts={plan.hideAmounts} language={language} />
      <LearningPlan plan={plan.plan} />
      <Closing on={plan.today} />
    </article>
  )
}
