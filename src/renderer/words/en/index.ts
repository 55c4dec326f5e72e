// All English words, by topic.

import { across } from './across.ts'
import { assess } from './assess.ts'
import { common } from './common.ts'
import { exports } from './exports.ts'
import { frame } from './frame.ts'
import { gap } from './gap.ts'
import { guides } from './guides.ts'
import { home } from './home.ts'
import { interview } from './interview.ts'
import { keywords } from './keywords.ts'
import { plan } from './plan.ts'
import { progress } from './progress.ts'
import { records } from './records.ts'
import { report } from './report.ts'
import { role } from './role.ts'
import { salary } from './salary.ts'
import { settings } from './settings.ts'
import { shortcuts } from './shortcuts.ts'
import { start } from './start.ts'

export const en = {
  across,
  assess,
  common,
  exports,
  frame,
  gap,
  guides,
  home,
  interview,
  keywords,
  plan,
  progress,
  records,
  report,
  role,
  salary,
  settings,
  shortcuts,
  start,
}
