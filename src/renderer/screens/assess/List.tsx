// The list of skills, drawn only where it is visible, so that 5,000 skills scroll as 20 do; the current row always stays in the page and keeps the focus.

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Level } from '#contract/skills.ts'
import { useKindWords } from '../../parts/kind-words.ts'
import { LeftOut } from '../../parts/LeftOut.tsx'
import { printedItems, usePrinting } from '../../parts/use-printing.ts'
import { useWords } from '../../words/index.ts'
import type { Entry, GroupEntry } from './entries.ts'
import styles from './List.module.css'
import { Row } from './Row.tsx'

type Props = {
  entries: Entry[]
  activeId: string | null
  /** Grows with every move by key, after which the current row takes the focus. */
  focusRequest: number
  onActivate: (id: string) => void
  onPick: (entry: Entry, level: Level | null) => void
  onKey: (event: KeyboardEvent) => void
  selected: ReadonlySet<number>
  /** range: everything from the row selected last to this one. */
  onSelect: (entry: Entry, range: boolean) => void
  today: string | undefined
  /** Stands in the head of the first column. */
  search: ReactNode
  /** In place of the rows when there are none. */
  empty: ReactNode
}

const rowHeight = 33
const groupHeight = 39

export function List(props: Props) {
  const { entries, activeId, focusRequest, onKey, selected, today, search, empty } = props
  const words = useWords('assess')
  const scroller = useRef<HTMLDivElement>(null)
  // The same functions for as long as the list stands, so that no row is drawn again for them.
  const latest = useRef(props)
  latest.current = props
  const does = useMemo(
    () => ({
      activate: (entry: Entry) => latest.current.onActivate(entry.id),
      pick: (entry: Entry, level: Level | null) => {
        latest.current.onActivate(entry.id)
        latest.current.onPick(entry, level)
      },
      select: (entry: Entry, range: boolean) => latest.current.onSelect(entry, range),
    }),
    [],
  )
  const active = entries.findIndex(({ id }) => id === activeId)
  // Other functions make the virtualizer measure all 5,000 rows again.
  const getItemKey = useCallback((index: number) => entries[index]?.id ?? index, [entries])
  const estimateSize = useCallback(
    (index: number) => (entries[index]?.type === 'group' ? groupHeight : rowHeight),
    [entries],
  )
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize,
    overscan: 4,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return active < 0 || seen.includes(active) ? seen : [...seen, active].sort((a, b) => a - b)
    },
  })

  // Only a move takes the focus: new answers of the core must not pull it back from elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (active < 0) return
    virtual.scrollToIndex(active)
    if (focusRequest === 0) return
    scroller.current
      ?.querySelector<HTMLElement>('[data-active="true"] [role="radio"][aria-checked="true"]')
      ?.focus({ preventScroll: true })
  }, [focusRequest])

  const kindWord = useKindWords(
    useMemo(() => entries.flatMap((entry) => (entry.type === 'group' ? [] : namedIn(entry))), [entries]),
  )
  const printing = usePrinting()
  const items = printing ? printedItems(entries.length) : virtual.getVirtualItems()
  const end = printing ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className={`${styles.scroller} ${selected.size > 0 ? styles.selecting : ''}`} ref={scroller}>
      <table className={styles.table} aria-rowcount={entries.length + 1} onKeyDown={onKey}>
        <caption className="unseen">{words('list')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <span className="unseen">{words('columns.skill')}</span>
              {search}
            </th>
            <th scope="col" className={styles.levelColumn}>
              <span className="unseen">{words('columns.level')}</span>
              <span className={styles.levels} aria-hidden="true">
                {[words('columns.unrated'), 'R0', 'R1', 'R2', 'R3', 'R4'].map((text) => (
                  <span key={text}>{text}</span>
                ))}
              </span>
            </th>
            <th scope="col" className={`num ${styles.evidenceColumn}`}>
              {words('columns.evidence')}
            </th>
            <th scope="col" className={`num ${styles.dateColumn}`}>
              {words('columns.ratedOn')}
            </th>
            <th scope="col" className={`num ${styles.rolesColumn}`}>
              {words('columns.roles')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, place) => {
            const entry = entries[item.index]
            if (entry === undefined) return null
            return (
              <Fragment key={item.key}>
                <Space height={item.start - (items[place - 1]?.end ?? 0)} />
                <Row
                  entry={entry}
                  kindWord={entry.type === 'group' ? null : kindWord(namedIn(entry))}
                  index={item.index}
                  measure={virtual.measureElement}
                  active={entry.id === activeId}
                  onActivate={does.activate}
                  onPick={does.pick}
                  today={today}
                  selected={entry.type === 'skill' ? selected.has(entry.skill.id) : null}
                  onSelect={does.select}
                />
              </Fragment>
            )
          })}
          <Space height={end} />
        </tbody>
      </table>
      {entries.length === 0 && empty}
      {printing && <LeftOut count={entries.length} />}
    </div>
  )
}

const namedIn = (entry: Exclude<Entry, GroupEntry>) => (entry.type === 'category' ? entry.row : entry.skill)

/** Stands for the rows that are not drawn. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tr className={styles.space}>
      <td colSpan={5} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
