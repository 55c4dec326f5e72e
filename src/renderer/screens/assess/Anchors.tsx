// What each level means, as buttons that set it: U and 0–4, the sentence, the colour of the level.

import type { SkillKind } from '#contract/guide.ts'
import type { Level } from '#contract/skills.ts'
import { useLevelWords } from '../../parts/level-words.ts'
import { useWords } from '../../words/index.ts'
import { choices } from './LevelPicker.tsx'
import styles from './SkillPanel.module.css'

type Props = {
  kind: SkillKind
  /** undefined: several skills with several levels. */
  level: Level | null | undefined
  /** A choice on its way to the database; undefined: none. */
  pending: Level | null | undefined
  onPick: (level: Level | null) => void
}

export function Anchors({ kind, level, pending, onPick }: Props) {
  const words = useWords('assess')
  const sentence = useLevelWords(kind)
  return (
    <ul className={styles.anchors} aria-label={words('anchors')}>
      {choices.map((choice) => (
        <li key={String(choice)}>
          <button
            type="button"
            className={choice === level ? styles.current : ''}
            aria-pressed={choice === level}
            aria-busy={choice === pending}
            onClick={() => onPick(choice)}
          >
            <kbd>{choice ?? 'U'}</kbd>
            <span>{sentence(choice)}</span>
            <span className={`${styles.swatch} ${choice === null ? `hatch ${styles.dashed}` : `lv${choice}`}`} />
          </button>
        </li>
      ))}
    </ul>
  )
}
