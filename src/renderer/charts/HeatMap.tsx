// The heat map: a table of skills and roles of which only the visible part is drawn, walked through by the arrow keys.

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useKindWords, useNameWithKind } from '../parts/kind-words.ts'
import { LeftOut } from '../parts/LeftOut.tsx'
import { NameText } from '../parts/NameText.tsx'
import { SkillGlyph } from '../parts/SkillGlyph.tsx'
import { langOf } from '../parts/text-language.ts'
import { printedItems, usePrinting } from '../parts/use-printing.ts'
import { useWords } from '../words/index.ts'
import { HeatCell } from './HeatCell.tsx'
import styles from './HeatMap.module.css'
import { type Heat, type HeatPlace, heatMove } from './heat-cells.ts'
import { textWidth } from './label-text.ts'

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
const headHeight = 196

/** What two lines of the head hold. */
function headName(name: string): string {
  const longest = 2 * (headHeight - 24)
  if (textWidth(name, 12) <= longest) return name
  let end = name.length
  while (textWidth(name.slice(0, end), 12) > longest) end -= 1
  return `${name.slice(0, end)}…`
}

/** The current line is drawn wherever it is, so that the focus never gets lost. */
const withCurrent = (current: number) => (range: Range) => {
  const seen = defaultRangeExtractor(range)
  return current >= range.count || seen.includes(current) ? seen : [...seen, current].sort((a, b) => a - b)
}

export function HeatMap({ heat: { rows, roles }, nameOf, slug, place, open, onPlace, onOpen, caption }: Props) {
  const words = useWords('across')
  const gap = useWords('gap')
  const kindWord = useKindWords(useMemo(() => rows.map(({ skill }) => skill), [rows]))
  const nameWithKind = useNameWithKind()
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
  const columns = printing ? printedItems(roles.length) : across.getVirtualItems()
  const lines = printing ? printedItems(rows.length) : down.getVirtualItems()
  const left = (at: number) => (columns[at]?.start ?? 0) - (columns[at - 1]?.end ?? 0)
  const right = printing ? 0 : across.getTotalSize() - (columns.at(-1)?.end ?? 0)
  const below = printing ? 0 : down.getTotalSize() - (lines.at(-1)?.end ?? 0)
  const span = columns.length * 2 + 2
  return (
    <div className={styles.scroller} ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked through cell by cell is a grid
        role="grid"
        className={styles.table}
        style={{ width: nameWidth + across.getTotalSize() }}
        aria-rowcount={rows.length + 1}
        aria-colcount={roles.length + 1}
        onKeyDown={keys}
      >
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.corner} aria-colindex={1}>
              {gap('skill')}
            </th>
            {columns.map((column, at) => {
              const role = roles[column.index]
              if (role === undefined) return null
              const name = nameOf(role.slug)
              return (
                <Fragment key={role.slug}>
                  {left(at) > 0 && <Space width={left(at)} />}
                  <th
                    scope="col"
                    aria-colindex={column.index + 2}
                    className={`${styles.role} ${role.slug === slug ? styles.here : ''}`}
                    title={name}
                  >
                    <span {...langOf(name)}>{headName(name)}</span>
                  </th>
                </Fragment>
              )
            })}
            {right > 0 && <Space width={right} />}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => {
            const row = rows[line.index]
            if (row === undefined) return null
            const kind = kindWord(row.skill)
            const name = nameWithKind(row.skill.name, kind)
            const space = line.start - (lines[at - 1]?.end ?? 0)
            return (
              <Fragment key={row.skill.id}>
                {space > 0 && <Gap height={space} span={span} />}
                <tr aria-rowindex={line.index + 2} className={line.index === place.row ? styles.current : undefined}>
                  <th scope="row" className={styles.name} aria-colindex={1} title={name}>
                    <span>
                      <SkillGlyph kind={row.skill.kind} />
                      <span {...langOf(row.skill.name)}>
                        <NameText name={row.skill.name} />
                      </span>
                      {kind !== null && <span className="t3 nb">{kind}</span>}
                    </span>
                  </th>
                  {columns.map((column, index) => {
                    const role = roles[column.index]
                    if (role === undefined) return null
                    const here = line.index === place.row && column.index === place.column
                    return (
                      <Fragment key={role.slug}>
                        {left(index) > 0 && <Space width={left(index)} />}
                        <HeatCell
                          cell={row.cells[column.index] ?? null}
                          skill={name}
                          role={nameOf(role.slug)}
                          column={column.index + 2}
                          here={here}
                          open={here && open}
                          onOpen={() => onOpen({ row: line.index, column: column.index })}
                        />
                      </Fragment>
                    )
                  })}
                  {right > 0 && <Space width={right} />}
                </tr>
              </Fragment>
            )
          })}
          {below > 0 && <Gap height={below} span={span} />}
        </tbody>
      </table>
      {printing && <LeftOut count={rows.length} />}
      {rows.length === 0 && <p className="help">{words('heat.none')}</p>}
    </div>
  )
}

/** Takes the place of columns that are not drawn. */
function Space({ width }: { width: number }) {
  return <td aria-hidden="true" style={{ width }} />
}

/** Takes the place of rows that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}
