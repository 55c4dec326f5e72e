// Turns the skill rows of a guide into requirements: one each, with level and weight, and the cue that set them.

import type { LevelCue, WeightCue } from '#contract/gap.ts'
import type { SkillKind, SkillRow } from '#contract/guide.ts'
import type { Level, Stage, Weight } from '#contract/skills.ts'
import { foldName } from '#folding/fold-name.ts'

/** What the user set for one requirement of one role; levels belong to a stage, the weight to all stages. */
export type RequirementEdit = {
  levels: Partial<Record<Stage, Level>>
  weight: Weight | null
  ownLevel: Level | null
}

export type Requirement = {
  key: string
  kind: SkillKind
  name: string
  description: string | null
  line: number
  required: Level
  requiredEstimated: boolean
  levelCue: LevelCue
  weight: Weight
  weightEstimated: boolean
  weightCue: WeightCue
  /** Level that the user set for a tool category directly; null for other kinds. */
  ownLevel: Level | null
  /** Of the names it has in the guide the one whose edit counts; null: none was edited. */
  editedAs: string | null
  /** Tools of a category as the guide writes them, each once; empty for other kinds. */
  toolNames: string[]
  /** skillKey of each tool, in the order of toolNames. */
  toolKeys: string[]
}

export type RequirementInput = {
  rows: readonly SkillRow[]
  /** Keywords, tags and body tags of the guide. */
  words: readonly string[]
  stage: Stage
  edits: ReadonlyMap<string, RequirementEdit>
  /** Keys of skills that the user said are another one, with the key of that one. */
  standing?: ReadonlyMap<string, string>
}

const baseLevel: Record<Stage, Level> = { junior: 2, middle: 3, senior: 4 }
const toolBaseLevel: Record<Stage, Level> = { junior: 2, middle: 3, senior: 3 }
const levelSteps: readonly Level[] = [1, 2, 3, 4]

const BASIC_NAME = /基礎|素養|概念/u
/** Only where the description asks for no more than to know: 基礎知識, 概念の理解; not 概念モデルの設計. */
const BASIC_DESCRIPTION = /(?:基礎|素養|概念)(?:知識|の理解|を理解|の把握)/u
const LEAD = /主導|統括|指導/u

/** Identity of a requirement within its role. */
export function requirementKey(kind: SkillKind, name: string): string {
  return `${kind}:${foldName(name)}`
}

/** Identity of a skill over all guides: same form, but a tool's name where a requirement has its category's. */
export function skillKey(kind: SkillKind, name: string): string {
  return requirementKey(kind, name)
}

type Estimate = { required: Level; levelCue: LevelCue }

function estimateLevel(row: SkillRow, stage: Stage): Estimate {
  const description = row.description ?? ''
  const basic = BASIC_NAME.exec(row.name)?.[0] ?? BASIC_DESCRIPTION.exec(description)?.[0] ?? null
  const lead = LEAD.exec(row.name)?.[0] ?? LEAD.exec(description)?.[0] ?? null
  const base = (row.kind === 'tool' ? toolBaseLevel : baseLevel)[stage]
  const wanted = base - (basic === null ? 0 : 1) + (lead === null ? 0 : 1)
  const required = levelSteps.find((level) => level >= wanted) ?? 4
  if (basic !== null && lead !== null) {
    return { required, levelCue: { code: 'basic-and-lead', word: `${basic}・${lead}` } }
  }
  if (basic !== null) return { required, levelCue: { code: 'basic', word: basic } }
  if (lead !== null) return { required, levelCue: { code: 'lead', word: lead } }
  return { required, levelCue: { code: 'stage', word: null } }
}

const toolDefault = { weight: 1, weightCue: { code: 'tool-default', word: null } } as const
const usual = { weight: 2, weightCue: { code: 'default', word: null } } as const

function estimateWeight(kind: SkillKind, word: string | null): { weight: Weight; weightCue: WeightCue } {
  if (kind === 'tool') return word === null ? toolDefault : { weight: 2, weightCue: { code: 'keyword', word } }
  if (word === null) return usual
  return { weight: 3, weightCue: { code: 'keyword', word } }
}

const NAMELESS_TOOL = skillKey('tool', '')

function addTools(requirement: Requirement, row: SkillRow): void {
  if (row.kind !== 'tool') return
  for (const name of row.tools ?? []) {
    const key = skillKey('tool', name)
    if (key === NAMELESS_TOOL || requirement.toolKeys.includes(key)) continue
    requirement.toolNames.push(name)
    requirement.toolKeys.push(key)
  }
}

function applyEdit(requirement: Requirement, edit: RequirementEdit, stage: Stage): void {
  const level = edit.levels[stage]
  if (level !== undefined) {
    requirement.required = level
    requirement.requiredEstimated = false
  }
  if (edit.weight !== null) {
    requirement.weight = edit.weight
    requirement.weightEstimated = false
  }
  if (requirement.kind === 'tool') requirement.ownLevel = edit.ownLevel
}

const noneStands: ReadonlyMap<string, string> = new Map()

/**
 * In the order of the guide. A skill that stands in several rows, under one name or under names that are one skill, is
 * one requirement: the row that asks most speaks for it, under the key of the first.
 */
export function buildRequirements(input: RequirementInput): Requirement[] {
  const { rows, words, stage, edits, standing = noneStands } = input
  const wordOf = new Map(words.map((word) => [foldName(word), word]))
  const found = new Map<string, Requirement>()
  /** Only of requirements that stand under several. */
  const keys = new Map<Requirement, string[]>()
  for (const row of rows) {
    const folded = foldName(row.name)
    if (folded === '') continue
    const key = `${row.kind}:${folded}`
    const identity = row.kind === 'tool' ? key : (standing.get(key) ?? key)
    const estimate = estimateLevel(row, stage)
    const weight = estimateWeight(row.kind, wordOf.get(folded) ?? null)
    const known = found.get(identity)
    if (known === undefined) {
      // Field by field: a ranking makes tens of thousands, and spreading would make each three times.
      const requirement: Requirement = {
        key,
        kind: row.kind,
        name: row.name,
        description: row.description,
        line: row.line,
        required: estimate.required,
        requiredEstimated: true,
        levelCue: estimate.levelCue,
        weight: weight.weight,
        weightEstimated: true,
        weightCue: weight.weightCue,
        ownLevel: null,
        editedAs: null,
        toolNames: [],
        toolKeys: [],
      }
      addTools(requirement, row)
      found.set(identity, requirement)
      continue
    }
    if (estimate.required > known.required) {
      Object.assign(known, estimate, { name: row.name, description: row.description, line: row.line })
    }
    keys.set(known, [...(keys.get(known) ?? [known.key]), key])
    if (weight.weight > known.weight) Object.assign(known, weight)
    addTools(known, row)
  }
  const requirements = [...found.values()]
  if (edits.size === 0) return requirements
  for (const requirement of requirements) {
    const names = keys.get(requirement) ?? [requirement.key]
    requirement.editedAs = names.find((key) => edits.has(key)) ?? null
    const edit = requirement.editedAs === null ? undefined : edits.get(requirement.editedAs)
    if (edit !== undefined) applyEdit(requirement, edit, stage)
  }
  return requirements
}
