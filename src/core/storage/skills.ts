// Skills: one identity across all guides.

import type { SkillKind } from '#contract/guide.ts'
import { foldName } from '#folding/fold-name.ts'
import { type Database, filledIn, tables } from './database.ts'
import type { RowOf } from './schema.ts'

/** Asked for every row of a guide, so it is compiled once. */
const skillQuery = tables
  .selectFrom('skills')
  .select('id')
  .where('kind', '=', 'hard')
  .where('folded', '=', '')
  .compile()

/** null: nothing is left of the name after folding, which is nobody's identity. */
export function skillIdFor(db: Database, kind: SkillKind, name: string): number | null {
  const folded = foldName(name)
  if (folded === '') return null
  const known = db.first(filledIn(skillQuery, [kind, folded]))
  return known?.id ?? db.insert('skills', { kind, folded, name })
}

export function listSkills(db: Database): RowOf<'skills'>[] {
  return db.all(tables.selectFrom('skills').selectAll().orderBy('kind').orderBy('name'))
}

/** Which versions ask for which skill: hard and soft rows, and every tool that a tool category names. */
export function listSkillMentions(db: Database): { skill_id: number; version_id: number }[] {
  return [
    ...db.all(
      tables
        .selectFrom('requirement_rows')
        .innerJoin('library', 'library.version_id', 'requirement_rows.version_id')
        .where('library.removed_at', 'is', null)
        .where('requirement_rows.skill_id', 'is not', null)
        .select(['requirement_rows.skill_id', 'requirement_rows.version_id'])
        .distinct()
        .$narrowType<{ skill_id: number }>(),
    ),
    ...db.all(
      tables
        .selectFrom('requirement_tools')
        .innerJoin('library', 'library.version_id', 'requirement_tools.version_id')
        .where('library.removed_at', 'is', null)
        .where('requirement_tools.skill_id', 'is not', null)
        .select(['requirement_tools.skill_id', 'requirement_tools.version_id'])
        .distinct()
        .$narrowType<{ skill_id: number }>(),
    ),
  ]
}
