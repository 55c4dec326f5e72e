// A group of questions in words: 技術・シニア, or nothing where the guide does not sort them.

import type { InterviewQuestion } from '#contract/guide.ts'
import type { Words } from '../../words/index.ts'

export function groupName(
  { group, level }: Pick<InterviewQuestion, 'group' | 'level'>,
  words: Words<'interview'>,
  common: Words<'common'>,
): string {
  const parts = [
    ...(group === null ? [] : [words(`groups.${group}`)]),
    ...(level === null ? [] : [common(`stages.${level}`)]),
  ]
  return parts.join('・')
}
