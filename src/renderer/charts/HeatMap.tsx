// The heat map: a table of skills and roles of which only the visible part is drawn, walked through by the arrow keys.

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { LeftOut } from '../parts/LeftOut.tsx'
import { printedItems, usePrinting } from '../parts/use-printing.ts'
import { useWords } from '../words/index.ts'
import styles from './HeatMap.module.css'
import { HeatTable } from './HeatTable.tsx'
import { type Heat, type HeatPlace, heatMove } from './heat-cells.ts'
import { headHeightFor } from './heat-head.ts'

type Props = {
  heat: Heat
  /** Names of the roles as they stand over the columns. */
  nameOf: (slug: string) => string
  /** The role the screen is about. */
  slug: string
  place: HeatPlace
  open: boolean
  onPlace: (place: HeatPlace) => void
  onOpen: (place: HeatPlace) => void
  caption: string
}

const cellWidth = 36
const rowHeight = 28
const nameWidth = 208

/** The current line is drawn wherever it is, so that the focus never gets lost. */
const withCurrent = (current: number) => (range: Range) => {
  const seen = defaultRangeExtractor(range)
  return current >= range.count || seen.includes(current) ? seen : [...seen, current].sort((a, b) => a - b)
}

export function HeatMap({ heat, nameOf, slug, place, open, onPlace, onOpen, caption }: Props) {
  const { rows, roles } = heat
  const words = useWords('across')
  const headHeight = headHeightFor(
    roles.map((role) => nameOf(role.slug)),
    window.innerHeight,
  )
  const scroller = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor: withCurrent(place.row),
    scrollPaddingStart: headHeight,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: roles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cellWidth,
    overscan: 4,
    rangeExtractor: withCurrent(place.column),
    scrollPaddingStart: nameWidth,
  })
  // Only a move by key takes the focus: new answers must not pull it here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    down.scrollToIndex(place.row)
    across.scrollToIndex(place.column)
    scroller.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus({ preventScroll: true })
  }, [place.row, place.column])

  const keys = (event: KeyboardEvent) => {
    const to = heatMove(event, place, rows.length, roles.length)
    if (to === null) return
    event.preventDefault()
    if (to === 'open') return onOpen(place)
    moved.current = true
    onPlace(to)
  }

  const printing = usePrinting()
  const parts = printing ? printedParts(roles.length) : [across.getVirtualItems()]
  return (
    <div className={styles.scroller} ref={scroller}>
      {parts.map((columns, part) => (
        <HeatTable
          // biome-ignore lint/suspicious/noArrayIndexKey: on screen it is one table, whatever part of it is drawn
          key={part}
          heat={heat}
          columns={columns}
          lines={printing ? printedRowsOf(rows, columns) : down.getVirtualItems()}
          width={nameWidth + (printing ? columns.length * cellWidth : across.getTotalSize())}
          size={printing ? null : { across: across.getTotalSize(), down: down.getTotalSize() }}
          headHeight={headHeight}
          nameOf={nameOf}
          slug={slug}
          place={place}
          open={open}
          onOpen={onOpen}
          onKeyDown={keys}
          caption={caption}
        />
      ))}
      {printing && <LeftOut count={rows.length} />}
      {rows.length === 0 && <p className="help">{words('heat.none')}</p>}
    </div>
  )
}

/** As many roles as stand beside the names on an upright page. */
const rolesOnPaper = 13

/** Without the rows that say nothing of the roles beside them. */
const printedRowsOf = (rows: Heat['rows'], columns: readonly { index: number }[]) =>
  printedItems(rows.length).filter(({ index: row }) =>
    columns.some(({ index: column }) => (rows[row]?.cells[column] ?? null) !== null),
  )

const printedParts = (count: number) => {
  const all = printedItems(count)
  return Array.from({ length: Math.ceil(all.length / rolesOnPaper) }, (_, part) =>
    all.slice(part * rolesOnPaper, (part + 1) * rolesOnPaper),
  )
}
