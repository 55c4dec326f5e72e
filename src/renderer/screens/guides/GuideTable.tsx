// The library as a table; only the rows near the window are drawn, so thousands of guides stay quick.

import { elementScroll, measureElement, useVirtualizer, type VirtualizerOptions } from '@tanstack/react-virtual'
import { Fragment, type Ref, startTransition, useEffect, useRef, useState } from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { useMainTarget } from '../../data/main-target.ts'
import { breakable } from '../../parts/breakable.ts'
import { localDay } from '../../parts/formats.ts'
import { RoleMark } from '../../parts/RoleMark.tsx'
import { Term } from '../../parts/Term.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { printedItems, usePrinting } from '../../parts/use-printing.ts'
import { useWords } from '../../words/index.ts'
import { ChooseBox } from './ChooseBox.tsx'
import { FavouriteButton } from './FavouriteButton.tsx'
import { categoryName, type Grouping, groupingAt, type SortOrder } from './filter.ts'
import { GuideMenu } from './GuideMenu.tsx'
import type { ListProps } from './list-props.ts'
import { RoleCell } from './RoleCell.tsx'
import styles from './Screen.module.css'
import { type ListHandlers, rangeWith, useList } from './use-list.ts'

type Props = ListProps & { order: SortOrder; onOrder: (order: SortOrder) => void }

const rowHeight = 45

/** Until then the first picture stands as it was guessed: every size that differs would draw the table once more. */
const settledAfterMs = 500

/** Sizes come with the layout that the browser makes anyway; to ask for them while the rows are being drawn would force one more. */
const bySight: Pick<
  VirtualizerOptions<HTMLElement, HTMLTableRowElement>,
  'observeElementRect' | 'measureElement' | 'scrollToFn'
> = {
  // The list asks to stand where it stands already when it is drawn for the first time.
  scrollToFn: (offset, options, rows) => {
    if (offset + (options.adjustments ?? 0) !== (rows.scrollOffset ?? 0)) elementScroll(offset, options, rows)
  },
  observeElementRect: ({ scrollElement }, report) => {
    if (scrollElement === null) return
    const observer = new ResizeObserver(() => {
      report({ width: scrollElement.clientWidth, height: scrollElement.clientHeight })
    })
    const later = setTimeout(() => observer.observe(scrollElement), settledAfterMs)
    return () => {
      clearTimeout(later)
      observer.disconnect()
    }
  },
  measureElement: (row, seen, rows) =>
    seen
      ? measureElement(row, seen, rows)
      : (rows.itemSizeCache.get(rows.options.getItemKey(rows.indexFromElement(row))) ?? rowHeight),
}

export function GuideTable({ guides, all, order, onOrder, grouped, chosen, apart }: Props) {
  const t = useWords('guides')
  const table = useRef<HTMLTableElement>(null)
  const { targets } = useMainTarget()
  const formats = useFormats()
  const reveal = useRef<(index: number) => void>(() => {})
  const list = useList({ guides, chosen, apart, columns: 1, onReveal: (index) => reveal.current(index) })
  // First what is seen; when it stands, what one might scroll to.
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const later = setTimeout(() => startTransition(() => setSettled(true)), settledAfterMs)
    return () => clearTimeout(later)
  }, [])
  const rows = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    ...bySight,
    count: guides.length,
    estimateSize: () => rowHeight,
    overscan: settled ? 20 : 2,
    getScrollElement: () => table.current?.closest<HTMLElement>('.body') ?? null,
    // Below the filters; the true height is known after the first layout.
    initialRect: { width: 1024, height: Math.max(200, innerHeight - 280) },
    scrollPaddingStart: 80,
    scrollPaddingEnd: 48,
    rangeExtractor: rangeWith(list.active),
  })
  reveal.current = (index) => rows.scrollToIndex(index)
  const printing = usePrinting()
  const drawn = printing ? printedItems(guides.length) : rows.getVirtualItems()
  const after = printing ? 0 : rows.getTotalSize() - (drawn.at(-1)?.end ?? 0)

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
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked through row by row is a grid
      role="grid"
      aria-multiselectable="true"
      aria-rowcount={guides.length + 1}
      aria-label={t('list')}
      className={`rows ${styles.table}`}
      onKeyDown={list.onKeyDown}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className={styles.box}>
            <span className="unseen">{t('columns.choose')}</span>
          </th>
          {head('name', t('columns.role'))}
          <th scope="col" className={styles.category}>
            {t('columns.category')}
          </th>
          {head('low', t('columns.range'), styles.bar)}
          <th scope="col" className={`num ${styles.low}`}>
            {t('columns.low')} <Term name="range" asMark />
          </th>
          <th scope="col" className={`num ${styles.critical}`}>
            {t('columns.critical')} <Term name="critical" asMark />
          </th>
          {head('salary', t('columns.salary'), `num ${styles.salary}`)}
          {head('recent', t('columns.imported'), `num ${styles.imported}`)}
          <th scope="col" className={styles.menu}>
            <span className="unseen">{t('columns.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {drawn.map(({ index, start }, place) => {
          const guide = guides[index]
          if (guide === undefined) return null
          const grouping = grouped ? groupingAt(guides, index) : null
          return (
            <Fragment key={guide.slug}>
              <Space height={start - (drawn[place - 1]?.end ?? 0)} />
              <Row
                guide={guide}
                all={all}
                isTarget={targets.some(({ slug }) => slug === guide.slug)}
                formats={formats}
                index={index}
                grouping={grouping}
                entry={list.entry(index)}
                measure={settled ? rows.measureElement : null}
                chosen={chosen}
                apart={apart}
              />
            </Fragment>
          )
        })}
        <Space height={after} />
      </tbody>
    </table>
  )
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tr>
      {/* One cell: more than the columns that are shown would make a column. */}
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}

type RowProps = Pick<ListProps, 'all' | 'chosen' | 'apart'> & {
  guide: GuideSummary
  isTarget: boolean
  formats: ReturnType<typeof useFormats>
  index: number
  grouping: Grouping | null
  entry: ReturnType<ListHandlers['entry']>
  /** Tells the list how tall the row became. */
  measure: Ref<HTMLTableRowElement> | null
}

function Row({ guide, all, isTarget, formats, index, grouping, entry, measure, chosen, apart }: RowProps) {
  const common = useWords('common')
  const { score, salary } = guide
  const scored = score.state === 'scored' && score.low !== null && score.high !== null
  return (
    <tr aria-rowindex={index + 2} data-index={index} ref={measure} {...entry}>
      <td className={styles.box}>
        <ChooseBox guide={guide} chosen={chosen} />
      </td>
      <th scope="row">
        <span className={styles.marked}>
          <RoleMark guide={guide} />
          <RoleCell guide={guide} all={all} isTarget={isTarget} grouping={grouping} tabIndex={entry.tabIndex} />
        </span>
      </th>
      <td className={`t2 ${styles.category}`}>
        {guide.category === null ? '—' : breakable(categoryName(guide.category))}
      </td>
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
        <FavouriteButton guide={guide} apart={apart} tabIndex={entry.tabIndex} />
        <GuideMenu guide={guide} apart={apart} tabIndex={entry.tabIndex} />
      </td>
    </tr>
  )
}
