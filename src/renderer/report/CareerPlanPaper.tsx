// The career plan as it is printed, from one answer of the core; also the preview on the export screen.

import { type CSSProperties, Fragment, type ReactNode } from 'react'
import type { CareerPlan } from '#contract/plan.ts'
import type { ReportOptions, ReportSection } from '#contract/report.ts'
import { useWords } from '../words/index.ts'
import './paper.css'
import { Closing } from './sections/Closing.tsx'
import { Cover } from './sections/Cover.tsx'
import { Gaps } from './sections/Gaps.tsx'
import { History } from './sections/History.tsx'
import { Interview } from './sections/Interview.tsx'
import { Ladder } from './sections/Ladder.tsx'
import { LearningPlan } from './sections/LearningPlan.tsx'
import { Notes } from './sections/Notes.tsx'
import { Salary } from './sections/Salary.tsx'
import { Summary } from './sections/Summary.tsx'
import { TitleBlock } from './sections/TitleBlock.tsx'
import { printedSections } from './sections.ts'

export function CareerPlanPaper({ plan, options }: { plan: CareerPlan; options: ReportOptions }) {
  const t = useWords('report')
  const { language, withName } = options
  const name = withName && plan.name !== null && plan.name.trim() !== '' ? plan.name : null
  const numbering = {
    '--table-word': JSON.stringify(t('table')),
    '--figure-word': JSON.stringify(t('figure')),
  } as CSSProperties
  const draw: Record<ReportSection, () => ReactNode> = {
    cover: () => <Cover plan={plan} name={name} />,
    summary: () => <Summary plan={plan} />,
    gaps: () => <Gaps analysis={plan.analysis} evidence={plan.evidence} />,
    history: () => <History trend={plan.trend} ratings={plan.ratings} />,
    salary: () => <Salary comparison={plan.salary} language={language} />,
    ladder: () => <Ladder stages={plan.ladder} />,
    plan: () => <LearningPlan plan={plan.plan} />,
    interview: () => <Interview questions={plan.questions} />,
    notes: () => <Notes notes={plan.notes} />,
    closing: () => <Closing on={plan.today} />,
  }
  const sections = printedSections(plan, options)
  return (
    <article className="plan-paper" lang={language} style={numbering}>
      {!sections.includes('cover') && <TitleBlock plan={plan} name={name} />}
      {sections.map((section) => (
        <Fragment key={section}>{draw[section]()}</Fragment>
      ))}
    </article>
  )
}
