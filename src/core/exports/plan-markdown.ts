// Writes the plan of one role as Markdown whose ticks can be read back after any editor has had it.

import type { GapAnalysis, Score } from '#contract/gap.ts'
import type { ChecklistItem, Plan, Target } from '#contract/plan.ts'
import { itemMark, planMark } from './plan-marks.ts'
import type { ExportWords } from './words.ts'

export type PlanDocument = { target: Target; analysis: GapAnalysis; plan: Plan; idOf(key: string): string }

/** Text stays text: no emphasis, link, tag or table cell of its own. */
function plainMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
}

/** Half up; the small addition undoes binary fractions such as 0.15. */
const oneDecimal = (value: number): string => (Math.floor(value * 10 + 0.5 + 1e-9) / 10).toFixed(1)

const hours = (value: number): string => String(Math.round(value * 10) / 10)

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function targetLines({ target }: PlanDocument, words: ExportWords): string[] {
  const w = words.markdown
  return [
    `- ${w.target}: ${plainMarkdown([target.role, target.subtitle ?? ''].join(' '))}`,
    `- ${w.stage}: ${words.stages[target.stage]}`,
    ...(target.dueOn === null ? [] : [`- ${w.dueOn}: ${target.dueOn}`]),
    `- ${w.weekly}: ${w.hours(hours(target.weeklyHours))}`,
  ]
}

function scoreLines(score: Score, words: ExportWords): string[] {
  const w = words.markdown
  if (score.state === 'not-analysable') return [w.notAnalysable]
  if (score.state === 'unrated' || score.fit === null) return [w.notRated]
  const critical = score.critical.map(({ name }) => plainMarkdown(name)).join(words.listMark)
  return [
    `- ${w.fit}: ${oneDecimal(score.fit)} %`,
    `- ${w.range}: ${oneDecimal(score.low ?? 0)}–${oneDecimal(score.high ?? 100)} %`,
    `- ${w.coverage}: ${oneDecimal(score.coverage ?? 0)} %`,
    `- ${w.critical}: ${critical === '' ? w.none : critical}`,
  ]
}

function stepLines({ analysis }: PlanDocument, words: ExportWords): string[] {
  const w = words.markdown
  if (analysis.nextSteps.length === 0) return []
  const steps = analysis.nextSteps
    .slice(0, 3)
    .map(
      ({ name, from, to, gain }, index) => `${index + 1}. ${w.step(plainMarkdown(name), from, to, oneDecimal(gain))}`,
    )
  return [`### ${w.steps}`, '', ...steps, '']
}

function gapLines({ analysis }: PlanDocument, words: ExportWords): string[] {
  const w = words.markdown
  if (analysis.rows.length === 0) return []
  const rows = analysis.rows.map((one) =>
    row([
      plainMarkdown(one.name),
      `R${one.required}${one.requiredEstimated ? ` ${words.estimate}` : ''}`,
      one.level === null ? words.unknown : `R${one.level}`,
      one.level === null ? '—' : String(one.gap),
      words.weights[one.weight],
    ]),
  )
  return [`## ${w.gaps}`, '', row(w.gapColumns), row(w.gapColumns.map(() => '---')), ...rows, '']
}

function itemLines(item: ChecklistItem, id: string, words: ExportWords): string[] {
  const w = words.markdown
  const facts = [
    words.types[item.type],
    ...(item.status === 'todo' ? [] : [words.statuses[item.status]]),
    `${hours(item.spentHours)} / ${w.hours(hours(item.plannedHours))}${item.hoursEstimated ? ` ${words.estimate}` : ''}`,
    ...(item.dueOn === null ? [] : [w.due(item.dueOn)]),
    ...(item.finishedOn === null ? [] : [w.finished(item.finishedOn)]),
    ...(item.closes.length === 0 ? [] : [w.closes(item.closes.map(({ name }) => name).join(words.listMark))]),
  ]
  const box = item.status === 'done' ? '[x]' : '[ ]'
  const title = plainMarkdown(item.title)
  return [
    `- ${box} ${title} — ${plainMarkdown(facts.join(words.listMark))} ${itemMark(id, item.status)}`,
    ...(item.note === null ? [] : [`  - ${plainMarkdown(w.note(item.note))}`]),
  ]
}

function checklistLines({ plan, idOf }: PlanDocument, words: ExportWords): string[] {
  const w = words.markdown
  const { total, done } = plan.counts
  const parts = [
    { title: words.ownItems, purpose: null, items: plan.ownItems },
    ...plan.steps,
    { title: words.formerItems, purpose: null, items: plan.formerItems },
  ].filter(({ items }) => items.length > 0)
  if (parts.length === 0) return [`## ${w.plan}`, '', w.noItems, '']
  const { finishOn } = plan.forecast
  const summary = [w.progress(done, total), ...(finishOn === null ? [] : [w.finish(finishOn)])].join(words.listMark)
  return [
    `## ${w.plan}`,
    '',
    summary,
    '',
    ...parts.flatMap(({ title, purpose, items }) => [
      `### ${plainMarkdown(title)}`,
      '',
      ...(purpose === null ? [] : [plainMarkdown(purpose), '']),
      ...items.flatMap((item) => itemLines(item, idOf(item.key), words)),
      '',
    ]),
  ]
}

export function writePlan(document: PlanDocument, words: ExportWords): string {
  const { target, analysis, plan } = document
  const w = words.markdown
  const lines = [
    `# ${plainMarkdown(w.title(target.role))}`,
    '',
    planMark(plan.slug),
    '',
    w.made(plan.today),
    '',
    ...targetLines(document, words),
    '',
    `## ${w.position}`,
    '',
    ...scoreLines(analysis.score, words),
    '',
    ...stepLines(document, words),
    ...gapLines(document, words),
    ...checklistLines(document, words),
    '---',
    '',
    plainMarkdown(w.howTo),
  ]
  return `${lines.join('\n')}\n`
}
