// English words of the topic report.

import type { report as japanese } from '../ja/report.ts'
import type { SameWords } from '../types.ts'

export const report: SameWords<typeof japanese> = {
  title: 'Export',
}
