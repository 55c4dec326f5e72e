// The small marks beside values: 推定 / 変更済み, 重大, and a level with its digit.

import type { Level } from '#contract/skills.ts'
import { useWords } from '../words/index.ts'

/** inTable: only underlined, as dense tables need it. */
export function EstimateBadge({ estimated, inTable = false }: { estimated: boolean; inTable?: boolean }) {
  const t = useWords('common')
  return (
    <span className={`${inTable ? 'est' : 'badge'} ${estimated ? '' : 'set'}`}>
      {estimated ? t('estimate') : t('edited')}
    </span>
  )
}

export function CriticalBadge() {
  const t = useWords('common')
  return <span className="badge crit">{t('critical')}</span>
}

export function LevelChip({ level }: { level: Level | null }) {
  const t = useWords('common')
  if (level === null) {
    return <span className="level-chip hatch unknown-edge">{<i className="on-hatch">{t('unknown')}</i>}</span>
  }
  return <span className={`level-chip lv${level}`}>R{level}</span>
}

/** 未評価 in running text and table cells: the hatched piece, spoken as the word. */
export function UnknownMark() {
  const t = useWords('common')
  return <span className="unknown" role="img" aria-label={t('unknown')} />
}
