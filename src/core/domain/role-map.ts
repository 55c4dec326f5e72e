// The roles around one: linked by their guides or alike in what they ask for, and what a move there would be.

import type { MoveKind, Neighbour } from '#contract/across.ts'
import type { SkillKind } from '#contract/guide.ts'
import type { BandValues } from '#contract/salary.ts'
import type { Stage } from '#contract/skills.ts'
import { byText } from './by-text.ts'
import type { RatingOf } from './current-level.ts'
import type { Requirement } from './requirement.ts'
import { overallRange, stageOfBand } from './salary-band.ts'
import type { SkillNames } from './skill-matrix.ts'

type AskedSkill = { kind: SkillKind; name: string; points: number }

/** By skill. */
export type SkillPoints = ReadonlyMap<number, AskedSkill>

export type MapRole = Pick<Neighbour, 'slug' | 'role' | 'subtitle' | 'category' | 'pay'> & {
  points: SkillPoints
  /** Slugs that the guide names as related. */
  links: ReadonlySet<string>
}

/** w·r of each skill; the tools of a category share its points evenly, so that a long list weighs no more than a short one. */
export function skillPoints(
  requirements: readonly Requirement[],
  ratingOf: RatingOf,
  names: SkillNames = new Map(),
): SkillPoints {
  const found = new Map<number, AskedSkill>()
  for (const { key, kind, name, weight, required, toolKeys, toolNames } of requirements) {
    if (weight === 0) continue
    const asked =
      kind === 'tool' ? toolKeys.map((tool, at) => ({ key: tool, name: toolNames[at] ?? tool })) : [{ key, name }]
    for (const one of asked) {
      const skillId = ratingOf(one.key)?.skillId
      if (skillId === undefined) continue
      const points = (weight * required) / asked.length
      const known = found.get(skillId)
      if (known === undefined || known.points < points) {
        found.set(skillId, { kind, name: names.get(skillId)?.name ?? one.name, points })
      }
    }
  }
  return found
}

const lengthOf = (points: SkillPoints): number =>
  Math.sqrt([...points.values()].reduce((sum, one) => sum + one.points ** 2, 0))

/** Cosine, 0–1; two roles that ask for the same in the same measure are 1. */
export function likeness(a: SkillPoints, b: SkillPoints): number {
  const length = lengthOf(a) * lengthOf(b)
  if (length === 0) return 0
  let product = 0
  for (const [skill, { points }] of a) product += points * (b.get(skill)?.points ?? 0)
  return Math.min(1, product / length)
}

/** Middle of the band of the stage, else of all bands; an open top counts as its stated figure. */
export function middlePay(bands: readonly BandValues[], stage: Stage): number | null {
  const own = bands.filter((band) => stageOfBand(band) === stage)
  const range = overallRange(own) ?? overallRange(bands)
  return range === null ? null : (range.min + range.max) / 2
}

/** Under a tenth two bands pay alike: guides round to fifties and hundreds. */
const ALIKE = 0.1

const fieldOf = (category: string | null): string | null =>
  category === null
    ? null
    : category
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\s_-]+/gu, '-')

export function sameField(a: string | null, b: string | null): boolean | null {
  const [one, other] = [fieldOf(a), fieldOf(b)]
  return one === null || other === null ? null : one === other
}

/** A step down within a field has no label in the model this follows (Lightcast). */
export function moveKind(sameOne: boolean | null, payFrom: number | null, payTo: number | null): MoveKind | null {
  if (sameOne === null || payFrom === null || payTo === null) return null
  if (payTo > payFrom * (1 + ALIKE)) return sameOne ? 'promotion' : 'move-with-raise'
  if (!sameOne) return 'move'
  return payTo < payFrom * (1 - ALIKE) ? null : 'equal'
}

function linkBetween(from: MapRole, to: MapRole): Neighbour['link'] {
  const [there, back] = [from.links.has(to.slug), to.links.has(from.slug)]
  return there && back ? 'both' : there ? 'to' : back ? 'from' : null
}

function neighbourOf(focus: MapRole, other: MapRole): Neighbour {
  const { slug, role, subtitle, category, pay } = other
  const same = sameField(focus.category, category)
  const shared = [...focus.points]
    .filter(([skill]) => other.points.has(skill))
    .sort(([, a], [, b]) => b.points - a.points || byText(a.name, b.name))
    .map(([skillId, { kind, name }]) => ({ skillId, kind, name }))
  return {
    slug,
    role,
    subtitle,
    category,
    likeness: likeness(focus.points, other.points),
    shared,
    link: linkBetween(focus, other),
    sameField: same,
    pay,
    move: moveKind(same, focus.pay, pay),
  }
}

/** Under it two roles share a tool or a soft skill that many ask for, and no work: guides of one trade lie far above. */
const NEAR = 0.05

/** Linked roles first, then the most alike; a role that is hardly alike and not linked is no neighbour, and only counted. */
export function neighboursOf(
  focus: MapRole,
  roles: readonly MapRole[],
  most: number,
): { neighbours: Neighbour[]; further: number } {
  const around = roles
    .filter((other) => other.slug !== focus.slug)
    .map((other) => neighbourOf(focus, other))
    .filter((one) => one.link !== null || one.shared.length > 0)
  const near = around
    .filter((one) => one.link !== null || one.likeness >= NEAR)
    .sort(
      (a, b) => Number(b.link !== null) - Number(a.link !== null) || b.likeness - a.likeness || byText(a.slug, b.slug),
    )
  const neighbours = near.slice(0, most)
  return { neighbours, further: around.length - neighbours.length }
}
