// The sentences of the levels on one line, where the panel that holds them is closed.

import { memo } from 'react'
import type { SkillKind } from '#contract/guide.ts'
import { useLevelWords } from '../../parts/level-words.ts'
import { useWords } from '../../words/index.ts'
import styles from './KeyHints.module.css'

const levels = [0, 1, 2, 3, 4] as const

export const LevelLegend = memo(function LevelLegend({ kind }: { kind: SkillKind }) {
  const words = useWords('assess')
  const sentence = useLevelWords(kind)
  return (
    <ul className={styles.keys} aria-label={words('anchors')}>
      {levels.map((level) => (
        <li key={level}>
          <b>R{level}</b> {sentence(level)}
        </li>
      ))}
    </ul>
  )
})
