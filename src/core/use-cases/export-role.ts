// Files about one role: the plan as Markdown, its dates as a calendar, its gaps and checklist as tables.

import { createHash } from 'node:crypto'
import type { ExportedFile, RoleFormat } from '#contract/exports.ts'
import type { CareerPlan, ChecklistItem } from '#contract/plan.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { isOpen } from '#core/domain/checklist.ts'
import { type CalendarEvent, writeCalendar } from '#core/exports/calendar.ts'
import { writeCsv } from '#core/exports/csv.ts'
import { exportFileName } from '#core/exports/file-name.ts'
import { writePlan } from '#core/exports/plan-markdown.ts'
import { checklistTable, gapsTable } from '#core/exports/tables.ts'
import { type ExportWords, exportWords } from '#core/exports/words.ts'
import { listItems } from '#core/storage/plans.ts'
import type { Context } from './context.ts'
import { filePartsOf, readPresent } from './present.ts'
import { readReport } from './report.ts'
import { findShelved } from './roles.ts'

const digest = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** Names an item in a file: short, of signs that every editor leaves alone, the same in every export. */
export const itemId = (key: string): string => digest(key).slice(0, 12)

export const itemsOf = ({ ownItems, steps, formerItems }: CareerPlan['plan']): ChecklistItem[] => [
  ...ownItems,
  ...steps.flatMap((step) => step.items),
  ...formerItems,
]

/** A program's own events; `.invalid` says that nobody else hands such names out. */
const eventId = (...parts: string[]): string => `${digest(...parts).slice(0, 32)}@shirube.invalid`

/** From the key of an item to the one of its names under which the due date was written first: it stays when a guide renames it. */
type LastingKey = (key: string) => string

function lastingKeys(context: Context): LastingKey {
  const rows = new Set(listItems(context.db).map(({ key }) => key))
  const { of } = readPresent(context).same.items
  return (key) => (rows.has(key) ? key : (of(key).find((name) => rows.has(name)) ?? key))
}

function dueEvent(
  item: ChecklistItem,
  { slug, about, lasting, words }: { slug: string; about: string; lasting: LastingKey; words: ExportWords },
): CalendarEvent[] {
  if (item.dueOn === null || !isOpen(item.status)) return []
  const closes = item.closes.map(({ name }) => name).join(words.listMark)
  return [
    {
      uid: eventId('item', slug, lasting(item.key)),
      on: item.dueOn,
      summary: words.calendar.item(item.title),
      description: [about, ...(closes === '' ? [] : [words.markdown.closes(closes)]), item.note ?? '']
        .filter((line) => line !== '')
        .join('\n'),
    },
  ]
}

function milestones({ target, plan }: CareerPlan, about: string, words: ExportWords): CalendarEvent[] {
  const { slug, role, dueOn, stage } = target
  const { finishOn, remainingHours, weeklyHours } = plan.forecast
  const hours = (value: number) => String(Math.round(value * 10) / 10)
  return [
    ...(dueOn === null
      ? []
      : [
          {
            uid: eventId('target', slug),
            on: dueOn,
            summary: words.calendar.target(role, words.stages[stage]),
            description: about,
          },
        ]),
    ...(finishOn === null || remainingHours === 0
      ? []
      : [
          {
            uid: eventId('finish', slug),
            on: finishOn,
            summary: words.calendar.finish(role),
            description: words.calendar.forecast(hours(remainingHours), hours(weeklyHours)),
          },
        ]),
  ]
}

function calendarOf(report: CareerPlan, language: string, words: ExportWords, lasting: LastingKey): string {
  const { role, slug } = report.target
  const about = words.calendar.about(role)
  const due = itemsOf(report.plan).flatMap((item) => dueEvent(item, { slug, about, lasting, words }))
  const events = [...due, ...milestones(report, about, words)]
  return writeCalendar({ name: words.calendar.name(role), language, madeAt: report.generatedAt, events })
}

type Written = { part: string[]; ending: string; mediaType: string; text: string }

function written(format: RoleFormat, report: CareerPlan, language: 'ja' | 'en', lasting: LastingKey): Written {
  const words = exportWords[language]
  const { target, analysis, plan } = report
  const csv = (part: string, rows: Parameters<typeof writeCsv>[0]): Written => ({
    part: [part],
    ending: 'csv',
    mediaType: 'text/csv',
    text: writeCsv(rows),
  })
  if (format === 'csv-gaps') return csv(words.files.gaps, gapsTable(analysis, words))
  if (format === 'csv-checklist') return csv(words.files.checklist, checklistTable(plan, words))
  if (format === 'ics') {
    return { part: [], ending: 'ics', mediaType: 'text/calendar', text: calendarOf(report, language, words, lasting) }
  }
  const text = writePlan({ target, analysis, plan, idOf: itemId }, words)
  return { part: [words.files.plan], ending: 'md', mediaType: 'text/markdown', text }
}

export function exportRole(
  context: Context,
  { slug, stage, format, language }: CheckedInput<'export.role'>,
): ExportedFile {
  const report = readReport(context, { slug, stage })
  const { part, ending, mediaType, text } = written(format, report, language, lastingKeys(context))
  const present = readPresent(context)
  const role = filePartsOf(present, findShelved(present, slug))
  return { fileName: exportFileName([...role, ...part], report.today, ending), mediaType, text }
}
