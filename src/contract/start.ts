// What the first picture is drawn with, in one answer: each part is that of the request beside it.

import type { ChangeLog } from './changes.ts'
import type { GapAnalysis } from './gap.ts'
import type { Collections, GuideSummary } from './library.ts'
import type { Plan, Target } from './plan.ts'
import type { AppInfo, Settings } from './settings.ts'

export type Start = {
  /** settings.read */
  settings: Settings
  /** app.info */
  info: AppInfo
  /** target.list */
  targets: Target[]
  /** changes.list */
  changes: ChangeLog
  /** collections.read */
  collections: Collections
  /** library.list */
  guides: GuideSummary[]
  /** gap.analyse and plan.read of the main target; null: there is none, or its guide is gone. */
  main: { slug: string; gap: GapAnalysis; plan: Plan } | null
}
