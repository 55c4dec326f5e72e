// The library as a list of wider entries in columns: role, range, pay, tags; rules between them, no boxes.

import type { GuideSummary } from '#contract/library.ts'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { useMainTarget } from '../../data/main-target.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { useWords } from '../../words/index.ts'
import { groupingAt } from './filter.ts'
import { GuideMenu } from './GuideMenu.tsx'
import { RoleCell } from './RoleCell.tsx'
import styles from './Screen.module.css'

type Props = { guides: GuideSummary[]; all: GuideSummary[]; grouped: boolean }

export function GuideGrid({ guides, all, grouped }: Props) {
  const t = useWords('guides')
  const { targets } = useMainTarget()
  return (
    <ul className={styles.grid} aria-label={t('list')}>
      {guides.map((guide, index) => (
        <li key={guide.slug}>
          <div className={styles.entryHead}>
            <RoleCell
              withNote={false}
              grouping={grouped ? groupingAt(guides, index) : null}
              guide={guide}
              all={all}
              isTarget={targets.some(({ slug }) => slug === guide.slug)}
            />
            <GuideMenu guide={guide} />
          </div>
          <p className={`t12 t3 ${styles.subtitle}`}>{guide.subtitle ?? guide.title ?? guide.fileName}</p>
          <Figures guide={guide} />
          <p className={`t12 t3 ${styles.tags}`}>{guide.tags.slice(0, 6).join('　')}</p>
        </li>
      ))}
    </ul>
  )
}

function Figures({ guide }: { guide: GuideSummary }) {
  const formats = useFormats()
  const common = useWords('common')
  const { score, salary } = guide
  const scored = score.state === 'scored' && score.low !== null && score.high !== null
  return (
    <div className={styles.entryFigures}>
      {score.state === 'not-analysable' ? (
        <span className="t12 t3">{common('score.notAnalysable')}</span>
      ) : (
        <>
          <ScoreBar score={score} size="row" />
          <span className="t13">{scored ? formats.percentRange(score.low ?? 0, score.high ?? 0) : '—'}</span>
        </>
      )}
      <span className={`t13 t2 ${styles.entryPay}`}>
        {salary === null ? common('noData') : formats.moneyRange(salary.min, salary.max, salary.openEnded)}
      </span>
    </div>
  )
}
