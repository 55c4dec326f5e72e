// The best next steps: one level up on something rated, by what it adds to `low` over all targets.

import type { GapRow, NextStep, Score } from '#contract/gap.ts'
import type { Level } from '#contract/skills.ts'
import { byText } from './by-text.ts'

export type StepRole = {
  slug: string
  rows: readonly GapRow[]
  score: Score
  /** By requirement key: the open learning item that closes its gap. */
  openItems: ReadonlyMap<string, { key: string; title: string }>
}

export type NextStepsInput = {
  /** All targets, and the role that was asked for where it is none of them. */
  roles: readonly StepRole[]
  /** Slug of the role that was asked for. */
  asked: string
}

/** What the user would raise: a skill or tool wherever it counts, or the level set for one category of one role. */
type Raise = { id: string; skillId: number | null; from: Level; fromTool: string | null; slug: string; row: GapRow }

const up: Record<Level, Level> = { 0: 1, 1: 2, 2: 3, 3: 4, 4: 4 }

/** Of a tool category every tool that holds its level: they are tied here, but each may lift other categories too. */
function raisesFor(slug: string, row: GapRow): Raise[] {
  if (row.level === null || row.gap === 0 || row.weight === 0) return []
  const common = { from: row.level, slug, row }
  if (row.levelFrom === 'set') return [{ ...common, id: `set:${slug}:${row.key}`, skillId: null, fromTool: null }]
  if (row.levelFrom === 'tool') {
    return row.tools
      .filter((tool) => tool.level === row.level)
      .map(({ skillId, name }) => ({ ...common, id: `skill:${skillId}`, skillId, fromTool: name }))
  }
  return row.skillId === null ? [] : [{ ...common, id: `skill:${row.skillId}`, skillId: row.skillId, fromTool: null }]
}

/** Level of the row after the raise; null when the raise does not touch it. */
function levelAfter(raise: Raise, slug: string, row: GapRow): Level | null {
  if (row.level === null) return null
  if (raise.skillId === null) return slug === raise.slug && row.key === raise.row.key ? up[row.level] : null
  if (row.levelFrom === 'rated') return row.skillId === raise.skillId ? up[row.level] : null
  if (row.levelFrom !== 'tool') return null
  const tool = row.tools.find((one) => one.skillId === raise.skillId)
  if (tool === undefined || tool.level === null || up[tool.level] <= row.level) return null
  return up[tool.level]
}

/** Rows of one role that gain, and the points of low that they add. */
function gainIn(raise: Raise, role: StepRole): { rows: GapRow[]; gain: number } {
  let points = 0
  const rows: GapRow[] = []
  for (const row of role.rows) {
    const after = levelAfter(raise, role.slug, row)
    if (after === null) continue
    const added = row.weight * Math.min(after, row.required) - row.reachedPoints
    if (added <= 0) continue
    points += added
    rows.push(row)
  }
  return { rows, gain: points === 0 ? 0 : (100 * points) / role.score.sums.total }
}

/** `lifts` names the rows that gain: two tools that lift the same rows are one step, either will do. */
type Candidate = { step: NextStep; gap: number; lifts: string }

function candidate(raise: Raise, { roles, asked }: NextStepsInput, lowBefore: number): Candidate {
  const gains = roles.map((role) => ({ role, ...gainIn(raise, role) })).filter(({ gain }) => gain > 0)
  const rows = gains.flatMap((one) => one.rows)
  const item = gains.flatMap(({ role, rows: own }) => own.map((row) => role.openItems.get(row.key))).find(Boolean)
  return {
    step: {
      key: raise.row.key,
      skillId: raise.skillId,
      kind: raise.row.kind,
      name: raise.row.name,
      fromTool: raise.fromTool,
      from: raise.from,
      to: up[raise.from],
      gain: gains.reduce((sum, one) => sum + one.gain, 0),
      lowBefore,
      lowAfter: lowBefore + (gains.find(({ role }) => role.slug === asked)?.gain ?? 0),
      critical: rows.some((row) => row.critical),
      targets: gains.map(({ role }) => role.slug),
      gains: gains.map(({ gain }) => gain),
      item: item ?? null,
    },
    gap: Math.max(...rows.map((row) => row.gap)),
    lifts: gains.flatMap(({ role, rows: own }) => own.map((row) => `${role.slug} ${row.key}`)).join('\n'),
  }
}

/** Sums over several targets differ in the last bits; such gains are equal. */
const SAME_GAIN = 1e-9

function inOrder(a: Candidate, b: Candidate): number {
  const gain = b.step.gain - a.step.gain
  if (Math.abs(gain) > SAME_GAIN) return gain
  return (
    Number(b.step.critical) - Number(a.step.critical) ||
    b.gap - a.gap ||
    b.step.targets.length - a.step.targets.length ||
    Number(b.step.item !== null) - Number(a.step.item !== null) ||
    byText(a.step.name, b.step.name) ||
    byText(a.step.fromTool ?? '', b.step.fromTool ?? '')
  )
}

/**
 * Best first. Steps that help another target only are among them: there lowAfter equals lowBefore.
 * Empty while the role that was asked for has no score: then rating comes first.
 */
export function nextSteps(input: NextStepsInput): NextStep[] {
  const lowBefore = input.roles.find((role) => role.slug === input.asked)?.score.low ?? null
  if (lowBefore === null) return []
  const raises = new Map<string, Raise>()
  const askedFirst = [...input.roles].sort((a, b) => Number(b.slug === input.asked) - Number(a.slug === input.asked))
  for (const role of askedFirst) {
    for (const row of role.rows) {
      for (const raise of raisesFor(role.slug, row)) {
        if (!raises.has(raise.id)) raises.set(raise.id, raise)
      }
    }
  }
  const candidates = [...raises.values()].map((raise) => candidate(raise, input, lowBefore)).sort(inOrder)
  const lifted = new Set<string>()
  return candidates.flatMap(({ step, lifts }) => {
    if (step.fromTool !== null && lifted.has(lifts)) return []
    lifted.add(lifts)
    return [step]
  })
}
