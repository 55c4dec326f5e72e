// English words of the topic settings.

import type { settings as japanese } from '../ja/settings.ts'
import type { SameWords } from '../types.ts'

export const settings: SameWords<typeof japanese> = {
  title: 'Settings',
}
