// The matrix of skills and roles: one row for each skill, every cell the row of the role's own analysis.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MatrixInput, skillMatrix } from '#core/domain/skill-matrix.ts'
import { analyse, anyRoles, asks, type Levels, type Role, skillIds } from './roles.ts'

function matrixInput(role: Role, levels: Levels, ids: Map<string, number>): MatrixInput {
  const { rows, score } = analyse(role, levels, ids)
  return { slug: role.slug, role: role.slug, subtitle: null, stage: 'middle', isTarget: false, score, rows }
}

const matrixOf = (roles: readonly Role[], levels: Levels, ids = skillIds(roles)) =>
  skillMatrix(roles.map((role) => matrixInput(role, levels, ids)))

const one: Role = {
  slug: 'one',
  asked: [asks('hard', '設計', 3, 3), asks('soft', '管理', 2, 2), asks('tool', '管理', 1, 3, { tools: ['Jira'] })],
}
const two: Role = { slug: 'two', asked: [asks('hard', '分析', 2, 4), asks('hard', '設計', 1, 2)] }

describe('rows', () => {
  it('are shared by roles, the most shared first, then by kind and name', () => {
    const { skills } = matrixOf([one, two], {})
    expect(skills.map(({ kind, name, roleCount }) => [kind, name, roleCount])).toEqual([
      ['hard', '設計', 2],
      ['hard', '分析', 1],
      ['soft', '管理', 1],
      ['tool', '管理', 1],
    ])
  })

  it('keep kinds of one name apart, and a tool category has no skill', () => {
    const { skills } = matrixOf([one], { 'tool:jira': 2 })
    expect(skills.map(({ skillId }) => skillId !== null)).toEqual([true, true, false])
  })

  it('are one for two names of one skill, and the stricter requirement of a role speaks', () => {
    const ids = new Map([
      ['hard:設計', 1],
      ['hard:デザイン', 1],
    ])
    const both: Role = { slug: 'b', asked: [asks('hard', '設計', 2, 2), asks('hard', 'デザイン', 1, 4)] }
    const { skills, roles } = matrixOf([both], { 'hard:設計': 1 }, ids)
    expect(skills).toHaveLength(1)
    expect(roles[0]?.cells).toMatchObject([{ required: 4, weight: 1 }])
    const weaker: Role = { slug: 'w', asked: [asks('hard', '設計', 1, 4), asks('hard', 'デザイン', 3, 2)] }
    expect(matrixOf([weaker], {}, ids).roles[0]?.cells).toMatchObject([{ required: 4, weight: 1 }])
    const lighter: Role = { slug: 'l', asked: [asks('hard', '設計', 3, 3), asks('hard', 'デザイン', 1, 3)] }
    expect(matrixOf([lighter], {}, ids).roles[0]?.cells).toMatchObject([{ required: 3, weight: 3 }])
    const twins: Role = { slug: 't', asked: [asks('hard', '設計', 2, 3), asks('hard', 'デザイン', 2, 3)] }
    expect(matrixOf([twins], {}, ids).skills.map(({ name }) => name)).toEqual(['設計'])
    const equal: Role = { slug: 'e', asked: [asks('hard', '設計', 1, 3), asks('hard', 'デザイン', 3, 3)] }
    expect(matrixOf([equal], {}, ids).roles[0]?.cells).toMatchObject([{ required: 3, weight: 3 }])
  })
})

it('has no cell where a role does not ask, and none for a role without skills', () => {
  const { roles } = matrixOf([one, two, { slug: 'bare', asked: [] }], {})
  expect(roles.map(({ cells }) => cells.map(({ skill }) => skill))).toEqual([[0, 2, 3], [0, 1], []])
  expect(roles[2]?.score.state).toBe('not-analysable')
})

it('is empty without roles', () => {
  expect(skillMatrix([])).toEqual({ skills: [], roles: [] })
})

it('says in every cell what the analysis of the role says', () => {
  fc.assert(
    fc.property(anyRoles, ({ roles, levels }) => {
      const ids = skillIds(roles)
      const matrix = matrixOf(roles, levels, ids)
      for (const [at, role] of roles.entries()) {
        const { rows, score } = analyse(role, levels, ids)
        const shown = matrix.roles[at]
        expect(shown?.score).toEqual(score)
        expect(shown?.cells).toHaveLength(rows.length)
        for (const cell of shown?.cells ?? []) {
          const row = rows.find(({ key }) => key === cell.key)
          expect(row).toMatchObject({ level: cell.level, required: cell.required, weight: cell.weight, gap: cell.gap })
          expect(row?.name).toBe(matrix.skills[cell.skill]?.name)
        }
      }
      for (const [at, skill] of matrix.skills.entries()) {
        const asking = matrix.roles.filter(({ cells }) => cells.some((cell) => cell.skill === at))
        expect(asking).toHaveLength(skill.roleCount)
      }
    }),
    { numRuns: 300 },
  )
})
