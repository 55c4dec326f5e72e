// The panel about one requirement: what the guide says, both levels, weight and points, why they were estimated, the tools.

import { Link } from 'wouter'
import type { GapAnalysis, GapRow } from '#contract/gap.ts'
import { Button } from '../../parts/Button.tsx'
import { EstimateBadge, LevelChip } from '../../parts/badges.tsx'
import { LineLink } from '../../parts/LineLink.tsx'
import { assessHref } from '../../parts/links.ts'
import { langOf } from '../../parts/text-language.ts'
import { useWords } from '../../words/index.ts'
import { levelReason, weightReason } from './cue-words.ts'
import styles from './RowDetail.module.css'
import { gapText } from './row-words.ts'

type Props = { row: GapRow; analysis: GapAnalysis; onBack: () => void; onEdit: () => void }

export function RowDetail({ row, analysis, onBack, onEdit }: Props) {
  const common = useWords('common')
  const words = useWords('gap')
  return (
    <>
      {row.description !== null && (
        <>
          <h3 className={styles.head}>{words('detail.description')}</h3>
          <p {...langOf(row.description)}>{row.description}</p>
        </>
      )}
      <p className={styles.line}>
        <LineLink slug={analysis.slug} line={row.line} className="">
          {words('detail.line', { line: row.line })}
        </LineLink>
      </p>

      <dl className={styles.facts}>
        <dt>{words('detail.current')}</dt>
        <dd>
          <LevelChip level={row.level} />
          {row.fromTool !== null && <span className="t3">{words('fromTool', { tool: row.fromTool })}</span>}
          {row.levelFrom === 'set' && <span className="t3">{words('detail.ownSet')}</span>}
        </dd>
        <dt>{words('detail.required')}</dt>
        <dd>
          R{row.required} <EstimateBadge estimated={row.requiredEstimated} />
        </dd>
        <dt>{words('detail.weight')}</dt>
        <dd>
          {common('withNote', { text: common(`weights.w${row.weight}`), note: row.weight })}{' '}
          <EstimateBadge estimated={row.weightEstimated} />
        </dd>
        <dt>{words('detail.gap')}</dt>
        <dd>{gapText(row, words)}</dd>
        <dt>{words('detail.points')}</dt>
        <dd>{words('detail.pointsValue', { reached: row.reachedPoints, total: row.totalPoints })}</dd>
        {row.ratedOn !== null && (
          <>
            <dt>{words('detail.ratedOn')}</dt>
            <dd>
              {row.ratedOn} {row.stale && <span className="amber">{common('old')}</span>}
            </dd>
          </>
        )}
      </dl>

      <h3 className={styles.head}>{words('detail.why')}</h3>
      <dl className={styles.facts}>
        <dt>{words('detail.required')}</dt>
        <dd>{levelReason(row, analysis.stage, words, common)}</dd>
        <dt>{words('detail.weight')}</dt>
        <dd>{weightReason(row, words, common)}</dd>
      </dl>

      {row.tools.length > 0 && (
        <>
          <h3 className={styles.head}>{words('detail.tools')}</h3>
          <ul className={styles.tools}>
            {row.tools.map((tool) => (
              <li key={tool.skillId}>
                <Link href={assessHref(tool.skillId)} className="link">
                  {tool.name}
                </Link>
                <LevelChip level={tool.level} />
              </li>
            ))}
          </ul>
        </>
      )}

      <div className={styles.actions}>
        {row.skillId !== null && (
          <Link href={assessHref(row.skillId)} className="btn">
            {words(row.level === null ? 'detail.assess' : 'detail.assessAgain')}
          </Link>
        )}
        <Button onClick={onEdit}>{words('detail.change')}</Button>
        <Button kind="quiet" onClick={onBack}>
          {words('detail.backToFormula')}
        </Button>
      </div>
    </>
  )
}
