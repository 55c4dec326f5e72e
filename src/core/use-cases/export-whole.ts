// Files about everything: all skills and the history as tables.

import type { Change } from '#contract/changes.ts'
import type { ExportedFile } from '#contract/exports.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { writeCsv } from '#core/exports/csv.ts'
import { exportFileName } from '#core/exports/file-name.ts'
import { historyTable, skillsTable } from '#core/exports/tables.ts'
import { exportWords } from '#core/exports/words.ts'
import { listEveryChange } from '#core/storage/changes.ts'
import { type Context, today } from './context.ts'
import { readPresent, shownRole } from './present.ts'
import { listSkillSummaries } from './skills.ts'

/** On the user's own clock, as the day beside it. */
function timeOf({ at }: Change): string {
  const time = new Date(at)
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

export function exportWhole(context: Context, { format, language }: CheckedInput<'export.whole'>): ExportedFile {
  const words = exportWords[language]
  const { shelved } = readPresent(context)
  const roleOf = (slug: string): string => {
    const guide = shelved.get(slug)
    return guide ? shownRole(guide) : slug
  }
  const [part, rows] =
    format === 'csv-skills'
      ? [words.files.skills, skillsTable(listSkillSummaries(context), roleOf, words)]
      : [words.files.history, historyTable(listEveryChange(context.db), timeOf, words)]
  return { fileName: exportFileName([part], today(context), 'csv'), mediaType: 'text/csv', text: writeCsv(rows) }
}
