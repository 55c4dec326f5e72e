// Several roles at once: the matrix of skills and roles, and the map of the roles around one.

import type { RoleMap, SkillMatrix } from '#contract/across.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import type { Stage } from '#contract/skills.ts'
import { rankRoles } from '#core/domain/ranking.ts'
import { type MapRole, middlePay, neighboursOf, type SkillPoints, skillPoints } from '#core/domain/role-map.ts'
import { skillMatrix } from '#core/domain/skill-matrix.ts'
import { listLinks, type Shelved } from '#core/storage/library.ts'
import type { Context } from './context.ts'
import { readPresent, shownRole } from './present.ts'
import { analysisOf, findShelved, prepareAll, requirementsOf } from './roles.ts'
import { bandsOf } from './salary-bands.ts'

/** Named roles in the order they were named; all of them as they rank. */
export function readMatrix(context: Context, { slugs }: CheckedInput<'gap.matrix'>): SkillMatrix {
  const present = readPresent(context)
  const targets = new Set(present.targets.map((target) => target.slug))
  const guides =
    slugs === undefined ? prepareAll(context) : [...new Set(slugs)].map((slug) => findShelved(present, slug))
  const roles = guides.map((guide) => {
    const { slug, subtitle } = guide
    const stage = present.stageOf(slug)
    const { rows, score } = analysisOf(context, guide, stage)
    return { slug, role: shownRole(guide), subtitle, stage, isTarget: targets.has(slug), score, rows }
  })
  if (slugs !== undefined) return skillMatrix(roles, present.skills)
  const place = new Map(rankRoles(roles).map(({ slug }, index) => [slug, index]))
  const ranked = roles.toSorted((a, b) => (place.get(a.slug) ?? 0) - (place.get(b.slug) ?? 0))
  return skillMatrix(ranked, present.skills)
}

/** More would not be read in one picture. */
const mostNeighbours = 12

function mapRole(context: Context, guide: Shelved, stage: Stage, links: ReadonlyMap<string, Set<string>>): MapRole {
  const { slug, subtitle, category } = guide
  return {
    slug,
    role: shownRole(guide),
    subtitle,
    category,
    pay: middlePay(bandsOf(context, guide).bands, stage),
    points: pointsOf(context, guide, stage),
    links: links.get(slug) ?? new Set(),
  }
}

function pointsOf(context: Context, guide: Shelved, stage: Stage): SkillPoints {
  const { ratingOf, skills } = readPresent(context)
  return skillPoints(requirementsOf(context, guide, stage), ratingOf, skills)
}

/** All roles at the stage of the one asked for, so that their pay can be compared. */
export function readRoleMap(context: Context, { slug }: CheckedInput<'gap.map'>): RoleMap {
  const { db, memory } = context
  const present = readPresent(context)
  const focused = findShelved(present, slug)
  const stage = present.stageOf(slug)
  const guides = prepareAll(context)
  const links = memory.present(db, 'links', '', () => listLinks(db), ['library', 'guide_versions'])
  const focus = mapRole(context, focused, stage, links)
  const others = guides.map((guide) => mapRole(context, guide, stage, links))
  return {
    slug,
    role: focus.role,
    subtitle: focus.subtitle,
    category: focus.category,
    stage,
    pay: focus.pay,
    skillCount: focus.points.size,
    ...neighboursOf(focus, others, mostNeighbours),
    missing: [...focus.links].filter((one) => one !== slug && !present.shelved.has(one)),
  }
}
