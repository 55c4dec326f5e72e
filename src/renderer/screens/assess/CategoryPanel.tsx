// The panel about a tool category: where its level comes from for this role, and its tools.

import type { GapRow } from '#contract/gap.ts'
import { Button } from '../../parts/Button.tsx'
import { LevelChip } from '../../parts/badges.tsx'
import { useWords } from '../../words/index.ts'
import styles from './SkillPanel.module.css'

export function CategoryPanel({ row, onFromTools }: { row: GapRow; onFromTools: () => void }) {
  const words = useWords('assess')
  const state =
    row.level === null
      ? words('category.unrated')
      : row.levelFrom === 'set'
        ? words('category.own', { level: row.level })
        : words('category.best', { tool: row.fromTool ?? '', level: row.level })
  return (
    <>
      <p>{state}</p>
      <p className={`t2 ${styles.help}`}>{words('category.help')}</p>
      {row.levelFrom === 'set' && (
        <Button className={styles.button} onClick={onFromTools}>
          {words('category.fromTools')}
        </Button>
      )}
      <ul className={styles.lines}>
        {row.tools.map((tool) => (
          <li key={tool.skillId}>
            <span>{tool.name}</span>
            <LevelChip level={tool.level} />
          </li>
        ))}
      </ul>
    </>
  )
}
