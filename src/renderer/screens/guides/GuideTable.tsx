// The library as a table; only the rows near the window are drawn, so thousands of guides stay quick.

import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { useMainTarget } from '../../data/main-target.ts'
import { breakable } from '../../parts/breakable.ts'
import { localDay } from '../../parts/formats.ts'
import { roleHref } from '../../parts/links.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { navigate } from '../../routing.ts'
import { useWords } from '../../words/index.ts'
import { type Grouping, groupingAt, type SortOrder } from './filter.ts'
import { GuideMenu } from './GuideMenu.tsx'
import { RoleCell } from './RoleCell.tsx'
import styles from './Screen.module.css'

type Props = {
  guides: GuideSummary[]
  all: GuideSummary[]
  order: SortOrder
  onOrder: (order: SortOrder) => void
  /** Guides of one occupation stand together. */
  grouped: boolean
}

export function GuideTable({ guides, all, order, onOrder, grouped }: Props) {
  const t = useWords('guides')
  const table = useRef<HTMLTableElement>(null)
  const rows = useVirtualizer({
    count: guides.length,
    estimateSize: () => 37,
    overscan: 20,
    getScrollElement: () => table.current?.closest<HTMLElement>('.body') ?? null,
    initialRect: { width: 1024, height: 800 },
  })
  const drawn = rows.getVirtualItems()
  const before = drawn[0]?.start ?? 0
  const after = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0)

  const head = (name: SortOrder, label: string, className?: string | undefined) => (
    <th
      scope="col"
      className={className}
      aria-sort={order === name ? (name === 'name' ? 'ascending' : 'descending') : 'none'}
    >
      <button type="button" className={styles.sort} onClick={() => onOrder(name)}>
        {label}
        <span aria-hidden="true">{order === name ? (name === 'name' ? '↑' : '↓') : ''}</span>
      </button>
    </th>
  )

  return (
    <table ref={table} className={`rows ${styles.table}`} aria-rowcount={guides.length + 1} aria-label={t('list')}>
      <thead>
        <tr>
          {head('name', t('columns.role'))}
          <th scope="col" className={styles.category}>
            {t('columns.category')}
          </th>
          {head('low', t('columns.range'), styles.bar)}
          <th scope="col" className={`num ${styles.low}`}>
            {t('columns.low')}
          </th>
          <th scope="col" className={`num ${styles.critical}`}>
            {t('columns.critical')}
          </th>
          {head('salary', t('columns.salary'), `num ${styles.salary}`)}
          {head('recent', t('columns.imported'), `num ${styles.imported}`)}
          <th scope="col" className={styles.menu}>
            <span className="unseen">{t('columns.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {before > 0 && <Space height={before} />}
        {drawn.map(({ index }) => {
          const guide = guides[index]
          if (guide === undefined) return null
          const grouping = grouped ? groupingAt(guides, index) : null
          return <Row key={guide.slug} guide={guide} all={all} index={index} grouping={grouping} />
        })}
        {after > 0 && <Space height={after} />}
      </tbody>
    </table>
  )
}

function Space({ height }: { height: number }) {
  return (
    <tr>
      <td colSpan={8} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

type RowProps = { guide: GuideSummary; all: GuideSummary[]; index: number; grouping: Grouping | null }

function Row({ guide, all, index, grouping }: RowProps) {
  const formats = useFormats()
  const common = useWords('common')
  const { targets } = useMainTarget()
  const { score, salary } = guide
  const scored = score.state === 'scored' && score.low !== null && score.high !== null
  return (
    <tr
      aria-rowindex={index + 2}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('a, button, [role="menu"]')) navigate(roleHref(guide.slug))
      }}
    >
      <th scope="row">
        <RoleCell
          guide={guide}
          all={all}
          isTarget={targets.some(({ slug }) => slug === guide.slug)}
          grouping={grouping}
        />
      </th>
      <td className={`t2 ${styles.category}`}>{guide.category === null ? '—' : breakable(guide.category)}</td>
      <td className={styles.bar}>
        {score.state === 'not-analysable' ? (
          <span className="t12 t3">{common('score.notAnalysable')}</span>
        ) : (
          <ScoreBar score={score} size="row" />
        )}
      </td>
      <td className="num">
        {scored ? formats.percentRange(score.low ?? 0, score.high ?? 0) : <span className="t3">—</span>}
        {score.thin && scored && <span className={`t3 ${styles.thin}`}>{common('score.thin')}</span>}
      </td>
      <td className={`num ${styles.critical}`}>
        {scored ? score.critical.length || <span className="t3">0</span> : <span className="t3">—</span>}
      </td>
      <td className="num">
        {salary === null ? (
          <span className="t3">{common('noData')}</span>
        ) : (
          formats.moneyRange(salary.min, salary.max, salary.openEnded)
        )}
      </td>
      <td className={`num t2 ${styles.imported}`}>{localDay(guide.importedAt)}</td>
      <td className={styles.menu}>
        <GuideMenu guide={guide} />
      </td>
    </tr>
  )
}
