// The items of one role's learning plan: what the guide lists, what the user added, and what an earlier version listed.

import type { ResourceType } from '#contract/guide.ts'
import type { Stage } from '#contract/skills.ts'
import { type ItemState, inUserOrder, isOpen, untouchedItem } from '#core/domain/checklist.ts'
import { type LinkableItem, linkItems } from '#core/domain/item-links.ts'
import { type Groups, groupsOf } from '#core/domain/links.ts'
import type { Requirement } from '#core/domain/requirement.ts'
import { type KeyedStep, readLearningSteps } from '#core/storage/learning.ts'
import type { Shelved } from '#core/storage/library.ts'
import { listItemGaps, listItemKeysEver, listItemPositions, listItemSteps, listItems } from '#core/storage/plans.ts'
import type { RowOf } from '#core/storage/schema.ts'
import { foldName } from '#folding/fold-name.ts'
import type { Context } from './context.ts'
import { readPresent, type SameThings } from './present.ts'
import { requirementsOf } from './roles.ts'

type ItemRow = RowOf<'checklist_items'>

export type PlanItem = {
  key: string
  /** Key of the row that holds what the user did: its own, or that of an older name. */
  rowKey: string
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
    rowKey: key,
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

/** An item that was moved under an older name keeps its place. */
function ordered(items: readonly PlanItem[], positions: ReadonlyMap<string, number>, same: Groups<string>): PlanItem[] {
  const byKey = new Map(items.map((item) => [item.key, item]))
  const placed = new Map<string, number>()
  for (const key of byKey.keys()) {
    const position = [key, ...same.of(key)].map((name) => positions.get(name)).find((one) => one !== undefined)
    if (position !== undefined) placed.set(key, position)
  }
  return inUserOrder([...byKey.keys()], placed).flatMap((key) => byKey.get(key) ?? [])
}

/** A book that several steps name stands where it stands first, so that its hours count once. */
function guideSteps(
  steps: readonly KeyedStep[],
  touched: ReadonlyMap<string, ItemRow>,
  same: Groups<string>,
): PlanPart[] {
  const seen = new Set<string>()
  return steps.map(({ title, purpose, line, items }) => ({
    title,
    purpose,
    line,
    items: items.flatMap((item): PlanItem[] => {
      const names = same.of(item.key)
      if (names.some((name) => seen.has(name))) return []
      seen.add(item.key)
      const { key, type, creator, source, text } = item
      const rowKey = names.find((name) => touched.has(name)) ?? key
      const state = stateOf(touched.get(rowKey))
      const step = { stepTitle: title, stepPurpose: purpose }
      return [{ key, rowKey, type, title: item.title ?? text, creator, source, text, line: item.line, ...step, state }]
    }),
  }))
}

export function readPlanParts(context: Context, guide: Shelved): PlanParts {
  const { db } = context
  const rows = listItems(db)
  const touched = new Map(rows.map((row) => [row.key, row]))
  const positions = listItemPositions(db, guide.slug)
  const same = readPresent(context).same.items
  const steps = guideSteps(readLearningSteps(db, guide.id), touched, same)
  // A second name that the user had touched before he said that they are one stays to be seen.
  const shown = new Set(steps.flatMap((step) => step.items.map((item) => item.rowKey)))
  const ever = new Set(listItemKeysEver(db, guide.slug))
  const own = rows.filter((row) => row.type === 'own' && row.slug === guide.slug)
  const stepOf = listItemSteps(db)
  // The first step of a title; one that the guide no longer has gives its own items back.
  const byTitle = new Map(steps.toReversed().map((step) => [foldName(step.title), step]))
  const placed = (row: ItemRow) => byTitle.get(stepOf.get(row.key) ?? '')
  const ownOf = (step: PlanPart) =>
    own
      .filter((row) => placed(row) === step)
      .map((row) => ({ ...touchedItem(row), stepTitle: step.title, stepPurpose: step.purpose }))
  const former = rows.filter(
    (row) => row.type !== 'own' && !shown.has(row.key) && (row.slug === guide.slug || ever.has(row.key)),
  )
  return {
    ownItems: ordered(own.filter((row) => !placed(row)).map(touchedItem), positions, same),
    steps: steps.map((step) => ({ ...step, items: ordered([...step.items, ...ownOf(step)], positions, same) })),
    formerItems: former.map(touchedItem),
  }
}

/** Requirement keys by item key, the likeliest first, and those that the user named himself. */
export type ItemLinks = ReadonlyMap<string, readonly { requirement: string; byUser: boolean }[]>

/** By requirements, which memory keeps, and then by the words of the item: comparing all words anew takes too long for a tick. */
const likenesses = new WeakMap<readonly Requirement[], Map<string, readonly string[]>>()

function likeRequirements(items: readonly LinkableItem[], requirements: readonly Requirement[]): (readonly string[])[] {
  const known = likenesses.get(requirements) ?? new Map<string, readonly string[]>()
  likenesses.set(requirements, known)
  const words = items.map(({ title, text, stepTitle, stepPurpose }) =>
    JSON.stringify([title, text, stepTitle, stepPurpose]),
  )
  const missing = [...new Set(words)].filter((word) => !known.has(word))
  const toLink = missing.flatMap((word) => items[words.indexOf(word)] ?? [])
  for (const [index, found] of linkItems(toLink, requirements).entries()) known.set(missing[index] ?? '', found)
  return words.map((word) => known.get(word) ?? [])
}

/** What the user said of a requirement counts under its new name, and for the skill it was joined with. */
function presentKeyOf(slug: string, requirements: readonly Requirement[], keys: ReadonlySet<string>, same: SameThings) {
  const { standing } = same.skillNames
  const skillOf = (key: string) => standing.get(key) ?? key
  const bySkill = new Map(requirements.flatMap(({ kind, key }) => (kind === 'tool' ? [] : [[skillOf(key), key]])))
  const names = groupsOf(same.requirementLinksOf(slug))
  return (key: string): string => {
    if (keys.has(key)) return key
    const all = names.of(key)
    const found = all.find((name) => keys.has(name)) ?? all.find((name) => bySkill.has(skillOf(name)))
    return found === undefined ? key : (bySkill.get(skillOf(found)) ?? found)
  }
}

export function linksOf(context: Context, guide: Shelved, stage: Stage, parts: PlanParts): ItemLinks {
  const { same } = readPresent(context)
  const requirements = requirementsOf(context, guide, stage)
  const keys = new Set(requirements.map(({ key }) => key))
  const presentKey = presentKeyOf(guide.slug, requirements, keys, same)
  const items = [...parts.ownItems, ...parts.steps.flatMap((step) => step.items), ...parts.formerItems]
  // The text of an action is its title.
  const linkable = items.map((item) => ({ ...item, title: item.title === item.text ? null : item.title }))
  const alike = likeRequirements(linkable, requirements)
  const said = Map.groupBy(listItemGaps(context.db, guide.slug), (row) => row.key)
  return new Map(
    items.map((item, index) => {
      const rows = same.items.of(item.key).flatMap((name) => said.get(name) ?? [])
      // Under the present names he answered last.
      const last = (row: RowOf<'item_gaps'>) => Number(row.key === item.key) + Number(keys.has(row.requirement))
      const answers = new Map(
        rows.toSorted((a, b) => last(a) - last(b)).map((row) => [presentKey(row.requirement), row.linked]),
      )
      const suggested = (alike[index] ?? []).filter((requirement) => !answers.has(requirement))
      const named = [...answers].filter(([, linked]) => linked === 1)
      return [
        item.key,
        [
          ...named.map(([requirement]) => ({ requirement, byUser: true })),
          ...suggested.map((requirement) => ({ requirement, byUser: false })),
        ],
      ]
    }),
  )
}

/** What a plan's items, their order and the gaps they close are read from. */
const planTables = [
  'library',
  'guide_versions',
  'checklist_items',
  'checklist_order',
  'item_gaps',
  'item_merges',
  'item_steps',
  'skill_merges',
  'requirement_merges',
] as const

type OpenItems = ReadonlyMap<string, { key: string; title: string }>

/** By requirement: the first open item of the plan that closes it. */
export function openItemsByRequirement(context: Context, guide: Shelved, stage: Stage): OpenItems {
  const { db, memory } = context
  const known = memory.present(db, 'open items', '', () => new Map<string, OpenItems>(), planTables)
  const name = `${guide.id} ${stage}`
  const kept = known.get(name)
  if (kept) return kept
  const parts = readPlanParts(context, guide)
  const links = linksOf(context, guide, stage, parts)
  const found = new Map<string, { key: string; title: string }>()
  known.set(name, found)
  for (const item of [...parts.steps.flatMap((step) => step.items), ...parts.ownItems]) {
    if (!isOpen(item.state.status)) continue
    for (const { requirement } of links.get(item.key) ?? []) {
      if (!found.has(requirement)) found.set(requirement, { key: item.key, title: item.title })
    }
  }
  return found
}
