// Shapes of what is seen across roles: the matrix of skills and roles, the what-if, and the map of roles around one.

import type { GapAnalysis, Score } from './gap.ts'
import type { SkillKind } from './guide.ts'
import type { Level, Stage, Weight } from './skills.ts'

/** One row of the matrix: a skill over all its names, or a tool category by its name. */
export type MatrixSkill = {
  /** Stable within one answer. */
  id: string
  kind: SkillKind
  name: string
  /** The skill that is rated; null for a tool category. */
  skillId: number | null
  /** Roles of the matrix that ask for it. */
  roleCount: number
}

/** What one role asks of one skill, and where the user stands. */
export type MatrixCell = {
  /** Index of the skill. */
  skill: number
  /** Key of the requirement within its role. */
  key: string
  required: Level
  requiredEstimated: boolean
  weight: Weight
  level: Level | null
  gap: number
  critical: boolean
}

export type MatrixRole = {
  slug: string
  role: string
  subtitle: string | null
  stage: Stage
  isTarget: boolean
  score: Score
  cells: MatrixCell[]
}

/** Skills that most roles share come first; roles in the order they were asked for, else as they rank. */
export type SkillMatrix = { skills: MatrixSkill[]; roles: MatrixRole[] }

/** The analysis as it would be with other levels; nothing of it is saved. */
export type GapWhatIf = Pick<GapAnalysis, 'score' | 'categories' | 'rows'> & {
  /** Among the roles with a rank, now and then; null: under 50 % coverage, or no score. */
  rankBefore: number | null
  rank: number | null
  /** Roles that have a rank then. */
  ranked: number
}

/** 昇進: same field, more pay · 転身＋昇給: other field, more pay · 同等: same field, like pay · 転身: other field. */
export type MoveKind = 'promotion' | 'move-with-raise' | 'equal' | 'move'

export type Neighbour = {
  slug: string
  role: string
  subtitle: string | null
  category: string | null
  /** Cosine over w·r of the skills of both, 0–1. */
  likeness: number
  /** Names of the skills and tools that both ask for. */
  shared: { skillId: number; kind: SkillKind; name: string }[]
  /** Whose guide names the other among its related roles. */
  link: 'to' | 'from' | 'both' | null
  sameField: boolean | null
  /** Middle of the band of the stage, 万円 a year; null: no salary table. */
  pay: number | null
  /** null: the pay or the field of either is not known, or the same field pays less. */
  move: MoveKind | null
}

export type RoleMap = {
  slug: string
  role: string
  subtitle: string | null
  category: string | null
  stage: Stage
  pay: number | null
  /** Skills and tools that the role asks for. */
  skillCount: number
  /** Linked roles first, then by likeness; as many as a picture can hold. */
  neighbours: Neighbour[]
  /** Further roles that share something, too little to be near or too many for the picture. */
  further: number
  /** Related roles that are not in the library. */
  missing: string[]
}
