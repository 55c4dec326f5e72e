// Builds roles, requirements and ratings for the tests of the gap rules, from few words.

import fc from 'fast-check'
import type { SkillKind, SkillRow } from '#contract/guide.ts'
import type { Level, Stage, Weight } from '#contract/skills.ts'
import type { RatingOf, SkillRating } from '#core/domain/current-level.ts'
import { analyseGap } from '#core/domain/gap.ts'
import type { StepRole } from '#core/domain/next-steps.ts'
import {
  buildRequirements,
  type Requirement,
  type RequirementEdit,
  requirementKey,
  skillKey,
} from '#core/domain/requirement.ts'

export type Asked = {
  kind: SkillKind
  name: string
  weight: Weight
  required: Level
  tools: string[]
  ownLevel: Level | null
}
export type Role = { slug: string; asked: Asked[] }
/** By skillKey; absent or null is 未評価. */
export type Levels = Record<string, Level | null>

const stage: Stage = 'middle'

export const asks = (
  kind: SkillKind,
  name: string,
  weight: Weight,
  required: Level,
  over: Partial<Asked> = {},
): Asked => ({
  kind,
  name,
  weight,
  required,
  tools: [],
  ownLevel: null,
  ...over,
})

export function rowsOf({ asked }: Role): SkillRow[] {
  return asked.map(({ kind, name, tools }, index) => ({
    kind,
    name,
    description: null,
    line: index + 1,
    endLine: index + 1,
    tools,
  }))
}

export function requirementsOf(role: Role): Requirement[] {
  const edits = new Map<string, RequirementEdit>(
    role.asked.map(({ kind, name, weight, required, ownLevel }) => [
      requirementKey(kind, name),
      { levels: { [stage]: required }, weight, ownLevel },
    ]),
  )
  return buildRequirements({ rows: rowsOf(role), words: [], stage, edits })
}

/** One skill for each key that any of the roles names; the same ids for the same roles. */
export function skillIds(roles: readonly Role[]): Map<string, number> {
  const keys = roles.flatMap(({ asked }) =>
    asked.flatMap(({ kind, name, tools }) =>
      kind === 'tool' ? tools.map((tool) => skillKey('tool', tool)) : [skillKey(kind, name)],
    ),
  )
  return new Map([...new Set(keys)].map((key, index) => [key, index + 1]))
}

export function ratingsOf(ids: ReadonlyMap<string, number>, levels: Levels): RatingOf {
  const ratings = new Map(
    [...ids].map(([key, skillId]): [string, SkillRating] => {
      const level = levels[key] ?? null
      return [key, { skillId, level, ratedOn: level === null ? null : '2026-11-01', stale: false, evidenceCount: 0 }]
    }),
  )
  return (key) => ratings.get(key) ?? null
}

export function analyse(role: Role, levels: Levels, ids = skillIds([role])) {
  return analyseGap(requirementsOf(role), ratingsOf(ids, levels))
}

export function stepRole(role: Role, levels: Levels, ids: ReadonlyMap<string, number>): StepRole {
  const { rows, score } = analyse(role, levels, new Map(ids))
  return { slug: role.slug, rows, score, openItems: new Map() }
}

const level = fc.constantFrom<Level[]>(0, 1, 2, 3, 4)
const anyAsked: fc.Arbitrary<Asked> = fc
  .record({
    kind: fc.constantFrom<SkillKind[]>('hard', 'soft', 'tool'),
    name: fc.constantFrom('設計', '交渉', '分析', '管理', '連携'),
    weight: fc.constantFrom<Weight[]>(0, 1, 2, 3),
    required: fc.constantFrom<Level[]>(1, 2, 3, 4),
    tools: fc.uniqueArray(fc.constantFrom('Jira', 'Slack', 'Miro', 'Figma'), { maxLength: 4 }),
    ownLevel: fc.option(level, { freq: 5 }).map((one) => one),
  })
  .map((one) => (one.kind === 'tool' ? one : { ...one, tools: [], ownLevel: null }))

const anyRole = (slug: string): fc.Arbitrary<Role> =>
  fc
    .uniqueArray(anyAsked, { minLength: 1, maxLength: 10, selector: ({ kind, name }) => `${kind}:${name}` })
    .map((asked) => ({ slug, asked }))

/** One to three roles that share skills and tools, and levels for some of these. */
export const anyRoles = fc.tuple(anyRole('one'), anyRole('two'), anyRole('three')).chain(([one, two, three]) =>
  fc.constantFrom([one], [one, two], [one, two, three]).chain((roles) => {
    const keys = [...skillIds(roles).keys()]
    return fc.tuple(...keys.map(() => fc.option(level, { freq: 3 }))).map((values) => ({
      roles,
      levels: Object.fromEntries(keys.map((key, at) => [key, values[at] ?? null])) as Levels,
    }))
  }),
)
