// English words of the topic salary.

import type { salary as japanese } from '../ja/salary.ts'
import type { SameWords } from '../types.ts'

export const salary: SameWords<typeof japanese> = {
  title: 'Salary',
}
