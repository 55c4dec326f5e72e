// Reads interview questions that stand in a table.
import type { InterviewQuestion } from '#contract/guide.ts'
import { answerLabel } from './answer-label.ts'
import type { QuestionContext } from './question-context.ts'
import { questionText } from './question-text.ts'
import { cellText, column, type Table, type TableRow } from './table.ts'

export function isQuestionTable(table: Table): boolean {
  return table.headers.some((header) => /質問(?!カテゴリ|の?意図)|question|問い|設問/i.test(header))
}

export function readQuestionTable(table: Table, context: QuestionContext): InterviewQuestion[] {
  const questionAt =
    column(table, /^(?:.{0,8})質問(?:例|内容)?$/, /質問(?!カテゴリ|の?意図|の?種類|分類)|question|設問/i) ?? 0
  const answerAt = column(table, /回答|解答|答え|answer/i, /ポイント|対策|解説|points?/i)
  const intentAt = column(table, /意図|狙い|ねらい|評価/)
  return table.rows.flatMap((row) => {
    const source = row.cells[questionAt] ?? ''
    const question = questionText(source)
    if (question === '') return []
    const answer = answerAt === questionAt ? null : answerOf(row, answerAt)
    const intent = intentAt === questionAt || intentAt === answerAt ? null : cellText(row, intentAt)
    return [
      {
        question,
        answered: answer !== null,
        answer,
        intent,
        badAnswer: null,
        ...context,
        line: row.line,
        endLine: row.line,
      },
    ]
  })
}

/** `**ポイント:** …` inside the cell repeats the header. */
function answerOf(row: TableRow, at: number | null): string | null {
  const text = cellText(row, at)
  if (text === null) return null
  const label = answerLabel(row.cells[at ?? 0] ?? '')
  if (label === null || label.role !== 'answer') return text
  return cellText({ line: row.line, cells: [label.rest] }, 0) ?? text
}
