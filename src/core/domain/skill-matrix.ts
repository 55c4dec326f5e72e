// Puts the requirements of several roles beside each other: one row for each skill, whatever each guide calls it.

import type { MatrixCell, MatrixRole, MatrixSkill, SkillMatrix } from '#contract/across.ts'
import type { GapRow } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import { byText } from './by-text.ts'

export type MatrixInput = Omit<MatrixRole, 'cells'> & { rows: readonly GapRow[] }

/** What each skill is called now, whatever a guide calls it. */
export type SkillNames = ReadonlyMap<number, { name: string }>

const kindOrder: Record<SkillKind, number> = { hard: 0, soft: 1, tool: 2 }

/** A tool category is no skill: it is the same in two roles when its name is. */
const idOf = ({ skillId, key }: GapRow): string => (skillId === null ? key : `skill:${skillId}`)

/** Of two names of one skill within a role the one that asks more counts. */
const asksMore = (a: GapRow, b: GapRow): boolean =>
  a.required > b.required || (a.required === b.required && a.weight > b.weight)

function strongest(rows: readonly GapRow[]): Map<string, GapRow> {
  const found = new Map<string, GapRow>()
  for (const row of rows) {
    const known = found.get(idOf(row))
    if (known === undefined || asksMore(row, known)) found.set(idOf(row), row)
  }
  return found
}

function listSkills(roles: readonly ReadonlyMap<string, GapRow>[], names: SkillNames): MatrixSkill[] {
  const skills = new Map<string, MatrixSkill>()
  for (const rows of roles) {
    for (const [id, { kind, name, skillId }] of rows) {
      const known = skills.get(id)
      if (known) known.roleCount += 1
      else skills.set(id, { id, kind, name: names.get(skillId ?? 0)?.name ?? name, skillId, roleCount: 1 })
    }
  }
  return [...skills.values()].sort(
    (a, b) => b.roleCount - a.roleCount || kindOrder[a.kind] - kindOrder[b.kind] || byText(a.name, b.name),
  )
}

export function skillMatrix(roles: readonly MatrixInput[], names: SkillNames = new Map()): SkillMatrix {
  const rowsOf = roles.map(({ rows }) => strongest(rows))
  const skills = listSkills(rowsOf, names)
  const indexOf = new Map(skills.map(({ id }, index) => [id, index]))
  return {
    skills,
    roles: roles.map(({ rows: _, ...role }, at) => ({
      ...role,
      cells: [...(rowsOf[at] ?? [])]
        .flatMap(([id, row]): MatrixCell[] => {
          const skill = indexOf.get(id)
          if (skill === undefined) return []
          const { key, required, requiredEstimated, weight, level, gap, critical } = row
          return [{ skill, key, required, requiredEstimated, weight, level, gap, critical }]
        })
        .sort((a, b) => a.skill - b.skill),
    })),
  }
}
