// The ratings of one skill, newest first; nothing is ever taken out of them but what was undone.

import { useState } from 'react'
import type { SkillDetail } from '#contract/skills.ts'
import { Button } from '../../parts/Button.tsx'
import { LevelChip } from '../../parts/badges.tsx'
import { useWords } from '../../words/index.ts'
import styles from './SkillPanel.module.css'

type Props = { name: string; history: SkillDetail['history'] }

const shownAtFirst = 6

export function HistorySection({ name, history }: Props) {
  const words = useWords('assess')
  const [all, setAll] = useState(false)
  const newest = history.map((entry, place) => ({ ...entry, place })).reverse()
  const shown = all ? newest : newest.slice(0, shownAtFirst)
  return (
    <>
      <h3 className={styles.head}>{words('history.title')}</h3>
      {history.length === 0 && <p className="t2">{words('history.none')}</p>}
      <ul className={styles.lines}>
        {shown.map((entry) => (
          <li key={entry.place}>
            <span>
              <time dateTime={entry.ratedOn}>{entry.ratedOn}</time>
              {entry.name !== name && <span className="t12 t3"> {words('history.as', { name: entry.name })}</span>}
            </span>
            <LevelChip level={entry.level} />
          </li>
        ))}
      </ul>
      {shown.length < history.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words('history.rest', { count: history.length - shown.length })}
        </Button>
      )}
      {history.length > 0 && <p className={`t12 t3 ${styles.help}`}>{words('history.note')}</p>}
    </>
  )
}
