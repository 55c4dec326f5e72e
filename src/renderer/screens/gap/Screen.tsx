// The gap screen: finds out which role and stage it is about, then shows the analysis or what is missing for one.

import { Link, useParams } from 'wouter'
import type { Stage } from '#contract/skills.ts'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { gapHref } from '../../parts/links.ts'
import { TargetChip } from '../../parts/TargetChip.tsx'
import { navigate, useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import styles from './Analysis.module.css'
import { Analysis } from './Analysis.tsx'
import { Choose } from './Choose.tsx'

const stageOf = (text: string | null): Stage | null =>
  text === 'junior' || text === 'middle' || text === 'senior' ? text : null

export function Screen() {
  const words = useWords('gap')
  const params = useParams<{ slug?: string }>()
  const asked = params.slug ?? null
  const { target, isPending } = useMainTarget()
  const slug = asked ?? target?.slug ?? null
  const stage = stageOf(useRouteQuery().get('stage'))
  return (
    <Page
      title={words('title')}
      {...(slug === null
        ? {}
        : {
            target:
              asked === null ? <TargetChip /> : <TargetChip slug={asked} onChoose={(one) => navigate(gapHref(one))} />,
          })}
    >
      {isPending ? (
        <LoadingLine />
      ) : slug === null ? (
        <Choose />
      ) : asked === null && target?.inLibrary === false ? (
        <EmptyState action={<TargetChip />}>{words('lostTarget', { name: target.role })}</EmptyState>
      ) : (
        <OneRole slug={slug} stage={stage} isNamed={asked !== null} isTarget={slug === target?.slug} />
      )}
    </Page>
  )
}

type RoleProps = { slug: string; stage: Stage | null; isNamed: boolean; isTarget: boolean }

function OneRole({ slug, stage, isNamed, isTarget }: RoleProps) {
  const words = useWords('gap')
  const analysis = useAsk('gap.analyse', stage === null ? { slug } : { slug, stage }, { keepPrevious: true })
  const { target } = useMainTarget()
  return (
    <>
      {!isTarget && target !== null && (
        <p className={styles.note}>
          {words('otherRole')}{' '}
          <Link href={gapHref(target.slug)} className={`link ${styles.inText}`}>
            {words('backToTarget')}
          </Link>
        </p>
      )}
      <Answer of={analysis}>
        {(answer) => <Analysis key={answer.slug} analysis={answer} isOfTarget={!isNamed} />}
      </Answer>
    </>
  )
}
