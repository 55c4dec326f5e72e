// The list of the gap screen groups by what is known, sorts by what weighs most, and leaves weight 0 out of the rest.

import { describe, expect, it } from 'vitest'
import type { GapRow } from '#contract/gap.ts'
import type { SkillKind } from '#contract/guide.ts'
import type { Level, Weight } from '#contract/skills.ts'
import { groupOf, groupRows } from '../../../src/renderer/screens/gap/groups.ts'

let line = 0
function row(name: string, weight: Weight, required: Level, level: Level | null, kind: SkillKind = 'hard'): GapRow {
  line += 1
  const gap = level === null ? 0 : Math.max(0, required - level)
  return {
    key: `${kind}:${name}`,
    kind,
    name,
    description: null,
    line,
    skillId: line,
    tools: [],
    required,
    requiredEstimated: true,
    levelCue: { code: 'stage', word: null },
    weight,
    weightEstimated: true,
    weightCue: { code: 'default', word: null },
    level,
    levelFrom: level === null ? null : 'rated',
    fromTool: null,
    gap,
    surplus: level === null ? 0 : Math.max(0, level - required),
    critical: weight === 3 && gap >= 2,
    ratedOn: null,
    stale: false,
    evidenceCount: 0,
    reachedPoints: level === null ? 0 : weight * Math.min(level, required),
    unknownPoints: level === null ? weight * required : 0,
    totalPoints: weight * required,
  }
}

const rows = [
  row('A', 1, 3, 0),
  row('B', 3, 3, 1),
  row('C', 2, 4, 1),
  row('D', 2, 3, null, 'soft'),
  row('E', 2, 2, 4, 'tool'),
  row('F', 0, 3, 1),
  row('G', 0, 3, null),
]
const names = (sort: 'gap' | 'name' | 'kind') =>
  groupRows(rows, sort).map((group) => [group.name, ...group.rows.map(({ name }) => name)])

describe('groups of requirements', () => {
  it('keeps 未評価 apart from every distance, and 対象外 apart from both', () => {
    expect(rows.map(groupOf)).toEqual(['lacking', 'lacking', 'lacking', 'unknown', 'reached', 'leftOut', 'leftOut'])
  })

  it('puts the largest w × gap first, 重大 before the rest where equal', () => {
    expect(names('gap')[0]).toEqual(['lacking', 'B', 'C', 'A'])
  })

  it('sorts by name and by kind inside the groups, never across them', () => {
    expect(names('name').map(([group]) => group)).toEqual(['lacking', 'unknown', 'reached', 'leftOut'])
    expect(names('name')[0]).toEqual(['lacking', 'A', 'B', 'C'])
    expect(names('kind')[0]).toEqual(['lacking', 'A', 'B', 'C'])
  })

  it('loses no row and leaves empty groups out', () => {
    expect(
      names('gap')
        .flatMap(([, ...inGroup]) => inGroup)
        .toSorted(),
    ).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G'])
    expect(
      groupRows(
        [rows[4]].flatMap((one) => one ?? []),
        'gap',
      ).map(({ name }) => name),
    ).toEqual(['reached'])
  })
})
