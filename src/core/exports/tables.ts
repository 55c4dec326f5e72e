// The tables that leave as CSV: skills, gaps, checklist and history, each as rows of cells under a row of heads.

import type { Change } from '#contract/changes.ts'
import type { GapAnalysis } from '#contract/gap.ts'
import type { ChecklistItem, Plan } from '#contract/plan.ts'
import type { Level, SkillSummary } from '#contract/skills.ts'
import type { CsvCell } from './csv.ts'
import type { ExportWords } from './words.ts'

type Table = CsvCell[][]

const levelText = (level: Level | null, words: ExportWords): string => (level === null ? words.unknown : `R${level}`)

export function skillsTable(
  skills: readonly SkillSummary[],
  roleOf: (slug: string) => string,
  words: ExportWords,
): Table {
  const rows = skills.map((skill) => [
    skill.name,
    skill.aliases.join(words.listMark),
    words.kinds[skill.kind],
    levelText(skill.level, words),
    skill.ratedOn,
    skill.stale ? words.yes : null,
    skill.interest === null ? null : words.interests[skill.interest],
    skill.evidenceCount,
    skill.requiredBy.map(roleOf).join(words.listMark),
  ])
  return [words.skillColumns, ...rows]
}

export function gapsTable({ rows }: GapAnalysis, words: ExportWords): Table {
  const source = (estimated: boolean) => (estimated ? words.estimate : words.edited)
  const cells = rows.map((row) => [
    row.name,
    words.kinds[row.kind],
    levelText(row.required, words),
    source(row.requiredEstimated),
    levelText(row.level, words),
    row.level === null ? null : row.gap,
    words.weights[row.weight],
    source(row.weightEstimated),
    row.critical ? words.yes : null,
    row.ratedOn,
    row.evidenceCount,
    row.description,
  ])
  return [words.gapColumns, ...cells]
}

export function checklistTable(plan: Plan, words: ExportWords): Table {
  const cells = (step: string) => (item: ChecklistItem) => [
    step,
    item.title,
    words.types[item.type],
    words.statuses[item.status],
    item.plannedHours,
    item.hoursEstimated ? words.estimate : words.edited,
    item.spentHours,
    item.startedOn,
    item.dueOn,
    item.finishedOn,
    item.schedule?.end ?? null,
    item.closes.map(({ name }) => name).join(words.listMark),
    item.note,
  ]
  return [
    words.checklistColumns,
    ...plan.ownItems.map(cells(words.ownItems)),
    ...plan.steps.flatMap((step) => step.items.map(cells(step.title))),
    ...plan.formerItems.map(cells(words.formerItems)),
  ]
}

/** Values of settings stay out: a pay that is hidden on screen would stand in the file. */
function valueText({ kind }: Change, value: Change['subject']['from'], words: ExportWords): CsvCell {
  if (kind === 'rate' || kind === 'rate-many') return levelText(value as Level | null, words)
  if (value === null || kind === 'settings') return null
  const known: Record<string, string> = { ...words.statuses, ...words.stages, ...words.evidence }
  if (typeof value === 'boolean') return value ? words.yes : null
  return typeof value === 'string' && Object.hasOwn(known, value) ? (known[value] ?? value) : value
}

export function historyTable(
  changes: readonly Change[],
  timeOf: (change: Change) => string,
  words: ExportWords,
): Table {
  const rows = changes.map((change) => [
    change.on,
    timeOf(change),
    // A later program knows more kinds.
    Object.hasOwn(words.changes, change.kind) ? words.changes[change.kind] : change.kind,
    change.kind === 'settings' ? null : change.subject.name,
    valueText(change, change.subject.from, words),
    valueText(change, change.subject.to, words),
    change.subject.count,
    change.undone ? words.yes : null,
  ])
  return [words.historyColumns, ...rows]
}
