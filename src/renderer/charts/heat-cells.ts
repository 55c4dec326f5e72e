// The heat map as rows of skills and columns of roles: what a filter leaves, and where the keys go.

import type { MatrixCell, MatrixRole, MatrixSkill, SkillMatrix } from '#contract/across.ts'
import type { SkillKind } from '#contract/guide.ts'
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

/** null: the key is not one of the map's. */
export function heatMove(
  { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean },
  from: HeatPlace,
  rows: number,
  columns: number,
): HeatPlace | null {
  const far = ctrlKey || metaKey
  const to = (row: number, column: number): HeatPlace => ({
    row: Math.min(Math.max(row, 0), rows - 1),
    column: Math.min(Math.max(column, 0), columns - 1),
  })
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : from.row - 1, from.column)
    case 'ArrowDown':
      return to(far ? rows : from.row + 1, from.column)
    case 'ArrowLeft':
      return to(from.row, far ? 0 : from.column - 1)
    case 'ArrowRight':
      return to(from.row, far ? columns : from.column + 1)
    case 'Home':
      return to(far ? 0 : from.row, 0)
    case 'End':
      return to(far ? rows : from.row, columns)
    case 'PageUp':
      return to(from.row - pageRows, from.column)
    case 'PageDown':
      return to(from.row + pageRows, from.column)
    default:
      return null
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
