// English words of the topic exports: files that leave the program and come back in, pictures of charts, print.

import type { exports as japanese } from '../ja/exports.ts'
import type { SameWords } from '../types.ts'

export const exports: SameWords<typeof japanese> = {
  views: { label: 'Kinds of export', plan: 'Career plan (PDF)', files: 'Files and import' },
  out: 'Export',
  outNote: 'Every file is made on this computer and sent nowhere. Only the archive of everything holds amounts.',
  language: 'Language of the files',
  ofRole: 'Files about {{name}}',
  ofAll: 'Files about everything',
  noRole: 'Choose a target to export its learning plan, dates and gaps.',
  save: 'Save',
  saveAs: 'Save {{name}}',
  saved: 'Saved “{{name}}”.',
  files: {
    md: {
      name: 'Learning plan (Markdown)',
      help: 'Position, gaps and checklist. Ticks made in another editor can be taken back in.',
    },
    ics: {
      name: 'Due dates and milestones (ICS)',
      help: 'All-day events for a calendar. A new export replaces the same events.',
    },
    'csv-gaps': { name: 'Gaps (CSV)', help: 'Requirements with required level, current level, gap and weight.' },
    'csv-checklist': { name: 'Learning items (CSV)', help: 'Status, hours, dates and notes.' },
    json: {
      name: 'Everything (JSON)',
      help: 'All records, settings, history and the guides as they are. Imported elsewhere it gives the same state. Holds amounts.',
    },
    'csv-skills': {
      name: 'Skills and ratings (CSV)',
      help: 'Level, day of the rating, interest, number of pieces of evidence.',
    },
    'csv-history': {
      name: 'History of changes (CSV)',
      help: 'What was changed, and when. Values of settings are left out.',
    },
  },
  in: 'Import',
  chooseFile: 'Choose a file',
  otherFile: 'Choose another file',
  image: { save: 'Save as a picture', png: 'PNG', svg: 'SVG (sharp at any size)' },
  archive: {
    title: 'Everything (JSON)',
    help: 'Brings the data of another computer or an earlier export here. It replaces all present data, of which a copy is made first.',
    sending: 'The file is being read.',
    holds: 'What “{{name}}” holds',
    exportedAt: 'Exported at',
    guides: 'Guides',
    ratings: 'Ratings',
    items: 'Learning items',
    changes: 'Changes',
    warning:
      'All present guides, ratings, plans, settings and history are replaced. Undo can not bring them back. A copy of them is made in the folder backups first.',
    replace: 'Make a copy and replace',
    running: 'The guides are being read again ({{done}} of {{total}}).',
    starting: 'The contents are being checked.',
    replaced: 'Replaced. The copy of what was there is “{{name}}”.',
  },
  ticks: {
    title: 'Markdown with ticks',
    help: 'When you have edited an exported learning plan elsewhere, choose it here. Only the ticks that you changed enter the plan.',
    none: 'No tick has changed in “{{name}}”.',
    found_one: '{{role}}: {{count}} tick changes.',
    found_other: '{{role}}: {{count}} ticks change.',
    done: 'becomes done',
    todo: 'goes back to to do',
    unknown_one: '{{count}} line that is not in the plan is left out.',
    unknown_other: '{{count}} lines that are not in the plan are left out.',
    line: 'line {{line}}',
    apply_one: 'Take {{count}} tick over',
    apply_other: 'Take {{count}} ticks over',
    applied_one: '{{count}} tick was taken over. It can be undone.',
    applied_other: '{{count}} ticks were taken over. This can be undone.',
    unreadable: 'This file can not be opened. Choose again.',
    tooLarge: 'This file is too large. Choose the Markdown of a learning plan.',
  },
}
