// The best next steps: exact gains, shared skills and tools, order of ties, and what is never a step.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NextStep } from '#contract/gap.ts'
import type { Level, Weight } from '#contract/skills.ts'
import { nextSteps, type StepRole } from '#core/domain/next-steps.ts'
import { analyse, anyRoles, asks, type Levels, type Role, skillIds, stepRole } from './roles.ts'

const stepsOf = (
  roles: readonly Role[],
  levels: Levels,
  change: (role: StepRole) => StepRole = (role) => role,
): NextStep[] => {
  const ids = skillIds(roles)
  return nextSteps({ roles: roles.map((role) => change(stepRole(role, levels, ids))), asked: roles[0]?.slug ?? '' })
}
const names = (steps: NextStep[]) => steps.map(({ name }) => name)

const golden: Role = {
  slug: 'golden',
  asked: [asks('hard', 'A', 3, 3), asks('hard', 'B', 2, 3), asks('soft', 'C', 1, 2), asks('hard', 'D', 3, 3)],
}

describe('one target', () => {
  it('gains 100·w / Σ w·r', () => {
    const steps = stepsOf([golden], { 'hard:a': 2, 'hard:b': 3, 'soft:c': 4 })
    expect(steps).toHaveLength(1)
    expect(steps[0]).toMatchObject({
      key: 'hard:a',
      kind: 'hard',
      name: 'A',
      fromTool: null,
      from: 2,
      to: 3,
      critical: false,
      targets: ['golden'],
      item: null,
    })
    expect(steps[0]?.gain).toBeCloseTo(300 / 26, 10)
    expect(steps[0]?.lowBefore).toBeCloseTo(1400 / 26, 10)
    expect(steps[0]?.lowAfter).toBeCloseTo(1700 / 26, 10)
  })

  it('never proposes what is 未評価, reached, or 対象外', () => {
    const role: Role = {
      slug: 'role',
      asked: [
        asks('hard', '未評価', 3, 4),
        asks('hard', '到達', 3, 2),
        asks('hard', '対象外', 0, 4),
        asks('hard', '不足', 1, 4),
      ],
    }
    expect(names(stepsOf([role], { 'hard:到達': 2, 'hard:対象外': 0, 'hard:不足': 0 }))).toEqual(['不足'])
  })

  it('has no step while nothing is rated, and none where there is nothing to analyse', () => {
    expect(stepsOf([golden], {})).toEqual([])
    expect(stepsOf([{ slug: 'none', asked: [] }], {})).toEqual([])
  })

  it('has none for a slug that is not among the roles', () => {
    const ids = skillIds([golden])
    expect(nextSteps({ roles: [stepRole(golden, { 'hard:a': 1 }, ids)], asked: 'other' })).toEqual([])
  })
})

describe('tools', () => {
  it('raises the tool that counts', () => {
    const role: Role = { slug: 'r', asked: [asks('tool', '管理', 1, 3, { tools: ['Jira', 'Asana'] })] }
    const [step] = stepsOf([role], { 'tool:jira': 1, 'tool:asana': 2 })
    expect(step).toMatchObject({
      key: 'tool:管理',
      name: '管理',
      kind: 'tool',
      fromTool: 'Asana',
      skillId: 2,
      from: 2,
      to: 3,
    })
    expect(step?.gain).toBeCloseTo(100 / 3, 10)
  })

  it('counts a tool once, in every category that it lifts', () => {
    const role: Role = {
      slug: 'r',
      asked: [
        asks('tool', '管理', 1, 3, { tools: ['Jira'] }),
        asks('tool', '連携', 2, 3, { tools: ['Slack', 'Jira'] }),
        asks('tool', '記録', 1, 3, { tools: ['Jira', 'Notion'] }),
      ],
    }
    const steps = stepsOf([role], { 'tool:jira': 1, 'tool:slack': 1, 'tool:notion': 3 })
    expect(steps.map(({ fromTool, gain }) => [fromTool, Math.round(gain * 1000) / 1000])).toEqual([
      ['Jira', 25],
      ['Slack', Math.round((100 * 2 * 1000) / 12) / 1000],
    ])
  })

  it('sees a tool that is tied here and lifts another category too', () => {
    const role: Role = {
      slug: 'r',
      asked: [
        asks('tool', '管理', 1, 3, { tools: ['Jira', 'Asana'] }),
        asks('tool', '連絡', 1, 3, { tools: ['Slack', 'Asana'] }),
      ],
    }
    const steps = stepsOf([role], { 'tool:jira': 1, 'tool:asana': 1, 'tool:slack': 1 })
    expect(steps.map(({ name, fromTool, gain }) => [name, fromTool, Math.round(gain * 10) / 10])).toEqual([
      ['管理', 'Asana', 33.3],
      ['管理', 'Jira', 16.7],
      ['連絡', 'Slack', 16.7],
    ])
  })

  it('proposes one of tied tools that lift the same: the first by name, in whatever order the guide has them', () => {
    for (const tools of [
      ['Jira', 'Asana'],
      ['Asana', 'Jira'],
    ]) {
      const role: Role = { slug: 'r', asked: [asks('tool', '管理', 1, 3, { tools })] }
      expect(stepsOf([role], { 'tool:jira': 1, 'tool:asana': 1 }).map(({ fromTool }) => fromTool)).toEqual(['Asana'])
    }
  })

  it('raises a level set by hand in its own role only', () => {
    const shared = { tools: ['Jira'] }
    const roles: Role[] = [
      { slug: 'one', asked: [asks('tool', '管理', 1, 3, { ...shared, ownLevel: 1 })] },
      { slug: 'two', asked: [asks('tool', '管理', 1, 3, shared)] },
    ]
    const steps = stepsOf(roles, { 'tool:jira': 2 })
    expect(steps.map(({ skillId, from, targets }) => [skillId, from, targets])).toEqual([
      [null, 1, ['one']],
      [1, 2, ['two']],
    ])
  })
})

