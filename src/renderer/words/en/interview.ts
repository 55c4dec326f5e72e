// English words of the topic interview: the questions of a guide, one at a time, and the guide's points.

import type { interview as japanese } from '../ja/interview.ts'
import type { SameWords } from '../types.ts'

export const interview: SameWords<typeof japanese> = {
  title: 'Interview',
  questions: 'Interview questions',
  lead: 'Answer in your own words first, then open the guide’s points.',
  number: '{{number}} / {{total}}',
  reveal: 'Show the guide’s points',
  hide: 'Hide the guide’s points',
  next: 'Next question',
  previous: 'Previous question',
  keys: 'Space points   ↑↓ change question',
  answer: 'Points for the answer',
  intent: 'What the question is after',
  badAnswer: 'Answers to avoid',
  noPoints: 'The guide has no points for this question.',
  line: 'Read line {{line}} of the guide',
  groups: { general: 'General', technical: 'Technical', behavioural: 'Behavioural', reverse: 'Questions to ask' },
  noTarget: 'Choose a target to see the interview questions of its role here.',
  noGuides: 'Import guides and choose a target to see interview questions here.',
  openGuides: 'Open the guides',
  lostTarget:
    'The guide of your target “{{name}}” is no longer in the library. Undo its removal, import it again, or choose another target.',
  none: 'This guide has no interview questions.',
}
