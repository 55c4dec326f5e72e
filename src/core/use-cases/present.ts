// The user's present state as the rules of the domain want it: ratings by skill, edits by role, targets and stages.

import type { Settings } from '#contract/settings.ts'
import type { Level, LocalDate, Stage } from '#contract/skills.ts'
import type { RatingOf, SkillRating } from '#core/domain/current-level.ts'
import { foldName } from '#core/domain/fold-name.ts'
import { type Groups, groupsOf, type Links, rootOf } from '#core/domain/links.ts'
import { daysBetween } from '#core/domain/local-date.ts'
import type { RequirementEdit } from '#core/domain/requirement.ts'
import { listShelved, type Shelved } from '#core/storage/library.ts'
import { listRequirementEdits, listTargets } from '#core/storage/plans.ts'
import { countEvidence, listRatings, type RatingEntry } from '#core/storage/ratings.ts'
import { readItemLinks, readRequirementLinks, readSkillLinks } from '#core/storage/same-things.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { readSettings } from '#core/storage/settings.ts'
import { listSkills } from '#core/storage/skills.ts'
import { type Context, today } from './context.ts'
import type { Edits, SkillNames } from './memory.ts'

export type Present = {
  today: LocalDate
  settings: Settings
  targets: RowOf<'targets'>[]
  shelved: ReadonlyMap<string, Shelved>
  /** Folded names that more than one role in the library has. */
  sharedNames: ReadonlySet<string>
  skills: ReadonlyMap<number, RowOf<'skills'>>
  /** Names that are one thing: skills by id, requirements by key within a role, learning items by key. */
  same: SameThings
  /** By the skill that stands for all of its names. */
  ratings: ReadonlyMap<number, SkillRating>
  ratingOf: RatingOf
  editsOf(slug: string): Edits
  /** Stage of the role's own target, else of the main one, else ミドル. */
  stageOf(slug: string): Stage
}

export type SameThings = {
  skillLinks: Links<number>
  skills: Groups<number>
  /** The same by the keys of skills. */
  skillNames: SkillNames
  itemLinks: Links<string>
  items: Groups<string>
  requirementLinksOf(slug: string): Links<string>
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

/** An edit counts under every name that the requirement has in its role. */
export function editsBySlug(
  rows: readonly RowOf<'requirement_edits'>[],
  linksOf: SameThings['requirementLinksOf'],
): Map<string, Map<string, RequirementEdit>> {
  const bySlug = new Map<string, Map<string, RequirementEdit>>()
  for (const row of rows) {
    const edits = bySlug.get(row.slug) ?? new Map<string, RequirementEdit>()
    edits.set(row.key, toEdit(row))
    bySlug.set(row.slug, edits)
  }
  for (const [slug, edits] of bySlug) {
    for (const names of groupsOf(linksOf(slug)).all) {
      const edit = edits.get(names.find((name) => edits.has(name)) ?? '')
      if (edit) for (const name of names) edits.set(name, edit)
    }
  }
  return bySlug
}

/** The last rating of each skill under any of its names; one that returned it to 未評価 counts as none. */
export function lastRatings(
  entries: readonly RatingEntry[],
  links: Links<number>,
): Map<number, { level: Level; ratedOn: LocalDate }> {
  const last = new Map<number, { level: Level; ratedOn: LocalDate }>()
  for (const { skill_id, level, rated_on } of entries) {
    const skill = rootOf(links, skill_id)
    if (level === null) last.delete(skill)
    else last.set(skill, { level, ratedOn: rated_on })
  }
  return last
}

function evidenceByThing(counts: ReadonlyMap<number, number>, links: Links<number>): Map<number, number> {
  const sums = new Map<number, number>()
  for (const [skill, count] of counts) sums.set(rootOf(links, skill), (sums.get(rootOf(links, skill)) ?? 0) + count)
  return sums
}

/** Every known skill by its key, whether rated or not; names of one thing answer with the one that stands for it. */
function ratingsByKey(
  skills: Iterable<RowOf<'skills'>>,
  links: Links<number>,
  ratings: ReadonlyMap<number, { level: Level; ratedOn: LocalDate }>,
  evidence: ReadonlyMap<number, number>,
  on: LocalDate,
  staleDays: number,
): Map<string, SkillRating> {
  const byKey = new Map<string, SkillRating>()
  for (const { id, kind, folded } of skills) {
    const skillId = rootOf(links, id)
    const rating = ratings.get(skillId)
    byKey.set(`${kind}:${folded}`, {
      skillId,
      level: rating?.level ?? null,
      ratedOn: rating?.ratedOn ?? null,
      stale: rating !== undefined && daysBetween(rating.ratedOn, on) > staleDays,
      evidenceCount: evidence.get(skillId) ?? 0,
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
const noLinks: Links<string> = new Map()

const keyOf = ({ kind, folded }: RowOf<'skills'>): string => `${kind}:${folded}`

function namesOf(links: Links<number>, skills: ReadonlyMap<number, RowOf<'skills'>>): SkillNames {
  const standing = new Map<string, string>()
  for (const id of links.keys()) {
    const [name, root] = [skills.get(id), skills.get(rootOf(links, id))]
    if (name && root) standing.set(keyOf(name), keyOf(root))
  }
  return { standing, text: standing.size === 0 ? '' : JSON.stringify([...standing]) }
}

function readSameThings({ db }: Context, skillRows: ReadonlyMap<number, RowOf<'skills'>>): SameThings {
  const [skillLinks, itemLinks, requirementLinks] = [readSkillLinks(db), readItemLinks(db), readRequirementLinks(db)]
  return {
    skillLinks,
    skills: groupsOf(skillLinks),
    skillNames: namesOf(skillLinks, skillRows),
    itemLinks,
    items: groupsOf(itemLinks),
    requirementLinksOf: (slug) => requirementLinks.get(slug) ?? noLinks,
  }
}

export function readPresent(context: Context): Present {
  const { db, memory } = context
  const on = today(context)
  return memory.present(db, 'present', on, () => {
    const settings = readSettings(db)
    const targets = listTargets(db)
    const shelved = listShelved(db)
    const skills = new Map(listSkills(db).map((skill) => [skill.id, skill]))
    const same = readSameThings(context, skills)
    const { skillLinks } = same
    const byKey = ratingsByKey(
      skills.values(),
      skillLinks,
      lastRatings(listRatings(db), skillLinks),
      evidenceByThing(countEvidence(db), skillLinks),
      on,
      settings.staleDays,
    )
    const edits = editsBySlug(listRequirementEdits(db), same.requirementLinksOf)
    return {
      today: on,
      settings,
      targets,
      shelved: new Map(shelved.map((guide) => [guide.slug, guide])),
      sharedNames: namesSharedBy(shelved),
      skills,
      same,
      ratings: new Map([...byKey.values()].map((rating) => [rating.skillId, rating])),
      ratingOf: (key) => byKey.get(key) ?? null,
      editsOf: (slug) => edits.get(slug) ?? noEdits,
      stageOf: (slug) => stageBy(targets, slug),
    }
  })
}
