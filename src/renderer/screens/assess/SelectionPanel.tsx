// The panel about several selected skills: one level for all of them, or all of them as one skill.

import { useState } from 'react'
import type { Level, SkillSummary } from '#contract/skills.ts'
import { Button } from '../../parts/Button.tsx'
import { useWords } from '../../words/index.ts'
import { Anchors } from './Anchors.tsx'
import { MergeForm } from './MergeForm.tsx'
import styles from './SkillPanel.module.css'

type Props = {
  skills: readonly SkillSummary[]
  onPick: (level: Level | null) => void
  merging: boolean
  onMerge: () => void
  /** The selection ends. */
  onClear: (into?: number) => void
}

const namesAtFirst = 6

export function SelectionPanel({ skills, onPick, merging, onMerge, onClear }: Props) {
  const words = useWords('assess')
  const [all, setAll] = useState(false)
  const kinds = new Set(skills.map(({ kind }) => kind))
  const levels = new Set(skills.map(({ level }) => level))
  const shown = all ? skills : skills.slice(0, namesAtFirst)
  const [kind = 'hard'] = kinds
  return (
    <>
      <p className={`t2 ${styles.help}`}>{words('selection.help')}</p>
      <Anchors
        kind={kinds.size === 1 ? kind : 'hard'}
        level={levels.size === 1 ? ([...levels][0] ?? null) : undefined}
        pending={undefined}
        onPick={onPick}
      />
      <ul className={styles.lines}>
        {shown.map((skill) => (
          <li key={skill.id}>
            <span>{skill.name}</span>
            <span className="nb t3">{skill.level === null ? '—' : `R${skill.level}`}</span>
          </li>
        ))}
      </ul>
      {shown.length < skills.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words('selection.more', { count: skills.length - shown.length })}
        </Button>
      )}
      {skills.length > 1 && (
        <>
          <h3 className={styles.head}>{words('selection.merge')}</h3>
          {kinds.size > 1 ? (
            <p className="t2">{words('selection.cannotMerge')}</p>
          ) : merging ? (
            <>
              <p className="t12 t3">{words('names.keepHelp')}</p>
              <MergeForm skills={skills} autoFocus onDone={onClear} />
            </>
          ) : (
            <Button onClick={onMerge}>
              {words('names.merge')} <kbd>M</kbd>
            </Button>
          )}
        </>
      )}
      <div className={styles.actions}>
        <Button kind="quiet" onClick={() => onClear()}>
          {words('selection.clear')}
        </Button>
      </div>
    </>
  )
}
