// English words of the topic start.

import type { start as japanese } from '../ja/start.ts'
import type { SameWords } from '../types.ts'

export const start: SameWords<typeof japanese> = {
  title: 'Getting started',
}
