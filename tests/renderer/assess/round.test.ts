// The round of twelve: which requirements it asks for, tools in place of their category, each skill once.

import { describe, expect, it } from 'vitest'
import type { GapRow } from '#contract/gap.ts'
import type { Level, SkillSummary } from '#contract/skills.ts'
import { requirementsOfRound, stepsOf } from '../../../src/renderer/screens/assess/round/steps.ts'

const row = (id: number, level: Level | null, more: Partial<GapRow> = {}) =>
  ({
    key: `hard:${id}`,
    kind: 'hard',
    name: `${id}`,
    description: null,
    skillId: id,
    tools: [],
    weight: 2,
    required: 3,
    level,
    ...more,
  }) as GapRow
const skill = (id: number) => ({ id, name: `${id}`, level: null }) as SkillSummary
const rows = Array.from({ length: 15 }, (_, id) => row(id, null))

describe('a round', () => {
  it('asks for the twelve heaviest until all of them are rated, then for the next ones', () => {
    const keys = (some: GapRow[]) => requirementsOfRound(some).map(({ skillId }) => skillId)
    expect(keys([...rows.slice(0, 14), row(14, null, { weight: 3 })])).toEqual([14, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(keys(rows.map((one, place) => ({ ...one, level: place < 11 ? 2 : null })))).toHaveLength(12)
    expect(keys(rows.map((one, place) => ({ ...one, level: place < 12 ? 2 : null })))).toEqual([12, 13, 14])
    expect(keys(rows.map((one) => ({ ...one, level: 2 as const })))).toEqual([])
    expect(keys([row(0, null, { weight: 0 })])).toEqual([])
  })

  it('asks for the tools of a category, and for a skill once', () => {
    const tools = [
      { skillId: 7, name: '7', level: null },
      { skillId: 8, name: '8', level: null },
    ]
    const category = (key: string) => row(0, null, { key, kind: 'tool', name: '管理', skillId: null, tools })
    const steps = stepsOf([row(1, null), category('tool:a'), category('tool:b'), row(2, null)], [1, 2, 7, 8].map(skill))
    expect(steps.map((step) => [step.skill.id, step.requirement, step.category?.tool ?? null])).toEqual([
      [1, 0, null],
      [7, 1, 1],
      [8, 1, 2],
      [2, 2, null],
    ])
  })
})
