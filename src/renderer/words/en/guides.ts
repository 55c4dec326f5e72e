// English words of the topic guides.

import type { guides as japanese } from '../ja/guides.ts'
import type { SameWords } from '../types.ts'

export const guides: SameWords<typeof japanese> = {
  title: 'Guides',
}
