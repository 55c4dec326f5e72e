// The comparison's groups: shared gaps first, then what is shared, then what one role asks for alone.

import { expect, it } from 'vitest'
import type { MatrixCell, SkillMatrix } from '#contract/across.ts'
import type { Level, Weight } from '#contract/skills.ts'
import {
  compareCsv,
  compareGroups,
  highestRequired,
  sharedUnknown,
} from '../../../src/renderer/screens/gap/compare-groups.ts'
import { levelAt, triedByKey } from '../../../src/renderer/screens/gap/tried-by-key.ts'
import { score } from '../charts/score.ts'

const cell = (skill: number, level: Level | null, required: Level, weight: Weight = 2): MatrixCell => ({
  skill,
  key: `k${skill}`,
  required,
  requiredEstimated: false,
  weight,
  level,
  gap: level === null ? 0 : Math.max(0, required - level),
  critical: false,
})
const names = ['gap', 'reached', 'unknown', 'onlyB', 'onlyA', 'leftOut']
const roles = (['a', 'b'] as const).map((slug) => ({
  slug,
  role: slug,
  subtitle: null,
  stage: 'middle' as const,
  isTarget: false,
  score: score({}),
  cells:
    slug === 'a'
      ? [cell(0, 1, 3), cell(1, 3, 3), cell(2, null, 3), cell(4, 0, 2), cell(5, 1, 3, 0)]
      : [cell(0, 1, 4), cell(1, 3, 4), cell(2, null, 2), cell(3, 1, 2), cell(5, 1, 3)],
}))
const matrix: SkillMatrix = {
  skills: names.map((name, at) => ({ id: name, kind: 'hard', name, skillId: at, roleCount: 2 })),
  roles,
}

it('counts what is shared and not known, which is neither a gap nor none', () => {
  expect(sharedUnknown(compareGroups(matrix))).toBe(1)
  const rated = {
    ...matrix,
    roles: roles.map((role) => ({ ...role, cells: role.cells.filter(({ level }) => level !== null) })),
  }
  expect(sharedUnknown(compareGroups(rated))).toBe(0)
})

it('groups the rows', () => {
  const groups = compareGroups(matrix)
  expect(groups.map(({ name, rows }) => [name, rows.map((row) => row.skill.name)])).toEqual([
    ['sharedGaps', ['gap']],
    ['shared', ['leftOut', 'reached', 'unknown']],
    ['distinct', ['onlyA', 'onlyB']],
  ])
  const [first] = groups[0]?.rows ?? []
  expect(first && highestRequired(first)).toBe(4)
})

it('leaves empty groups out', () => {
  expect(compareGroups({ skills: [], roles: [] })).toEqual([])
})

it('has three columns of values for each role', () => {
  const head = { skill: 's', kind: 'k', level: 'l', required: 'r', gap: 'g' }
  const csv = compareCsv(compareGroups(matrix), ['a', 'b'], head)
  expect(csv[0]).toEqual(['s', 'k', 'a l', 'a r', 'a g', 'b l', 'b r', 'b g'])
  expect(csv).toContainEqual(['unknown', 'hard', null, 3, null, null, 2, null])
  expect(csv).toContainEqual(['onlyA', 'hard', 0, 2, 2, null, null, null])
})

it.each([
  ['3', 1, 3],
  ['ArrowRight', 1, 2],
  ['ArrowRight', 4, 4],
  ['ArrowRight', null, 0],
  ['ArrowLeft', 1, 0],
  ['ArrowLeft', 0, null],
  ['ArrowLeft', null, null],
  ['Home', 3, 0],
  ['End', null, 4],
  ['Delete', 3, null],
  ['u', 3, null],
  ['5', 3, undefined],
  ['Tab', 3, undefined],
] as const)('%s from %s tries %s', (key, from, to) => {
  expect(triedByKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }, from)).toBe(to)
})

it('takes the level nearest to the pointer', () => {
  expect([-1, 0.4, 0.6, 2.5, 9].map(levelAt)).toEqual([0, 0, 1, 3, 4])
})
