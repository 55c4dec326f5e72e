// The questions of a guide as it sorts them: runs of the same group and level, in the guide's own order.

import type { InterviewQuestion } from '#contract/guide.ts'

export type QuestionGroup = {
  group: InterviewQuestion['group']
  level: InterviewQuestion['level']
  /** 0-based positions in the guide. */
  questions: { at: number; question: InterviewQuestion }[]
}

export function questionGroups(questions: readonly InterviewQuestion[]): QuestionGroup[] {
  const groups: QuestionGroup[] = []
  for (const [at, question] of questions.entries()) {
    const found = groups.find(({ group, level }) => group === question.group && level === question.level)
    if (found) found.questions.push({ at, question })
    else groups.push({ group: question.group, level: question.level, questions: [{ at, question }] })
  }
  return groups
}

/** Positions in the order they stand on the screen. */
export const screenOrder = (groups: readonly QuestionGroup[]): number[] =>
  groups.flatMap((group) => group.questions.map(({ at }) => at))
