// The library as wider entries in columns: mark, role, range, pay, tags; only the lines near the window are drawn.

import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { GuideSummary } from '#contract/library.ts'
import { ScoreBar } from '../../charts/ScoreBar.tsx'
import { useWidth } from '../../charts/use-width.ts'
import { useMainTarget } from '../../data/main-target.ts'
import { RoleMark } from '../../parts/RoleMark.tsx'
import { langOf } from '../../parts/text-language.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { printedItems, usePrinting } from '../../parts/use-printing.ts'
import { useWords } from '../../words/index.ts'
import { ChooseBox } from './ChooseBox.tsx'
import { FavouriteButton } from './FavouriteButton.tsx'
import { groupingAt } from './filter.ts'
import { GuideMenu } from './GuideMenu.tsx'
import type { ListProps } from './list-props.ts'
import { RoleCell } from './RoleCell.tsx'
import styles from './Screen.module.css'
import { rangeWith, useList } from './use-list.ts'

const narrowest = 300
const apartBy = 64

export function GuideGrid({ guides, all, grouped, chosen, apart }: ListProps) {
  const t = useWords('guides')
  const { targets } = useMainTarget()
  const [grid, width] = useWidth<HTMLDivElement>(1024)
  const columns = Math.max(1, Math.floor((width + apartBy) / (narrowest + apartBy)))
  const reveal = useRef<(index: number) => void>(() => {})
  const list = useList({ guides, chosen, apart, columns, onReveal: (index) => reveal.current(index) })
  const lines = useVirtualizer({
    count: Math.ceil(guides.length / columns),
    estimateSize: () => 157,
    overscan: 4,
    getScrollElement: () => grid.current?.closest<HTMLElement>('.body') ?? null,
    initialRect: { width: 1024, height: 800 },
    scrollPaddingStart: 48,
    scrollPaddingEnd: 48,
    rangeExtractor: rangeWith(Math.floor(list.active / columns)),
  })
  reveal.current = (index) => lines.scrollToIndex(Math.floor(index / columns))
  const printing = usePrinting()
  const drawn = printing ? printedItems(Math.ceil(guides.length / columns)) : lines.getVirtualItems()

  return (
    // biome-ignore lint/a11y/useSemanticElements: cards beside each other are no table
    <div
      ref={grid}
      role="grid"
      aria-label={t('list')}
      aria-multiselectable="true"
      aria-rowcount={Math.ceil(guides.length / columns)}
      aria-colcount={columns}
      tabIndex={-1}
      className={styles.grid}
      onKeyDown={list.onKeyDown}
      style={printing ? undefined : { height: lines.getTotalSize() }}
    >
      {drawn.map((line) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
        <div
          key={line.key}
          role="row"
          aria-rowindex={line.index + 1}
          data-index={line.index}
          ref={lines.measureElement}
          className={styles.gridLine}
          style={{
            ...(printing ? { position: 'static' } : { transform: `translateY(${line.start}px)` }),
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          }}
        >
          {guides.slice(line.index * columns, (line.index + 1) * columns).map((guide, place) => {
            const subtitle = guide.subtitle ?? guide.title ?? guide.fileName
            const index = line.index * columns + place
            const entry = list.entry(index)
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above
              // biome-ignore lint/a11y/useFocusableInteractive: its entry has the tab stop
              <div key={guide.slug} role="gridcell" aria-colindex={place + 1} className={styles.card} {...entry}>
                <div className={styles.entryHead}>
                  <RoleMark guide={guide} size={40} />
                  <RoleCell
                    withNote={false}
                    grouping={grouped ? groupingAt(guides, index) : null}
                    guide={guide}
                    all={all}
                    isTarget={targets.some(({ slug }) => slug === guide.slug)}
                    tabIndex={entry.tabIndex}
                  />
                  <span className={styles.entryTools}>
                    <ChooseBox guide={guide} chosen={chosen} />
                    <FavouriteButton guide={guide} apart={apart} tabIndex={entry.tabIndex} />
                    <GuideMenu guide={guide} apart={apart} tabIndex={entry.tabIndex} />
                  </span>
                </div>
                <p className={`t12 t3 ${styles.subtitle}`} {...langOf(subtitle)}>
                  {subtitle}
                </p>
                <Figures guide={guide} />
                <p className={`t12 t3 ${styles.tags}`}>
                  {[...new Set(guide.tags)].slice(0, 6).map((tag) => (
                    <span key={tag} {...langOf(tag)}>
                      {tag}
                    </span>
                  ))}
                </p>
              </div>
            )
          })}
        </div>
      ))}
    </div>
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
        {salary === null ? common('noPayData') : formats.moneyRange(salary.min, salary.max, salary.openEnded)}
      </span>
    </div>
  )
}
