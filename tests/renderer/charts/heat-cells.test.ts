// The heat map's rows, what a filter leaves, where keys go, and its table of values.

import { describe, expect, it } from 'vitest'
import type { MatrixCell, MatrixRole, SkillMatrix } from '#contract/across.ts'
import type { SkillKind } from '#contract/guide.ts'
import type { Level, Weight } from '#contract/skills.ts'
import { heatCounts, heatCsv, heatMove, heatOf } from '../../../src/renderer/charts/heat-cells.ts'
import { score } from './score.ts'

const cell = (skill: number, level: Level | null, required: Level, weight: Weight = 2): MatrixCell => ({
  skill,
  key: `k${skill}`,
  required,
  requiredEstimated: true,
  weight,
  level,
  gap: level === null ? 0 : Math.max(0, required - level),
  critical: false,
})
const role = (slug: string, cells: MatrixCell[]): MatrixRole => ({
  slug,
  role: slug,
  subtitle: null,
  stage: 'middle',
  isTarget: false,
  score: score({}),
  cells,
})
const skill = (id: number, kind: SkillKind, roleCount: number) => ({
  id: `s${id}`,
  kind,
  name: `S${id}`,
  skillId: id,
  roleCount,
})

const matrix: SkillMatrix = {
  skills: [skill(0, 'hard', 2), skill(1, 'soft', 1), skill(2, 'tool', 1)],
  roles: [role('a', [cell(0, 1, 3), cell(1, null, 2)]), role('b', [cell(0, 1, 1), cell(2, 0, 3, 0)])],
}
const all = { kind: null, sharedOnly: false }

describe('rows', () => {
  it('have a cell for each role, empty where it does not ask', () => {
    const { rows } = heatOf(matrix, all)
    expect(rows.map(({ cells }) => cells.map((one) => one?.required ?? null))).toEqual([
      [3, 1],
      [2, null],
      [null, 3],
    ])
  })

  it('are those of one kind, or those that two roles share', () => {
    expect(heatOf(matrix, { kind: 'soft', sharedOnly: false }).rows.map(({ skill: { name } }) => name)).toEqual(['S1'])
    expect(heatOf(matrix, { kind: null, sharedOnly: true }).rows.map(({ skill: { name } }) => name)).toEqual(['S0'])
    expect(heatOf(matrix, { kind: 'tool', sharedOnly: true }).rows).toEqual([])
  })

  it('are counted without what is left out', () => {
    expect(heatCounts(heatOf(matrix, all))).toEqual({ lacking: 1, unknown: 1 })
  })

  it('keep unknown apart from zero in the table', () => {
    const head = { skill: 's', kind: 'k', role: 'r', level: 'l', required: 'q', weight: 'w', gap: 'g' }
    expect(heatCsv(heatOf(matrix, all), head)).toEqual([
      ['s', 'k', 'r', 'l', 'q', 'w', 'g'],
      ['S0', 'hard', 'a', 1, 3, 2, 2],
      ['S0', 'hard', 'b', 1, 1, 2, 0],
      ['S1', 'soft', 'a', null, 2, 2, null],
      ['S2', 'tool', 'b', 0, 3, 0, 3],
    ])
  })
})

describe('keys', () => {
  const press = (key: string, far = false, from = { row: 5, column: 1 }) =>
    heatMove({ key, ctrlKey: far, metaKey: false, altKey: false, shiftKey: false }, from, 20, 4)
  it.each([
    ['ArrowUp', false, { row: 4, column: 1 }],
    ['ArrowDown', false, { row: 6, column: 1 }],
    ['ArrowLeft', false, { row: 5, column: 0 }],
    ['ArrowRight', false, { row: 5, column: 2 }],
    ['ArrowUp', true, { row: 0, column: 1 }],
    ['ArrowDown', true, { row: 19, column: 1 }],
    ['ArrowLeft', true, { row: 5, column: 0 }],
    ['ArrowRight', true, { row: 5, column: 3 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 3 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 19, column: 3 }],
    ['PageDown', false, { row: 15, column: 1 }],
    ['PageUp', false, { row: 0, column: 1 }],
  ])('%s (far: %s) goes to %j', (key, far, to) => {
    expect(press(key, far)).toEqual(to)
  })
  it('stop at the edges, and others are not the map’s', () => {
    expect(press('ArrowUp', false, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 })
    expect(press('ArrowRight', false, { row: 0, column: 3 })).toEqual({ row: 0, column: 3 })
    expect(press('x')).toBeNull()
  })
})
