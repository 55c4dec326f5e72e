// English words of the topic role.

import type { role as japanese } from '../ja/role.ts'
import type { SameWords } from '../types.ts'

export const role: SameWords<typeof japanese> = {
  title: 'Role',
}
