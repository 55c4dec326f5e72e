// The heat map as rows of skills and columns of roles: what a filter leaves, and where the keys go.

import type { MatrixCell, MatrixRole, MatrixSkill, SkillMatrix } from '#contract/across.ts'
import type { SkillKind } from '#contract/guide.ts'
import { type Chord, chordOf, type Key } from '../frame/shortcuts.ts'
import type { CsvCell } from '../parts/csv.ts'

export type HeatFilter = { kind: SkillKind | null; sharedOnly: boolean }

/** cells: by role, in their order; null where the role does not ask for the skill. */
type HeatRow = { skill: MatrixSkill; cells: (MatrixCell | null)[] }
export type Heat = { rows: HeatRow[]; roles: MatrixRole[] }

export function heatOf({ skills, roles }: SkillMatrix, { kind, sharedOnly }: HeatFilter): Heat {
  const byRole = roles.map(({ cells }) => new Map(cells.map((cell) => [cell.skill, cell])))
  const rows = skills.flatMap((skill, at): HeatRow[] => {
    if (kind !== null && skill.kind !== kind) return []
    if (sharedOnly && skill.roleCount < 2) return []
    return [{ skill, cells: byRole.map((cells) => cells.get(at) ?? null) }]
  })
  return { rows, roles }
}

export type HeatPlace = { row: number; column: number }

const pageRows = 10

/** By key: the row and column it leads to, the map's own ends where it goes beyond them. */
const steps: Record<Exclude<Chord<'heatMap'>, 'enter' | 'space'>, (row: number, column: number) => [number, number]> = {
  arrowup: (row, column) => [row - 1, column],
  arrowdown: (row, column) => [row + 1, column],
  arrowleft: (row, column) => [row, column - 1],
  arrowright: (row, column) => [row, column + 1],
  home: (row) => [row, 0],
  end: (row) => [row, Number.POSITIVE_INFINITY],
  pageup: (row, column) => [row - pageRows, column],
  pagedown: (row, column) => [row + pageRows, column],
  'mod+arrowup': (_, column) => [0, column],
  'mod+arrowdown': (_, column) => [Number.POSITIVE_INFINITY, column],
  'mod+arrowleft': (row) => [row, 0],
  'mod+arrowright': (row) => [row, Number.POSITIVE_INFINITY],
  'mod+home': () => [0, 0],
  'mod+end': () => [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
}

/** 'open': the cell itself is meant; null: the key is not one of the map's. */
export function heatMove(event: Key, from: HeatPlace, rows: number, columns: number): HeatPlace | 'open' | null {
  const chord = chordOf('heatMap', event)
  if (chord === null) return null
  if (chord === 'enter' || chord === 'space') return 'open'
  const [row, column] = steps[chord](from.row, from.column)
  return {
    row: Math.min(Math.max(row, 0), rows - 1),
    column: Math.min(Math.max(column, 0), columns - 1),
  }
}

/** What the sentence of the map counts; a requirement that is left out takes no part. */
export function heatCounts({ rows }: Heat): { lacking: number; unknown: number } {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null && cell.weight > 0)
  return {
    lacking: cells.filter((cell) => (cell?.gap ?? 0) > 0).length,
    unknown: cells.filter((cell) => cell?.level === null).length,
  }
}

export type HeatHead = {
  skill: string
  kind: string
  role: string
  level: string
  required: string
  weight: string
  gap: string
}

/** One line for each place that is asked for. */
export function heatCsv({ rows, roles }: Heat, head: HeatHead): CsvCell[][] {
  return [
    [head.skill, head.kind, head.role, head.level, head.required, head.weight, head.gap],
    ...rows.flatMap(({ skill, cells }) =>
      cells.flatMap((cell, at): CsvCell[][] =>
        cell === null
          ? []
          : [
              [
                skill.name,
                skill.kind,
                roles[at]?.slug ?? '',
                cell.level,
                cell.required,
                cell.weight,
                cell.level === null ? null : cell.gap,
              ],
            ],
      ),
    ),
  ]
}
