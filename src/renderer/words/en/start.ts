// English words of the first start.

import type { start as japanese } from '../ja/start.ts'
import type { SameWords } from '../types.ts'

export const start: SameWords<typeof japanese> = {
  title: 'Getting started',
  lead: 'A tool to measure the distance to the role you aim for. Four steps lead to your first plan.',
  step: 'Step {{number}}',
  done: ' (done)',
  guides: {
    title: 'Import guides',
    text: 'One Markdown file is one role. Start with guides of your own or with the samples.',
    done_one: '{{count}} guide imported.',
    done_other: '{{count}} guides imported.',
    files: 'Choose files',
    samples: 'Use the sample guides',
    sampleNames: 'Samples: {{names}}',
  },
  target: {
    title: 'Choose a target',
    text: 'Choose a role and a stage. The date and the weekly hours can wait.',
    done: '{{role}}, {{stage}}',
    button: 'Choose a target',
  },
  rate: {
    title: 'Rate 12 skills',
    text: 'The 12 of the greatest weight{{mark}}, from R0 to R4. Leave unrated what you are not sure of.',
    progress: '{{done}} of {{all}} rated.',
    button: 'Start rating',
  },
  plan: {
    title: 'See the plan',
    text: 'What closes the gaps, and when you can be there at your present pace.',
    button: 'See the plan',
  },
  skip: 'Close these steps',
}