describe('several targets', () => {
  const roles: Role[] = [
    { slug: 'one', asked: [asks('hard', '共通', 1, 3), asks('hard', '単独', 1, 3)] },
    { slug: 'two', asked: [asks('hard', '共通', 1, 2), asks('hard', '別', 3, 4)] },
    { slug: 'three', asked: [asks('hard', '共通', 1, 1)] },
  ]

  it('adds up what each gains, by its own requirement', () => {
    const steps = stepsOf(roles, { 'hard:共通': 1, 'hard:単独': 2 })
    const shared = steps.find(({ name }) => name === '共通')
    expect(shared?.gain).toBeCloseTo(100 / 6 + 100 / 14, 10)
    expect(shared?.targets).toEqual(['one', 'two'])
    expect(shared?.lowBefore).toBeCloseTo(50, 10)
    expect(shared?.lowAfter).toBeCloseTo(50 + 100 / 6, 10)
  })

  it('lists a step that helps another target only, and says so by an equal low', () => {
    const step = stepsOf(roles, { 'hard:別': 0, 'hard:単独': 3 }).find(({ name }) => name === '別')
    expect(step).toMatchObject({ targets: ['two'], critical: true })
    expect(step?.lowAfter).toBe(step?.lowBefore)
  })

  it('names the step as the role that was asked for names it', () => {
    const two: Role[] = [
      { slug: 'one', asked: [asks('tool', 'タスク管理', 1, 3, { tools: ['Jira'] })] },
      { slug: 'two', asked: [asks('tool', 'チケット管理', 1, 3, { tools: ['Jira'] })] },
    ]
    const ids = skillIds(two)
    const all = two.map((role) => stepRole(role, { 'tool:jira': 1 }, ids))
    expect(nextSteps({ roles: all, asked: 'two' })[0]).toMatchObject({ name: 'チケット管理', targets: ['one', 'two'] })
    expect(nextSteps({ roles: all, asked: 'one' })[0]?.name).toBe('タスク管理')
  })
})

/** Requirements of so many points that nobody rated. */
const fill = (points: number): Role['asked'] =>
  Array.from({ length: points }, (_, at) => asks('hard', `ほか${at}`, 1, 1))

