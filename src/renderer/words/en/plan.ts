// English words of the topic plan.

import type { plan as japanese } from '../ja/plan.ts'
import type { SameWords } from '../types.ts'

export const plan: SameWords<typeof japanese> = {
  title: 'Learning plan',
}
