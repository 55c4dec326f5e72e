// English words of the topic gap.

import type { gap as japanese } from '../ja/gap.ts'
import type { SameWords } from '../types.ts'

export const gap: SameWords<typeof japanese> = {
  title: 'Gap analysis',
}