describe('order', () => {
  const role = (asked: Role['asked']): Role => ({ slug: 'r', asked })

  it('is by gain', () => {
    const found = stepsOf([role([asks('hard', 'あ', 1, 2), asks('hard', 'い', 3, 4), asks('hard', 'う', 2, 2)])], {
      'hard:あ': 1,
      'hard:い': 3,
      'hard:う': 1,
    })
    expect(names(found)).toEqual(['い', 'う', 'あ'])
  })

  it('puts 重大 first among equal gains, then the larger gap', () => {
    const found = stepsOf(
      [
        role([
          asks('hard', '一段', 3, 3),
          asks('hard', '重大', 3, 2),
          asks('hard', '小', 2, 2),
          asks('hard', '大', 2, 4),
        ]),
      ],
      { 'hard:一段': 2, 'hard:重大': 0, 'hard:小': 1, 'hard:大': 1 },
    )
    expect(names(found)).toEqual(['重大', '一段', '大', '小'])
  })

  it('then more targets', () => {
    const roles: Role[] = [
      { slug: 'one', asked: [asks('hard', '単独', 2, 2), asks('hard', '共通', 1, 2)] },
      { slug: 'two', asked: [asks('hard', '共通', 1, 2), asks('hard', '他', 2, 2)] },
    ]
    expect(names(stepsOf(roles, { 'hard:単独': 1, 'hard:共通': 1, 'hard:他': 2 }))).toEqual(['共通', '単独'])
  })

  it('weighs a tool by the most urgent category that it lifts', () => {
    const found = stepsOf(
      [
        role([
          asks('hard', '大', 2, 3),
          asks('tool', '重い', 1, 4, { tools: ['Jira'] }),
          asks('tool', '軽い', 1, 2, { tools: ['Jira'] }),
        ]),
      ],
      { 'hard:大': 1, 'tool:jira': 1 },
    )
    expect(names(found)).toEqual(['重い', '大'])
    const critical = stepsOf(
      [role([asks('tool', '重大', 3, 3, { tools: ['Jira'] }), asks('tool', '軽い', 1, 2, { tools: ['Jira'] })])],
      { 'tool:jira': 1 },
    )
    expect(critical[0]?.critical).toBe(true)
  })

  it('counts a gain of less than one point', () => {
    const asked = Array.from({ length: 60 }, (_, at) => asks('hard', `スキル${at}`, 3, 4))
    const found = stepsOf([role([...asked, asks('hard', '小', 1, 2)])], { 'hard:小': 1 })
    expect(found).toHaveLength(1)
    expect(found[0]?.gain).toBeCloseTo(100 / 722, 10)
  })

  it('then an open learning item, then the name', () => {
    const asked = [asks('hard', 'い', 1, 2), asks('hard', 'う', 1, 2), asks('hard', 'あ', 1, 2)]
    const levels: Levels = { 'hard:あ': 1, 'hard:い': 1, 'hard:う': 1 }
    const item = { key: 'book:入門', title: '入門' }
    const found = stepsOf([role(asked)], levels, (one) => ({ ...one, openItems: new Map([['hard:う', item]]) }))
    expect(names(found)).toEqual(['う', 'あ', 'い'])
    expect(found.map((step) => step.item)).toEqual([item, null, null])
  })

  it('takes sums that differ in the last bits for equal', () => {
    const total = 19
    expect(100 / total + 200 / total).toBeGreaterThan(300 / total)
    const roles: Role[] = [
      { slug: 'one', asked: [asks('hard', '分散', 1, 2), asks('hard', '重大', 3, 3), ...fill(total - 2 - 9)] },
      { slug: 'two', asked: [asks('hard', '分散', 2, 2), ...fill(total - 4)] },
    ]
    expect(names(stepsOf(roles, { 'hard:分散': 1, 'hard:重大': 1 }))).toEqual(['重大', '分散'])
  })
})

/** One or two roles of tool categories that share few tools, most of them at one level. */
const rolesOfTiedTools: fc.Arbitrary<{ roles: Role[]; levels: Levels }> = fc
  .record({
    sizes: fc.constantFrom([3], [4], [2, 3]),
    tools: fc.array(fc.uniqueArray(fc.constantFrom('Jira', 'Asana', 'Slack', 'Miro'), { minLength: 1, maxLength: 3 }), {
      minLength: 5,
      maxLength: 5,
    }),
    asked: fc.array(fc.tuple(fc.constantFrom<Weight[]>(1, 2, 3), fc.constantFrom<Level[]>(2, 3, 4)), {
      minLength: 5,
      maxLength: 5,
    }),
    levels: fc.array(fc.constantFrom<Level[]>(1, 1, 1, 2), { minLength: 4, maxLength: 4 }),
  })
  .map(({ sizes, tools, asked, levels }) => {
    const categories = tools.map((names, at) => {
      const [weight, required] = asked[at] ?? [1, 3]
      return asks('tool', `分野${at}`, weight, required, { tools: names })
    })
    const roles = sizes.map((size, at) => ({ slug: `role${at}`, asked: categories.slice(at * 2, at * 2 + size) }))
    const keys = ['tool:jira', 'tool:asana', 'tool:slack', 'tool:miro']
    return { roles, levels: Object.fromEntries(keys.map((key, at) => [key, levels[at] ?? 1])) }
  })

