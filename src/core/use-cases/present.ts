// The user's present state as the rules of the domain want it: ratings by skill, edits by role, targets and stages.

import type { Settings } from '#contract/settings.ts'
import type { Level, LocalDate, Stage } from '#contract/skills.ts'
import type { RatingOf, SkillRating } from '#core/domain/current-level.ts'
import { foldName } from '#core/domain/fold-name.ts'
import { daysBetween } from '#core/domain/local-date.ts'
import type { RequirementEdit } from '#core/domain/requirement.ts'
import { listShelved, type Shelved } from '#core/storage/library.ts'
import { listRequirementEdits, listTargets } from '#core/storage/plans.ts'
import { countEvidence, listRatings, type RatingEntry } from '#core/storage/ratings.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { readSettings } from '#core/storage/settings.ts'
import { listSkills } from '#core/storage/skills.ts'
import { type Context, today } from './context.ts'
import type { Edits } from './memory.ts'

export type Present = {
  today: LocalDate
  settings: Settings
  targets: RowOf<'targets'>[]
  shelved: ReadonlyMap<string, Shelved>
  /** Folded names that more than one role in the library has. */
  sharedNames: ReadonlySet<string>
  skills: ReadonlyMap<number, RowOf<'skills'>>
  ratings: ReadonlyMap<number, SkillRating>
  ratingOf: RatingOf
  editsOf(slug: string): Edits
  /** Stage of the role's own target, else of the main one, else ミドル. */
  stageOf(slug: string): Stage
}

export const shownRole = ({ role, title, slug }: Pick<Shelved, 'role' | 'title' | 'slug'>): string =>
  role ?? title ?? slug

export function stageBy(targets: readonly Pick<RowOf<'targets'>, 'slug' | 'stage' | 'is_main'>[], slug: string): Stage {
  const own = targets.find((target) => target.slug === slug)
  return (own ?? targets.find((target) => target.is_main === 1))?.stage ?? 'middle'
}

function toEdit(row: RowOf<'requirement_edits'>): RequirementEdit {
  const levels: Partial<Record<Stage, Level>> = {}
  if (row.junior_level !== null) levels.junior = row.junior_level
  if (row.middle_level !== null) levels.middle = row.middle_level
  if (row.senior_level !== null) levels.senior = row.senior_level
  return { levels, weight: row.weight, ownLevel: row.own_level }
}

export function editsBySlug(rows: readonly RowOf<'requirement_edits'>[]): Map<string, Map<string, RequirementEdit>> {
  const bySlug = new Map<string, Map<string, RequirementEdit>>()
  for (const row of rows) {
    const edits = bySlug.get(row.slug) ?? new Map<string, RequirementEdit>()
    edits.set(row.key, toEdit(row))
    bySlug.set(row.slug, edits)
  }
  return bySlug
}

/** The last rating of each skill; one that returned it to 未評価 counts as none. */
export function lastRatings(entries: readonly RatingEntry[]): Map<number, { level: Level; ratedOn: LocalDate }> {
  const last = new Map<number, { level: Level; ratedOn: LocalDate }>()
  for (const { skill_id, level, rated_on } of entries) {
    if (level === null) last.delete(skill_id)
    else last.set(skill_id, { level, ratedOn: rated_on })
  }
  return last
}

/** Every known skill by its key, whether rated or not. */
function ratingsByKey(
  skills: Iterable<RowOf<'skills'>>,
  ratings: ReadonlyMap<number, { level: Level; ratedOn: LocalDate }>,
  evidence: ReadonlyMap<number, number>,
  on: LocalDate,
  staleDays: number,
): Map<string, SkillRating> {
  const byKey = new Map<string, SkillRating>()
  for (const { id, kind, folded } of skills) {
    const rating = ratings.get(id)
    byKey.set(`${kind}:${folded}`, {
      skillId: id,
      level: rating?.level ?? null,
      ratedOn: rating?.ratedOn ?? null,
      stale: rating !== undefined && daysBetween(rating.ratedOn, on) > staleDays,
      evidenceCount: evidence.get(id) ?? 0,
    })
  }
  return byKey
}

function namesSharedBy(shelved: readonly Shelved[]): Set<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const guide of shelved) {
    const name = foldName(shownRole(guide))
    if (seen.has(name)) shared.add(name)
    seen.add(name)
  }
  return shared
}

const noEdits: Edits = new Map()

export function readPresent(context: Context): Present {
  const { db, memory } = context
  const on = today(context)
  return memory.present(db, 'present', on, () => {
    const settings = readSettings(db)
    const targets = listTargets(db)
    const shelved = listShelved(db)
    const skills = listSkills(db)
    const byKey = ratingsByKey(skills, lastRatings(listRatings(db)), countEvidence(db), on, settings.staleDays)
    const edits = editsBySlug(listRequirementEdits(db))
    return {
      today: on,
      settings,
      targets,
      shelved: new Map(shelved.map((guide) => [guide.slug, guide])),
      sharedNames: namesSharedBy(shelved),
      skills: new Map(skills.map((skill) => [skill.id, skill])),
      ratings: new Map([...byKey.values()].map((rating) => [rating.skillId, rating])),
      ratingOf: (key) => byKey.get(key) ?? null,
      editsOf: (slug) => edits.get(slug) ?? noEdits,
      stageOf: (slug) => stageBy(targets, slug),
    }
  })
}
