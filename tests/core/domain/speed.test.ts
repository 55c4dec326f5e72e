// The budgets of the gap rules: one role within 2 ms, a ranking of 1,000 roles with 20 skills each within 50 ms.

import { expect, it } from 'vitest'
import type { SkillKind } from '#contract/guide.ts'
import type { Level, Weight } from '#contract/skills.ts'
import { analyseGap, scoreRole } from '#core/domain/gap.ts'
import { linkItems } from '#core/domain/item-links.ts'
import { nextSteps } from '#core/domain/next-steps.ts'
import { rankRoles } from '#core/domain/ranking.ts'
import { buildRequirements, type RequirementEdit } from '#core/domain/requirement.ts'
import { asks, type Levels, type Role, ratingsOf, requirementsOf, rowsOf, skillIds } from './roles.ts'

const kinds: SkillKind[] = ['hard', 'hard', 'soft', 'tool']
const pick = <T>(values: readonly T[], at: number): T => {
  const value = values[at % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

const roles: Role[] = Array.from({ length: 1000 }, (_, at) => ({
  slug: `role_${at}`,
  asked: Array.from({ length: 20 }, (_, n) => {
    const seed = at * 7 + n
    return asks(
      pick(kinds, n),
      `スキル${n}の${seed % 300}`,
      pick<Weight>([1, 2, 3], seed),
      pick<Level>([2, 3, 4], seed),
      {
        tools: pick(kinds, n) === 'tool' ? [`道具${seed % 50}`, `道具${seed % 31}`, `Tool ${seed % 17}`] : [],
      },
    )
  }),
}))
const ids = skillIds(roles)
const levels: Levels = Object.fromEntries(
  [...ids.keys()].map((key, at) => [key, pick<Level | null>([null, 0, 1, 2, 3], at)]),
)
const ratingOf = ratingsOf(ids, levels)

/** Best of several runs: other programs on the machine must not decide the test. */
function best(run: () => void): number {
  const times = Array.from({ length: 12 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}

it('recomputes one role, rows to next steps, within 2 ms', () => {
  const [role] = roles
  if (role === undefined) throw new Error('no role')
  let steps = 0
  const time = best(() => {
    const result = analyseGap(requirementsOf(role), ratingOf)
    steps = nextSteps({ roles: [{ slug: role.slug, ...result, openItems: new Map() }], asked: role.slug }).length
  })
  expect(steps).toBeGreaterThan(3)
  expect(time).toBeLessThan(2)
})

it('ranks 1,000 roles of 20 requirements within 50 ms, skill rows to ranks', () => {
  const guides = roles.map((role) => ({ slug: role.slug, rows: rowsOf(role) }))
  const edits = new Map<string, RequirementEdit>()
  let ranked = 0
  const time = best(() => {
    const all = rankRoles(
      guides.map(({ slug, rows }) => {
        const requirements = buildRequirements({ rows, words: ['スキル1の7'], stage: 'middle', edits })
        const score = scoreRole(requirements, ratingOf)
        return { slug, role: slug, subtitle: null, stage: 'middle', isTarget: false, score }
      }),
    )
    ranked = all.filter(({ rank }) => rank !== null).length
  })
  console.log(`ranking 1,000 roles: ${time.toFixed(1)} ms`)
  expect(ranked).toBeGreaterThan(500)
  expect(time).toBeLessThan(50)
})

it('links 500 learning items to 20 requirements within 200 ms', () => {
  const [role] = roles
  if (role === undefined) throw new Error('no role')
  const requirements = requirementsOf(role)
  const items = Array.from({ length: 500 }, (_, at) => ({
    title: `教材${at}`,
    text: `『教材${at}』で設計の原則と運用の実際を、スキル${at % 20}とあわせて学び、手を動かして確かめる。`.repeat(2),
    stepTitle: '基礎を固める段階',
    stepPurpose: '用語と考え方をそろえる。',
  }))
  expect(best(() => linkItems(items, requirements))).toBeLessThan(200)
})
