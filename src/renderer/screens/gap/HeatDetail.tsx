// The panel about one place of the heat map: level, requirement and distance, and the ways to the rating and the analysis.

import { Link } from 'wouter'
import type { MatrixCell, MatrixSkill } from '#contract/across.ts'
import { EstimateBadge, LevelChip } from '../../parts/badges.tsx'
import { assessHref, gapRowHref } from '../../parts/links.ts'
import { useWords } from '../../words/index.ts'
import styles from './RowDetail.module.css'
import { gapText } from './row-words.ts'

type Props = { skill: MatrixSkill; cell: MatrixCell | null; slug: string; role: string }

export function HeatDetail({ skill, cell, slug, role }: Props) {
  const common = useWords('common')
  const gap = useWords('gap')
  const words = useWords('across')
  return (
    <>
      <p>
        <b>{role}</b>
      </p>
      <p className="t2">{words('heat.roleCount', { count: skill.roleCount })}</p>
      {cell === null ? (
        <p className={styles.line}>{words('heat.notAsked', { skill: skill.name, role })}</p>
      ) : (
        <dl className={styles.facts}>
          <dt>{gap('detail.current')}</dt>
          <dd>
            <LevelChip level={cell.level} />
          </dd>
          <dt>{gap('detail.required')}</dt>
          <dd>
            R{cell.required} <EstimateBadge estimated={cell.requiredEstimated} />
          </dd>
          <dt>{gap('detail.weight')}</dt>
          <dd>{common('withNote', { text: common(`weights.w${cell.weight}`), note: cell.weight })}</dd>
          <dt>{gap('detail.gap')}</dt>
          <dd>
            {gapText({ ...cell, surplus: cell.level === null ? 0 : Math.max(0, cell.level - cell.required) }, gap)}
          </dd>
        </dl>
      )}
      <div className={styles.actions}>
        {skill.skillId !== null && (
          <Link href={assessHref(skill.skillId)} className="btn">
            {words(cell?.level == null ? 'heat.rate' : 'heat.rateAgain')}
          </Link>
        )}
        {cell !== null && (
          <Link href={gapRowHref(slug, cell.key)} className="btn">
            {words('heat.open')}
          </Link>
        )}
      </div>
    </>
  )
}
