// How long the rules take by themselves; aims: one role 2 ms, a ranking of 1,000 roles with 20 skills each 50 ms, 500 items linked 200 ms, scheduled with the forecast 5 ms; duplicates of 5,000 names grow with their number.

import type { SkillKind } from '#contract/guide.ts'
import type { Level, Weight } from '#contract/skills.ts'
import { coreOfSkill, likelySame } from '#core/domain/duplicates.ts'
import { analyseGap, scoreRole } from '#core/domain/gap.ts'
import { linkItems } from '#core/domain/item-links.ts'
import { nextSteps } from '#core/domain/next-steps.ts'
import { occupationsOf } from '#core/domain/occupations.ts'
import { rankRoles } from '#core/domain/ranking.ts'
import { buildRequirements, type RequirementEdit } from '#core/domain/requirement.ts'
import { forecast, scheduleItems } from '#core/domain/schedule.ts'
import {
  asks,
  type Levels,
  type Role,
  ratingsOf,
  requirementsOf,
  rowsOf,
  skillIds,
} from '../tests/core/domain/roles.ts'
import { milliseconds, printTable, timed } from './table.ts'

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

const [role] = roles
if (role === undefined) throw new Error('no role')
const requirements = requirementsOf(role)
const guides = roles.map((one) => ({ slug: one.slug, rows: rowsOf(one) }))
const edits = new Map<string, RequirementEdit>()
const items = Array.from({ length: 500 }, (_, at) => ({
  title: `教材${at}`,
  text: `『教材${at}』で設計の原則と運用の実際を、スキル${at % 20}とあわせて学び、手を動かして確かめる。`.repeat(2),
  stepTitle: '基礎を固める段階',
  stepPurpose: '用語と考え方をそろえる。',
}))

const names = Array.from({ length: 5_000 }, (_, id) => ({
  id,
  name: `工程${(id * 7919) % 5_000}番の計画と記録`,
  sort: 'hard',
  sameSpellingAcross: 'skill',
}))
const occupations = Array.from({ length: 10_000 }, (_, at) => ({
  slug: `role_of_${at}_guide`,
  role: `役${at}`,
  title: `題${at}`,
}))

const planned = items.map((_, at) => ({
  key: `item ${at}`,
  status: at % 7 === 0 ? ('doing' as const) : ('todo' as const),
  plannedHours: 1 + (at % 20),
  spentHours: at % 3,
}))
const pace = {
  today: '2026-11-21',
  weeklyHours: 5,
  daysOff: Array.from({ length: 100 }, (_, at) => ({ from: `${2027 + at}-05-01`, to: `${2027 + at}-05-05` })),
}

const results = {
  'one role, rows to next steps': await timed(100, async () => {
    const result = analyseGap(requirementsOf(role), ratingOf)
    nextSteps({ roles: [{ slug: role.slug, ...result, openItems: new Map() }], asked: role.slug })
  }),
  'ranking of 1,000 roles, rows to ranks': await timed(20, async () => {
    rankRoles(
      guides.map(({ slug, rows }) => {
        const built = buildRequirements({ rows, words: ['スキル1の7'], stage: 'middle', edits })
        return { slug, role: slug, subtitle: null, stage: 'middle', isTarget: false, score: scoreRole(built, ratingOf) }
      }),
    )
  }),
  'links of 500 learning items to 20 requirements': await timed(20, async () => linkItems(items, requirements)),
  'duplicates among 500 names': await timed(20, async () => likelySame(names.slice(0, 500), coreOfSkill)),
  'duplicates among 5,000 names': await timed(20, async () => likelySame(names, coreOfSkill)),
  'occupations of 10,000 guides': await timed(10, async () => occupationsOf(occupations)),
  'schedule and forecast of 500 items, 100 holidays': await timed(100, async () => {
    scheduleItems({ items: planned, ...pace })
    forecast({ remainingHours: 5_000, dueOn: '2030-01-01', ...pace })
  }),
}
printTable(
  'Rules without storage',
  ['', 'median', '95 %', 'runs'],
  Object.entries(results).map(([name, { median, p95, runs }]) => [
    name,
    milliseconds(median),
    milliseconds(p95),
    String(runs),
  ]),
)
