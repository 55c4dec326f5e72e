// The sentence of each level, on screen and on paper: one wording for what is done, another for soft skills, which are knowledge and dealing with people.

import { useCallback } from 'react'
import type { SkillKind } from '#contract/guide.ts'
import type { Level } from '#contract/skills.ts'
import { useWords } from '../words/index.ts'

export function useLevelWords(kind: SkillKind): (level: Level | null) => string {
  const common = useWords('common')
  return useCallback(
    (level) => {
      if (level === null) return common('unknown')
      return common(kind === 'soft' ? `levelsOfPeople.r${level}` : `levels.r${level}`)
    },
    [kind, common],
  )
}
