// English words of the topic assess.

import type { assess as japanese } from '../ja/assess.ts'
import type { SameWords } from '../types.ts'

export const assess: SameWords<typeof japanese> = {
  title: 'Self-assessment',
}
