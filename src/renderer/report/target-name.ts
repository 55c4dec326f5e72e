// The target as the paper names it: role and stage.

import type { CareerPlan } from '#contract/plan.ts'
import type { Words } from '../words/index.ts'

export const targetName = (plan: CareerPlan, common: Words<'common'>): string =>
  common('people', { name: plan.target.role, stage: common(`stages.${plan.target.stage}`) })
