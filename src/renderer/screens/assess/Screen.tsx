// The assess screen: the list or the round of twelve, once skills and target are there, else what appears here.

import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { GapAnalysis } from '#contract/gap.ts'
import type { Duplicate, SkillSummary } from '#contract/skills.ts'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { useInspector } from '../../frame/inspector.tsx'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { assessTwelveHref } from '../../parts/links.ts'
import { useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import { Assess } from './Assess.tsx'
import { Round } from './round/Round.tsx'
import styles from './Screen.module.css'

const none: readonly Duplicate[] = []

export function Screen() {
  const words = useWords('assess')
  const inspector = useInspector()
  const skills = useAsk('skills.list', {})
  const duplicates = useAsk('skills.duplicates', {}).data ?? none
  const { target, isPending } = useMainTarget()
  const slug = target?.inLibrary ? target.slug : null
  const analysis = useAsk('gap.analyse', { slug: slug ?? '-' }, { enabled: slug !== null })
  const waiting = isPending || (slug !== null && analysis.isPending)
  const inRound = useRouteQuery().get('round') === 'twelve'
  const [similarAsked, setSimilarAsked] = useState(0)
  const count = duplicates.length
  const actions = !inRound && (analysis.data !== undefined || count > 0) && (
    <>
      {count > 0 && (
        <Button
          onClick={() => {
            inspector.show()
            setSimilarAsked((asked) => asked + 1)
          }}
        >
          {words('duplicates.open', { count })} <kbd>S</kbd>
        </Button>
      )}
      {analysis.data !== undefined && (
        <Link className="btn" href={assessTwelveHref}>
          {words('round.open')}
        </Link>
      )}
    </>
  )
  const shown = (list: SkillSummary[]) => {
    if (waiting) return <LoadingLine />
    if (list.length === 0) return <Nothing href="/guides" says={words('nothing')} leads={words('openGuides')} />
    if (inRound) return <RoundOf skills={list} analysis={analysis.data} />
    return <Assess skills={list} analysis={analysis.data} duplicates={duplicates} similarAsked={similarAsked} />
  }
  return (
    <Page title={words(inRound ? 'round.title' : 'title')} actions={actions} bodyClass={styles.body ?? ''}>
      <Answer of={skills}>{shown}</Answer>
    </Page>
  )
}

function RoundOf({ skills, analysis }: { skills: SkillSummary[]; analysis: GapAnalysis | undefined }) {
  const words = useWords('assess')
  if (analysis !== undefined) return <Round key={analysis.slug} skills={skills} analysis={analysis} />
  return <Nothing href="/assess" says={words('round.noTarget')} leads={words('round.toList')} />
}

type NothingProps = { href: string; says: ReactNode; leads: string }

function Nothing({ href, says, leads }: NothingProps) {
  return (
    <div className={styles.empty}>
      <EmptyState
        action={
          <Link href={href} className="btn pri">
            {leads}
          </Link>
        }
      >
        {says}
      </EmptyState>
    </div>
  )
}
