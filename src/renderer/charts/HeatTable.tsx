// The table of the heat map: its head with the names of the roles, and the rows and columns it is given to draw.

import type { VirtualItem } from '@tanstack/react-virtual'
import { Fragment, type KeyboardEvent, useMemo } from 'react'
import { useKindWords, useNameWithKind } from '../parts/kind-words.ts'
import { NameText } from '../parts/NameText.tsx'
import { SkillGlyph } from '../parts/SkillGlyph.tsx'
import { langOf } from '../parts/text-language.ts'
import { useWords } from '../words/index.ts'
import { HeatCell } from './HeatCell.tsx'
import styles from './HeatMap.module.css'
import type { Heat, HeatPlace } from './heat-cells.ts'
import { headLines } from './heat-head.ts'

type Item = Pick<VirtualItem, 'index' | 'start' | 'end'>

type Props = {
  heat: Heat
  /** What is drawn of it. */
  columns: readonly Item[]
  lines: readonly Item[]
  /** How long all columns and rows are together; null: nothing is left out between those that are drawn. */
  size: { across: number; down: number } | null
  width: number
  headHeight: number
  nameOf: (slug: string) => string
  slug: string
  place: HeatPlace
  open: boolean
  onOpen: (place: HeatPlace) => void
  onKeyDown: (event: KeyboardEvent) => void
  caption: string
}

export function HeatTable(props: Props) {
  const { columns, lines, size, width, headHeight, nameOf, slug, place, open, onOpen, onKeyDown, caption } = props
  const { rows, roles } = props.heat
  const gap = useWords('gap')
  const kindWord = useKindWords(useMemo(() => rows.map(({ skill }) => skill), [rows]))
  const nameWithKind = useNameWithKind()
  const left = (at: number) => (columns[at]?.start ?? 0) - (columns[at - 1]?.end ?? 0)
  const right = size === null ? 0 : size.across - (columns.at(-1)?.end ?? 0)
  const below = size === null ? 0 : size.down - (lines.at(-1)?.end ?? 0)
  const span = columns.length * 2 + 2
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked through cell by cell is a grid
      role="grid"
      className={styles.table}
      style={{ width }}
      aria-rowcount={rows.length + 1}
      aria-colcount={roles.length + 1}
      onKeyDown={onKeyDown}
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
                  <span {...langOf(name)} style={{ maxHeight: headHeight }}>
                    {headLines(name, headHeight).map((line, at) => (
                      <Fragment key={line}>
                        {at > 0 && <br />}
                        {line}
                      </Fragment>
                    ))}
                  </span>
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
