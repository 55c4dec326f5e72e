// English words of the home screen.

import type { home as japanese } from '../ja/home.ts'
import type { SameWords } from '../types.ts'

export const home: SameWords<typeof japanese> = {
  title: 'Home',
  dueOn: 'Target date {{date}}',
  daysLeft_one: '{{count}} day to go',
  daysLeft_other: '{{count}} days to go',
  daysPast_one: '{{count}} day past',
  daysPast_other: '{{count}} days past',
  today: 'The target date is today',
  weekly_one: '{{count}} hour a week',
  weekly_other: '{{count}} hours a week',
  late_one: '{{count}} day after the target',
  late_other: '{{count}} days after the target',
  early_one: '{{count}} day before the target',
  early_other: '{{count}} days before the target',
  onTime: 'On the target date',
  noForecast: 'No weekly hours set',
  allDone: 'All learning items done',
  coverage: 'Coverage {{coverage}} (weight {{rated}} of {{total}})',
  trend: 'Low and high over time',
  steps: {
    title: 'Next steps',
    note: 'What one level up adds to the low end',
    none: 'Every rated skill has reached its required level.',
    noneRated: 'Once skills are rated, the three with the largest gain stand here.',
    viaTool: '{{name}} ({{tool}})',
    change: 'Low {{before}} → {{after}}',
    noItem: 'No learning item is linked yet',
  },
  unrated: {
    title_one: 'Rate the {{count}} skill not rated yet',
    title_other: 'Rate the {{count}} skills not rated yet',
    why: 'The range is {{width}} points wide only because they are not rated.',
    button: 'Rate',
  },
  due: {
    title: 'Due within 7 days',
    none: 'Nothing is due in the next 7 days.',
    remaining_one: '{{count}} hour left',
    remaining_other: '{{count}} hours left',
    overdue: 'Overdue',
    done: 'Mark “{{title}}” as done',
  },
  interview: {
    title: 'Interview practice',
    start: 'Start',
    count_one: '{{count}} question today',
    count_other: '{{count}} questions today',
    of: '{{total}} in all, {{fresh}} of them new.',
    done: '{{total}} in all. Today’s review is done.',
  },
  lost: 'The guide of this target is no longer in the library. Ratings and learning records are still there: undo its removal, import it again, or choose another target.',
  lostButton: 'Choose a target again',
  notAnalysable: 'This guide has no table of required skills, so it cannot be analysed.',
}
