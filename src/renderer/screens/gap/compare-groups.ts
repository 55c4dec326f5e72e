// The rows of a comparison in groups: gaps that the roles share, what else they share, and what only one asks for.

import type { MatrixCell, MatrixSkill, SkillMatrix } from '#contract/across.ts'
import type { Level } from '#contract/skills.ts'
import type { CsvCell } from '../../parts/csv.ts'

/** cells: by role, in their order. */
export type CompareRow = { skill: MatrixSkill; cells: (MatrixCell | null)[] }
export type CompareGroup = { name: 'sharedGaps' | 'shared' | 'distinct'; rows: CompareRow[] }

const groupNames = ['sharedGaps', 'shared', 'distinct'] as const

const isGap = (cell: MatrixCell | null): boolean => cell !== null && cell.weight > 0 && cell.gap > 0

function groupOf({ cells }: CompareRow): CompareGroup['name'] {
  if (cells.filter((cell) => cell !== null).length < 2) return 'distinct'
  return cells.filter(isGap).length >= 2 ? 'sharedGaps' : 'shared'
}

const weightOf = ({ cells }: CompareRow): number =>
  cells.reduce((sum, cell) => sum + (cell === null ? 0 : cell.weight * Math.max(cell.gap, 0.1)), 0)

/** Empty groups are left out; what one role asks for stands by role. */
export function compareGroups({ skills, roles }: SkillMatrix): CompareGroup[] {
  const byRole = roles.map(({ cells }) => new Map(cells.map((cell) => [cell.skill, cell])))
  const rows = skills.map((skill, at): CompareRow => ({ skill, cells: byRole.map((cells) => cells.get(at) ?? null) }))
  const owner = ({ cells }: CompareRow) => cells.findIndex((cell) => cell !== null)
  return groupNames
    .map((name) => ({
      name,
      rows: rows
        .filter((row) => groupOf(row) === name)
        .sort((a, b) => (name === 'distinct' ? owner(a) - owner(b) : 0) || weightOf(b) - weightOf(a)),
    }))
    .filter((group) => group.rows.length > 0)
}

/** Shared skills that are no shared gap only because nobody said how well they are known. */
export const sharedUnknown = (groups: readonly CompareGroup[]): number =>
  (groups.find(({ name }) => name === 'shared')?.rows ?? []).filter(({ cells }) => {
    const asked = cells.filter((cell) => cell !== null && cell.weight > 0)
    return asked.length >= 2 && asked.some((cell) => cell?.level === null)
  }).length

/** A plan over several targets takes the highest. */
export const highestRequired = ({ cells }: CompareRow): Level =>
  cells.reduce<Level>((most, cell) => (cell !== null && cell.required > most ? cell.required : most), 0)

type Head = { skill: string; kind: string; level: string; required: string; gap: string }

/** For each role three columns: level, required level, gap. */
export function compareCsv(groups: readonly CompareGroup[], slugs: readonly string[], head: Head): CsvCell[][] {
  return [
    [
      head.skill,
      head.kind,
      ...slugs.flatMap((slug) => [head.level, head.required, head.gap].map((one) => `${slug} ${one}`)),
    ],
    ...groups.flatMap(({ rows }) =>
      rows.map(({ skill, cells }): CsvCell[] => [
        skill.name,
        skill.kind,
        ...cells.flatMap((cell): CsvCell[] =>
          cell === null ? [null, null, null] : [cell.level, cell.required, cell.level === null ? null : cell.gap],
        ),
      ]),
    ),
  ]
}
