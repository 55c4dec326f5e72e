// The check-in: changes, old ratings, evidence and the plan in turn, and a record of where the user stands.

import type { ReactNode } from 'react'
import type { Since } from '#contract/progress.ts'
import { useMainTarget } from '../../data/main-target.ts'
import { useAsk } from '../../data/queries.ts'
import { Screen as Page } from '../../frame/Screen.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { Button } from '../../parts/Button.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { LoadingLine } from '../../parts/LoadingLine.tsx'
import { checkInHref } from '../../parts/links.ts'
import { Section } from '../../parts/Section.tsx'
import { SinceList } from '../../parts/SinceList.tsx'
import { TargetChip } from '../../parts/TargetChip.tsx'
import { navigate, useRouteQuery } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import { Close } from './Close.tsx'
import styles from './check-in.module.css'
import { EvidenceStep } from './EvidenceStep.tsx'
import { OldRatings } from './OldRatings.tsx'
import { PlanStep } from './PlanStep.tsx'

const steps = ['changes', 'ratings', 'evidence', 'plan', 'close'] as const
type Step = (typeof steps)[number]

export function Screen() {
  const t = useWords('progress')
  const { target, isPending } = useMainTarget()
  return (
    <Page title={t('checkIn.title')} {...(target === null ? {} : { target: <TargetChip /> })}>
      {isPending ? (
        <LoadingLine />
      ) : target === null ? (
        <EmptyState action={<TargetChip />}>{t('noTarget')}</EmptyState>
      ) : target.inLibrary ? (
        <Steps key={target.slug} slug={target.slug} />
      ) : (
        <EmptyState action={<TargetChip />}>{t('lostTarget', { name: target.role })}</EmptyState>
      )}
    </Page>
  )
}

function Steps({ slug }: { slug: string }) {
  const t = useWords('progress')
  const query = useRouteQuery()
  const since = useAsk('progress.since', { slug })
  const step = steps.find((one) => one === query.get('step')) ?? 'changes'
  const at = steps.indexOf(step)
  const to = (next: Step | undefined) => {
    if (next !== undefined) navigate(`${checkInHref}?step=${next}`)
  }
  return (
    <div className={styles.screen}>
      <p className="help">{t('checkIn.lead')}</p>
      <ol className={styles.steps}>
        {steps.map((one, index) => (
          <li key={one}>
            <button
              type="button"
              className={styles.step}
              aria-current={one === step ? 'step' : undefined}
              onClick={() => to(one)}
            >
              <span className="t3">{index + 1}</span> {t(`checkIn.steps.${one}`)}
            </button>
          </li>
        ))}
      </ol>
      <Answer of={since}>
        {(changed) => (
          <Section title={t(`checkIn.steps.${step}`)} note={t('checkIn.position', { at: at + 1, all: steps.length })}>
            <StepBody step={step} slug={slug} since={changed}>
              {at > 0 && <Button onClick={() => to(steps[at - 1])}>{t('checkIn.back')}</Button>}
              {step !== 'close' && (
                <Button kind="primary" onClick={() => to(steps[at + 1])}>
                  {t('checkIn.next')}
                </Button>
              )}
            </StepBody>
          </Section>
        )}
      </Answer>
    </div>
  )
}

/** children: the ways back and on; the last step puts its own button beside them. */
type BodyProps = { step: Step; slug: string; since: Since; children: ReactNode }

function StepBody({ step, slug, since, children }: BodyProps) {
  if (step === 'close') {
    return (
      <Close slug={slug} since={since}>
        {children}
      </Close>
    )
  }
  return (
    <>
      {step === 'changes' && <SinceList since={since} />}
      {step === 'ratings' && <OldRatings slug={slug} />}
      {step === 'evidence' && <EvidenceStep since={since} />}
      {step === 'plan' && <PlanStep slug={slug} />}
      <div className={styles.ways}>{children}</div>
    </>
  )
}
