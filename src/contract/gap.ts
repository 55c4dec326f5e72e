// Shapes of the gap analysis: every number a screen shows, with the rows, weights and cues that made it.

import type { SkillKind } from './guide.ts'
import type { Level, LocalDate, Stage, Weight } from './skills.ts'

/** Why a required level stands where it stands; word is the cue found, where it was found. */
export type LevelCue = { code: 'stage' | 'basic' | 'lead' | 'basic-and-lead'; word: string | null }
export type WeightCue = { code: 'default' | 'tool-default' | 'keyword'; word: string | null }

export type ToolLevel = { skillId: number; name: string; level: Level | null }

/** One requirement of a role beside the user's level. Points are weight × level, the unit of Σ. */
export type GapRow = {
  /** `${kind}:${folded name}`, stable across re-imports; names the requirement within its role. */
  key: string
  kind: SkillKind
  name: string
  description: string | null
  line: number
  /** The skill that is rated; null for a tool category. */
  skillId: number | null
  /** The tools a category names, with their ratings; empty for other kinds. */
  tools: ToolLevel[]
  required: Level
  requiredEstimated: boolean
  levelCue: LevelCue
  weight: Weight
  weightEstimated: boolean
  weightCue: WeightCue
  level: Level | null
  /** rated: the skill's own rating; tool: derived from the best rated tool; set: set by hand for this category. */
  levelFrom: 'rated' | 'tool' | 'set' | null
  /** The tool whose rating counts, where levelFrom is tool. */
  fromTool: string | null
  gap: number
  surplus: number
  /** w = 3 and gap ≥ 2 */
  critical: boolean
  ratedOn: LocalDate | null
  stale: boolean
  evidenceCount: number
  /** w·min(l, r), or 0 while 未評価 */
  reachedPoints: number
  /** what high adds for what is not known: w·r while 未評価, w·(r − min) under the tool rule */
  unknownPoints: number
  /** w·r */
  totalPoints: number
}

/** Percentages are unrounded numbers 0–100; the sums let anyone check them by hand. */
export type Score = (
  | { state: 'scored'; fit: number; coverage: number; low: number; high: number }
  | { state: 'unrated' | 'not-analysable'; fit: null; coverage: number | null; low: null; high: null }
) & {
  /** Coverage under 50 %: 評価不足. */
  thin: boolean
  sums: {
    /** Σ_A w·min(l, r) */
    reached: number
    /** Σ_A w·r */
    ratedTotal: number
    /** what high adds to reached */
    unknown: number
    /** Σ w·r */
    total: number
    ratedWeight: number
    totalWeight: number
  }
  critical: { key: string; name: string }[]
}

export type CategoryScore = { kind: SkillKind; score: Score; requirementCount: number }

/** One level up on one rated requirement, over all targets. */
export type NextStep = {
  key: string
  skillId: number | null
  kind: SkillKind
  name: string
  /** For a tool category whose level comes from a tool: that tool is what goes up (its skillId stands above). */
  fromTool: string | null
  from: Level
  to: Level
  /** Points on `low`, summed over the targets. */
  gain: number
  /** low of the role that was asked for, before and after the step. */
  lowBefore: number
  lowAfter: number
  critical: boolean
  /** Slugs of the targets that gain. */
  targets: string[]
  /** Points of each of them, in the same order; gain is their sum. */
  gains: number[]
  /** An open learning item that closes this gap. */
  item: { key: string; title: string } | null
}

export type GapAnalysis = {
  slug: string
  role: string
  subtitle: string | null
  stage: Stage
  score: Score
  categories: CategoryScore[]
  rows: GapRow[]
  nextSteps: NextStep[]
}

export type RankedRole = {
  slug: string
  role: string
  subtitle: string | null
  stage: Stage
  score: Score
  isTarget: boolean
  /** null for roles under 50 % coverage, which stand apart, and for those without a score. */
  rank: number | null
}

/** The score as it stood at the end of a day, by the requirements, weights and ratings of that day. */
export type TrendPoint = { on: LocalDate; low: number; high: number; fit: number | null; coverage: number }
