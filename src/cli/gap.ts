// `shirube gap`: what a role needs beside the user's ratings, as a table or as JSON.

import type { GapAnalysis, GapRow, Score } from '#contract/gap.ts'

import { findDataFolder } from '../loopback/data-folder.ts'
import { UsageError } from '../loopback/host-options.ts'
import { alignColumns } from './align-columns.ts'
import { type Command, readStage, readWords } from './command.ts'
import { withCore } from './core.ts'
import { oneDecimal } from './one-decimal.ts'
import { aboutRole } from './roles.ts'
import type { CommandWords } from './words.ts'

export const gap: Command = async (args, { language, words, out }) => {
  const options = { role: { type: 'string' }, stage: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values, positionals } = readWords(args, options, language, 1)
  const [word] = positionals
  if (values.role !== undefined && word !== undefined) throw new UsageError(words.usage(words.roleTwice))
  const slug = values.role ?? word
  if (slug === undefined || slug === '') throw new UsageError(words.usage(words.roleNeeded))
  const stage = readStage(values.stage, words)
  const dataFolder = findDataFolder(values['data-dir'], process.env, false)
  const analysis = await withCore({ dataFolder, readOnly: true, print: null }, (ask) =>
    aboutRole(ask, slug, words, () => ask('gap.analyse', { slug, ...(stage ? { stage } : {}) })),
  )
  out(values.json ? `${JSON.stringify(analysis, null, 2)}\n` : table(analysis, words))
  return 0
}

function table(
  { role, subtitle, stage, score, categories, rows, nextSteps }: GapAnalysis,
  words: CommandWords,
): string {
  const title = [role, subtitle, words.stages[stage]].filter((part) => part !== null).join(' · ')
  const { sums } = score
  const total = [words.total, '', '', '', `${sums.totalWeight}`, `${sums.reached}`, `${sums.total}`]
  const lines = alignColumns([words.columns, ...rows.map((row) => cells(row, words)), total])
  const kinds = categories.map((one) => `  ${words.kinds[one.kind]}  ${scoreLine(one.score, words)}`)
  const steps = nextSteps.map(({ name, fromTool, from, to, gain }) => {
    const raised = fromTool === null ? name : `${name} (${fromTool})`
    return `  ${raised}  R${from} → R${to}  +${oneDecimal(gain)}`
  })
  return [
    title,
    scoreLine(score, words),
    ...kinds,
    '',
    ...lines,
    ...(steps.length > 0 ? ['', words.nextSteps, ...steps] : []),
    '',
  ].join('\n')
}

const percent = (value: number | null) => (value === null ? '—' : `${oneDecimal(value)} %`)

function scoreLine(score: Score, words: CommandWords): string {
  if (score.state === 'unrated') return words.noScore
  if (score.state === 'not-analysable') return words.notAnalysable
  const range = score.low === null || score.high === null ? '—' : `${oneDecimal(score.low)}–${oneDecimal(score.high)} %`
  return [
    `${words.fit} ${percent(score.fit)}`,
    `${words.coverage} ${percent(score.coverage)}`,
    `${words.range} ${range}`,
    `${words.critical} ${score.critical.length}`,
  ].join('   ')
}

function cells(row: GapRow, words: CommandWords): string[] {
  const guess = (isEstimated: boolean) => (isEstimated ? ` ${words.estimated}` : '')
  return [
    row.name,
    `R${row.required}${guess(row.requiredEstimated)}`,
    row.level === null ? words.unrated : `R${row.level}`,
    row.level === null ? '—' : `${row.gap}${row.critical ? ' !' : ''}`,
    `${row.weight}${guess(row.weightEstimated)}`,
    row.level === null ? '—' : `${row.reachedPoints}`,
    `${row.totalPoints}`,
  ]
}