describe('laws', () => {
  const up = (level: Level): Level => ([1, 2, 3, 4, 4] as const)[level]

  function afterStep(
    step: NextStep,
    roles: readonly Role[],
    levels: Levels,
  ): { roles: readonly Role[]; levels: Levels } {
    if (step.skillId !== null) {
      const key = [...skillIds(roles)].find(([, id]) => id === step.skillId)?.[0] ?? ''
      const level = levels[key] ?? null
      if (level === null) throw new Error('a step on something that is 未評価')
      return { roles, levels: { ...levels, [key]: up(level) } }
    }
    return {
      levels,
      roles: roles.map((role) => ({
        ...role,
        asked: role.asked.map((one) =>
          role.slug === step.targets[0] && `tool:${one.name}` === step.key && one.ownLevel !== null
            ? { ...one, ownLevel: up(one.ownLevel) }
            : one,
        ),
      })),
    }
  }

  it('the predicted gain is the actual gain of low, on each role and in sum', () => {
    let seen = 0
    fc.assert(
      fc.property(anyRoles, ({ roles, levels }) => {
        const ids = skillIds(roles)
        const lowOf = (role: Role, all: Levels) => analyse(role, all, new Map(ids)).score.low ?? 0
        for (const step of stepsOf(roles, levels)) {
          seen += 1
          const after = afterStep(step, roles, levels)
          const gains = roles.map((role, at) => {
            const later = after.roles[at]
            return later === undefined ? 0 : lowOf(later, after.levels) - lowOf(role, levels)
          })
          expect(gains.reduce((sum, one) => sum + one, 0)).toBeCloseTo(step.gain, 8)
          expect(step.lowAfter - step.lowBefore).toBeCloseTo(gains[0] ?? 0, 8)
          expect(roles.filter((_, at) => (gains[at] ?? 0) > 1e-9).map(({ slug }) => slug)).toEqual(step.targets)
          const shown = gains.filter((gain) => gain > 1e-9)
          expect(step.gains).toHaveLength(shown.length)
          for (const [at, gain] of shown.entries()) expect(step.gains[at]).toBeCloseTo(gain, 8)
          expect(step.to).toBe(step.from + 1)
        }
      }),
      { numRuns: 600 },
    )
    expect(seen).toBeGreaterThan(500)
  })

  it('the best step gains as much as any single level up that there is', () => {
    let tied = 0
    fc.assert(
      fc.property(fc.oneof(anyRoles, rolesOfTiedTools), ({ roles, levels }) => {
        const ids = skillIds(roles)
        const lowOf = (role: Role, all: Levels) => analyse(role, all, new Map(ids)).score.low ?? 0
        const sum = (all: readonly Role[], with_: Levels) => all.reduce((low, role) => low + lowOf(role, with_), 0)
        const [asked] = roles
        if (asked === undefined || analyse(asked, levels, new Map(ids)).score.low === null) return
        const before = sum(roles, levels)
        const gains = Object.entries(levels).flatMap(([key, level]) =>
          level === null ? [] : [sum(roles, { ...levels, [key]: up(level) }) - before],
        )
        for (const role of roles) {
          for (const one of role.asked) {
            if (one.kind !== 'tool' || one.ownLevel === null) continue
            const raised = role.asked.map((other) =>
              other === one && one.ownLevel !== null ? { ...one, ownLevel: up(one.ownLevel) } : other,
            )
            gains.push(
              sum(
                roles.map((other) => (other === role ? { ...role, asked: raised } : other)),
                levels,
              ) - before,
            )
          }
        }
        const steps = stepsOf(roles, levels)
        expect(steps[0]?.gain ?? 0).toBeCloseTo(Math.max(0, ...gains), 8)
        const skills = steps.flatMap(({ skillId }) => (skillId === null ? [] : [skillId]))
        expect(new Set(skills).size).toBe(skills.length)
        expect(steps.every(({ gain }) => gain > 0)).toBe(true)
        const categories = steps.flatMap(({ fromTool, key }) => (fromTool === null ? [] : [key]))
        if (new Set(categories).size < categories.length) tied += 1
      }),
      { numRuns: 1000 },
    )
    expect(tied).toBeGreaterThan(10)
  })

  it('never gains less further down the list', () => {
    fc.assert(
      fc.property(anyRoles, ({ roles, levels }) => {
        const gains = stepsOf(roles, levels).map(({ gain }) => gain)
        for (const [at, gain] of gains.entries()) expect(gain).toBeLessThanOrEqual((gains[at - 1] ?? gain) + 1e-9)
      }),
      { numRuns: 300 },
    )
  })

  it('finds a step whenever a rated requirement with a weight has a gap', () => {
    fc.assert(
      fc.property(anyRoles, ({ roles, levels }) => {
        const [first] = roles
        if (first === undefined) return
        const { rows } = analyse(first, levels)
        const open = rows.some((row) => row.level !== null && row.gap > 0 && row.weight > 0)
        if (open) expect(stepsOf(roles, levels).length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})
