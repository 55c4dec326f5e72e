// English words of the topic interview.

import type { interview as japanese } from '../ja/interview.ts'
import type { SameWords } from '../types.ts'

export const interview: SameWords<typeof japanese> = {
  title: 'Interview practice',
}
