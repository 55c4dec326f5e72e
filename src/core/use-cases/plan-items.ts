// The items of one role's learning plan: what the guide lists, what the user added, and what an earlier version listed.

import type { ResourceType } from '#contract/guide.ts'
import type { Stage } from '#contract/skills.ts'
import { type ItemState, inUserOrder, isOpen, untouchedItem } from '#core/domain/checklist.ts'
import { linkItems } from '#core/domain/item-links.ts'
import { type KeyedStep, readLearningSteps } from '#core/storage/learning.ts'
import type { Shelved } from '#core/storage/library.ts'
import { listItemKeysEver, listItemPositions, listItems } from '#core/storage/plans.ts'
import type { RowOf } from '#core/storage/schema.ts'
import type { Context } from './context.ts'
import { readPresent } from './present.ts'
import { requirementsOf } from './roles.ts'

type ItemRow = RowOf<'checklist_items'>

export type PlanItem = {
  key: string
  type: ResourceType | 'own'
  title: string
  creator: string | null
  source: string | null
  text: string
  line: number | null
  stepTitle: string | null
  stepPurpose: string | null
  state: ItemState
}

type PlanPart = { title: string; purpose: string | null; line: number; items: PlanItem[] }

export type PlanParts = { ownItems: PlanItem[]; steps: PlanPart[]; formerItems: PlanItem[] }

export function stateOf(row: ItemRow | undefined): ItemState {
  if (!row) return untouchedItem
  return {
    status: row.status,
    plannedHours: row.planned_hours,
    spentHours: row.spent_hours,
    startedOn: row.started_on,
    dueOn: row.due_on,
    finishedOn: row.finished_on,
    note: row.note,
  }
}

function touchedItem(row: ItemRow): PlanItem {
  const { key, type, title, creator, source, text } = row
  return {
    key,
    type,
    title,
    creator,
    source,
    text,
    line: null,
    stepTitle: null,
    stepPurpose: null,
    state: stateOf(row),
  }
}

function ordered(items: readonly PlanItem[], positions: ReadonlyMap<string, number>): PlanItem[] {
  const byKey = new Map(items.map((item) => [item.key, item]))
  return inUserOrder([...byKey.keys()], positions).flatMap((key) => byKey.get(key) ?? [])
}

/** A book that several steps name stands where it stands first, so that its hours count once. */
function guideSteps(steps: readonly KeyedStep[], touched: ReadonlyMap<string, ItemRow>): PlanPart[] {
  const seen = new Set<string>()
  return steps.map(({ title, purpose, line, items }) => ({
    title,
    purpose,
    line,
    items: items.flatMap((item): PlanItem[] => {
      if (seen.has(item.key)) return []
      seen.add(item.key)
      const { key, type, creator, source, text } = item
      const state = stateOf(touched.get(key))
      const step = { stepTitle: title, stepPurpose: purpose }
      return [{ key, type, title: item.title ?? text, creator, source, text, line: item.line, ...step, state }]
    }),
  }))
}

export function readPlanParts(context: Context, guide: Shelved): PlanParts {
  const { db } = context
  const rows = listItems(db)
  const touched = new Map(rows.map((row) => [row.key, row]))
  const positions = listItemPositions(db, guide.slug)
  const steps = guideSteps(readLearningSteps(db, guide.id), touched)
  const present = new Set(steps.flatMap((step) => step.items.map((item) => item.key)))
  const ever = new Set(listItemKeysEver(db, guide.slug))
  const own = rows.filter((row) => row.type === 'own' && row.slug === guide.slug)
  const former = rows.filter(
    (row) => row.type !== 'own' && !present.has(row.key) && (row.slug === guide.slug || ever.has(row.key)),
  )
  return {
    ownItems: ordered(own.map(touchedItem), positions),
    steps: steps.map((step) => ({ ...step, items: ordered(step.items, positions) })),
    formerItems: former.map(touchedItem),
  }
}

export type ItemLinks = ReadonlyMap<string, readonly string[]>

/** Requirement keys by item key; kept until the next change, since every word is compared with every name. */
export function linksOf(context: Context, guide: Shelved, stage: Stage, parts: PlanParts): ItemLinks {
  const { db, memory } = context
  const { today } = readPresent(context)
  const known = memory.present(db, 'item links', today, () => new Map<string, ItemLinks>())
  const name = `${guide.id} ${stage}`
  const found = known.get(name)
  if (found) return found
  const requirements = requirementsOf(context, guide, stage)
  const items = [...parts.ownItems, ...parts.steps.flatMap((step) => step.items), ...parts.formerItems]
  // The text of an action is its title.
  const linkable = items.map((item) => ({ ...item, title: item.title === item.text ? null : item.title }))
  const linked = linkItems(linkable, requirements)
  const links = new Map(items.map((item, index) => [item.key, linked[index] ?? []]))
  known.set(name, links)
  return links
}

/** By requirement: the first open item of the plan that closes it. */
export function openItemsByRequirement(
  context: Context,
  guide: Shelved,
  stage: Stage,
): Map<string, { key: string; title: string }> {
  const parts = readPlanParts(context, guide)
  const links = linksOf(context, guide, stage, parts)
  const found = new Map<string, { key: string; title: string }>()
  for (const item of [...parts.steps.flatMap((step) => step.items), ...parts.ownItems]) {
    if (!isOpen(item.state.status)) continue
    for (const requirement of links.get(item.key) ?? []) {
      if (!found.has(requirement)) found.set(requirement, { key: item.key, title: item.title })
    }
  }
  return found
}
