// The user's present state as the rules of the domain want it: ratings by skill, edits by role, targets and stages.

import type { Settings } from '#contract/settings.ts'
import type { Level, LocalDate, Stage } from '#contract/skills.ts'
import type { RatingOf, SkillRating } from '#core/domain/current-level.ts'
import { type Groups, groupsOf, type Links, rootOf } from '#core/domain/links.ts'
import { addDays } from '#core/domain/local-date.ts'
import type { RequirementEdit } from '#core/domain/requirement.ts'
import { roleNotes } from '#core/domain/role-notes.ts'
import { roleParts } from '#core/exports/file-name.ts'
import { listShelved, type Shelved } from '#core/storage/library.ts'
import { listRequirementEdits, listTargets } from '#core/storage/plans.ts'
import { countEvidence, listLastRatings, type RatingEntry } from '#core/storage/ratings.ts'
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
  /** Slugs of the roles whose name another role in the library has too. */
  roleNotes: ReadonlyMap<string, string>
  skills: ReadonlyMap<number, RowOf<'skills'>>
  /** Names that are one thing: skills by id, requirements by key within a role, learning items by key. */
  same: SameThings
  /** By the skill that stands for all of its names; only those that the user rated or gave evidence for. */
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

/** Of a guide that may be gone, with what tells it apart from others of its name. */
export function roleShown(
  { shelved, roleNotes: notes }: Pick<Present, 'shelved' | 'roleNotes'>,
  slug: string,
): { role: string; roleNote: string | null } {
  const guide = shelved.get(slug)
  if (guide === undefined) return { role: slug, roleNote: null }
  return { role: shownRole(guide), roleNote: notes.get(slug) ?? null }
}

/** What the names of a role's exported files are made of. */
export function filePartsOf({ shelved }: Pick<Present, 'shelved'>, guide: Shelved): string[] {
  const others = [...shelved.values()].flatMap((one) => (one.slug === guide.slug ? [] : shownRole(one)))
  return roleParts(shownRole(guide), guide.slug, others)
}

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

/** Every known skill by its key, as if nothing had been said about it; names of one thing share the one that stands for it. */
function unratedByKey(skills: Iterable<RowOf<'skills'>>, links: Links<number>): Map<string, SkillRating> {
  const byId = new Map<number, SkillRating>()
  const byKey = new Map<string, SkillRating>()
  for (const { id, kind, folded } of skills) {
    const skillId = rootOf(links, id)
    const unrated = byId.get(skillId) ?? { skillId, level: null, ratedOn: null, stale: false, evidenceCount: 0 }
    byId.set(skillId, unrated)
    byKey.set(`${kind}:${folded}`, unrated)
  }
  return byKey
}

const isSame = (a: SkillRating | undefined, b: SkillRating): a is SkillRating =>
  a !== undefined &&
  a.level === b.level &&
  a.ratedOn === b.ratedOn &&
  a.stale === b.stale &&
  a.evidenceCount === b.evidenceCount

/** What the user said about skills; what did not change stays the same object, by which analyses know that they still hold. */
function ratedById(
  ratings: ReadonlyMap<number, { level: Level; ratedOn: LocalDate }>,
  evidence: ReadonlyMap<number, number>,
  { on, staleDays }: { on: LocalDate; staleDays: number },
  before: ReadonlyMap<number, SkillRating> | undefined,
): Map<number, SkillRating> {
  const rated = new Map<number, SkillRating>()
  const oldest = addDays(on, -staleDays)
  for (const skillId of new Set([...ratings.keys(), ...evidence.keys()])) {
    const rating = ratings.get(skillId)
    const known = before?.get(skillId)
    const now: SkillRating = {
      skillId,
      level: rating?.level ?? null,
      ratedOn: rating?.ratedOn ?? null,
      stale: rating !== undefined && rating.ratedOn < oldest,
      evidenceCount: evidence.get(skillId) ?? 0,
    }
    rated.set(skillId, isSame(known, now) ? known : now)
  }
  return rated
}

const noEdits: Edits = new Map()
const noLinks: Links<string> = new Map()

function readShelves({ db }: Context): Pick<Present, 'shelved' | 'roleNotes'> {
  const shelved = listShelved(db)
  const named = shelved.map((guide) => ({ ...guide, role: shownRole(guide), fileName: guide.file_name }))
  return { shelved: new Map(shelved.map((guide) => [guide.slug, guide])), roleNotes: roleNotes(named) }
}

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

/** Each part is read again when one of its tables was written to: a rating reads ratings, not a thousand guides. */
export function readPresent(context: Context): Present {
  const { db, memory } = context
  const on = today(context)
  return memory.present(db, 'present', on, () => {
    const settings = memory.present(db, 'settings', '', () => readSettings(db), ['settings'])
    const targets = memory.present(db, 'targets', '', () => listTargets(db), ['targets'])
    const library = memory.present(db, 'library', '', () => readShelves(context), ['library', 'guide_versions'])
    const skills = memory.present(db, 'skills', '', () => new Map(listSkills(db).map((skill) => [skill.id, skill])), [
      'skills',
    ])
    const same = memory.present(db, 'same', '', () => readSameThings(context, skills), [
      'skills',
      'skill_merges',
      'item_merges',
      'requirement_merges',
    ])
    const { skillLinks } = same
    const unratedOf = memory.present(db, 'unrated', '', () => unratedByKey(skills.values(), skillLinks), [
      'skills',
      'skill_merges',
    ])
    const { staleDays } = settings
    const evidence = memory.present(db, 'evidence', '', () => evidenceByThing(countEvidence(db), skillLinks), [
      'evidence',
      'skill_merges',
    ])
    const ratings = memory.present<ReadonlyMap<number, SkillRating>>(
      db,
      'ratings',
      `${on} ${staleDays}`,
      (before) => ratedById(lastRatings(listLastRatings(db), skillLinks), evidence, { on, staleDays }, before),
      ['ratings', 'evidence', 'skill_merges'],
    )
    const edits = memory.present(
      db,
      'edits',
      '',
      () => editsBySlug(listRequirementEdits(db), same.requirementLinksOf),
      ['requirement_edits', 'requirement_merges'],
    )
    return {
      today: on,
      settings,
      targets,
      ...library,
      skills,
      same,
      ratings,
      ratingOf: (key) => {
        const unrated = unratedOf.get(key)
        return unrated === undefined ? null : (ratings.get(unrated.skillId) ?? unrated)
      },
      editsOf: (slug) => edits.get(slug) ?? noEdits,
      stageOf: (slug) => stageBy(targets, slug),
    }
  })
}
