// English words of the topic home.

import type { home as japanese } from '../ja/home.ts'
import type { SameWords } from '../types.ts'

export const home: SameWords<typeof japanese> = {
  title: 'Home',
}
