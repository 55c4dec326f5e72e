// The page that answers alone: where the person stands, what is next, when it is reached, and how to read it.

import type { CareerPlan } from '#contract/plan.ts'
import { HowToRead } from './HowToRead.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Outlook } from './Outlook.tsx'
import { Position } from './Position.tsx'

export function Summary({ plan }: { plan: CareerPlan }) {
  return (
    <>
      <Position analysis={plan.analysis} />
      <NextSteps plan={plan} />
      <Outlook plan={plan.plan} />
      <HowToRead />
    </>
  )
}
