// Which skills a round of twelve asks for, in which order.

import type { GapRow } from '#contract/gap.ts'
import type { SkillSummary } from '#contract/skills.ts'
import { canBeAsked, heaviestTwelve } from '../../../parts/twelve.ts'

export type Step = {
  skill: SkillSummary
  /** What the guide says of the requirement. */
  description: string | null
  /** The tool category that the skill is rated for, and which of its tools it is. */
  category: { name: string; tool: number; tools: number } | null
  /** Which of the requirements of the round it belongs to, from 0. */
  requirement: number
}

/** The twelve heaviest while one of them is 未評価; then the twelve heaviest of those that are. */
export function requirementsOfRound(rows: readonly GapRow[]): GapRow[] {
  const askable = rows.filter(canBeAsked)
  const heaviest = heaviestTwelve(askable)
  if (heaviest.some(({ level }) => level === null)) return heaviest
  return heaviestTwelve(askable.filter(({ level }) => level === null))
}

/** A tool category is rated by its tools; a skill that serves two requirements is asked for once. */
export function stepsOf(rows: readonly GapRow[], skills: readonly SkillSummary[]): Step[] {
  const byId = new Map(skills.map((skill) => [skill.id, skill]))
  const asked = new Set<number>()
  let requirement = 0
  return rows.flatMap(({ kind, name, description, skillId, tools }) => {
    const ids = kind === 'tool' ? tools.map((tool) => tool.skillId) : [skillId]
    const found = ids.flatMap((id) => (id === null || asked.has(id) ? [] : (byId.get(id) ?? [])))
    const steps = found.map((skill, place): Step => {
      asked.add(skill.id)
      const category = kind === 'tool' ? { name, tool: place + 1, tools: found.length } : null
      return { skill, description, category, requirement }
    })
    if (steps.length > 0) requirement += 1
    return steps
  })
}
