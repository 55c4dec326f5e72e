// Changes of the learning plan: ticks, hours, dates and notes, own items, and the order within a step.

import { randomUUID } from 'node:crypto'
import type { Change, Changed, ChangeSubject } from '#contract/changes.ts'
import { CoreFailure } from '#contract/failures.ts'
import type { ItemStatus } from '#contract/plan.ts'
import type { CheckedInput } from '#contract/procedures.ts'
import { movedBefore, untouchedItem, withStatus } from '#core/domain/checklist.ts'
import { recordChange, type When } from '#core/storage/changes.ts'
import { changesNothing, type Patch, patchRow } from '#core/storage/patches.ts'
import { readItem } from '#core/storage/plans.ts'
import { flag, type RowOf } from '#core/storage/schema.ts'
import { foldName } from '#folding/fold-name.ts'
import { type Context, now } from './context.ts'
import { type PlanItem, type PlanParts, readPlanParts, stateOf } from './plan-items.ts'
import { readPresent } from './present.ts'
import { findShelved, requirementsOf } from './roles.ts'

type ItemRow = RowOf<'checklist_items'>
type Edit = CheckedInput<'plan.edit'>

function readParts(context: Context, slug: string): PlanParts {
  return readPlanParts(context, findShelved(readPresent(context), slug))
}

function findItem({ ownItems, steps, formerItems }: PlanParts, key: string): PlanItem {
  const items = [...ownItems, ...steps.flatMap((step) => step.items), ...formerItems]
  const item = items.find((one) => one.key === key)
  if (!item) throw new CoreFailure('unknown-item', key)
  return item
}

function rowOf(slug: string, item: PlanItem, at: string): ItemRow {
  const { key, type, title, creator, source, text } = item
  return {
    key,
    slug,
    type,
    title,
    creator,
    source,
    text,
    status: untouchedItem.status,
    planned_hours: untouchedItem.plannedHours,
    spent_hours: untouchedItem.spentHours,
    started_on: untouchedItem.startedOn,
    due_on: untouchedItem.dueOn,
    finished_on: untouchedItem.finishedOn,
    note: untouchedItem.note,
    added_at: at,
  }
}

/** Days that come with the edit win over those that follow from the status. */
function edited(row: ItemRow, edit: Edit, today: string): ItemRow {
  const before = stateOf(row)
  const state =
    edit.status === undefined || edit.status === before.status ? before : withStatus(before, edit.status, today)
  return {
    ...row,
    status: state.status,
    planned_hours: edit.plannedHours === undefined ? state.plannedHours : edit.plannedHours,
    spent_hours: edit.spentHours ?? state.spentHours,
    started_on: edit.startedOn === undefined ? state.startedOn : edit.startedOn,
    due_on: edit.dueOn === undefined ? state.dueOn : edit.dueOn,
    finished_on: edit.finishedOn === undefined ? state.finishedOn : edit.finishedOn,
    note: edit.note === undefined ? state.note : edit.note,
    ...(edit.title === undefined ? {} : { title: edit.title, text: edit.title }),
  }
}

const editedColumns = [
  'status',
  'planned_hours',
  'spent_hours',
  'started_on',
  'due_on',
  'finished_on',
  'note',
  'title',
] as const satisfies readonly (keyof ItemRow)[]

const sameItem = (a: ItemRow, b: ItemRow): boolean => editedColumns.every((column) => a[column] === b[column])

/** null: in no step. */
function stepPatch(context: Context, { steps }: PlanParts, key: string, title: string | null): Patch {
  if (title !== null && !steps.some((step) => step.title === title)) throw new CoreFailure('bad-input', 'no such step')
  return patchRow(context.db, 'item_steps', { key }, () => (title === null ? null : { key, step: foldName(title) }))
}

/** Stars are given to a resource, under whichever of its names the row stands. */
function starsPatches(context: Context, item: PlanItem, stars: Edit['stars']): Patch[] {
  if (stars === undefined) return []
  const others = readPresent(context)
    .same.items.of(item.key)
    .filter((name) => name !== item.rowKey)
  return [
    patchRow(context.db, 'item_stars', { key: item.rowKey }, () => stars && { key: item.rowKey, stars }),
    ...others.map((key) => patchRow(context.db, 'item_stars', { key }, () => null)),
  ]
}

export function editItem(context: Context, edit: Edit): Changed {
  const { db } = context
  const parts = readParts(context, edit.slug)
  const item = findItem(parts, edit.key)
  if ((edit.title !== undefined || edit.step !== undefined) && item.type !== 'own') {
    throw new CoreFailure('bad-input', 'title and step of a resource are its guide’s')
  }
  const when = now(context)
  const before = readItem(db, item.rowKey) ?? rowOf(edit.slug, item, when.at)
  const after = edited(before, edit, when.on)
  const details = [
    ...starsPatches(context, item, edit.stars),
    ...(edit.step === undefined ? [] : [stepPatch(context, parts, item.key, edit.step)]),
  ]
  if (sameItem(before, after) && details.every(changesNothing)) return { change: null }
  // A row is made for stars too: it is what keeps an item that leaves the guide.
  const patch = patchRow(db, 'checklist_items', { key: item.rowKey }, () => after)
  const moved = before.status !== after.status
  const subject: ChangeSubject = {
    name: item.type === 'own' ? after.title : item.title,
    from: moved ? before.status : null,
    to: moved ? after.status : null,
    count: null,
  }
  return { change: recordChange(db, { ...when, kind: 'edit-item', subject, patches: [patch, ...details] }) }
}

/** Sets the statuses of several items of one plan, with the days that follow from them. */
export function statusPatches(
  context: Context,
  slug: string,
  wanted: ReadonlyMap<string, ItemStatus>,
  when: When,
): Patch[] {
  const parts = readParts(context, slug)
  return [...wanted].map(([key, status]) => {
    const item = findItem(parts, key)
    return patchRow(context.db, 'checklist_items', { key: item.rowKey }, (row) =>
      edited(row ?? rowOf(slug, item, when.at), { slug, key, status }, when.on),
    )
  })
}

export function addItem(context: Context, input: CheckedInput<'plan.add'>): { change: Change | null; key: string } {
  const { db } = context
  const parts = readParts(context, input.slug)
  const when = now(context)
  const key = `own:${randomUUID()}`
  const { title } = input
  const item: PlanItem = {
    key,
    rowKey: key,
    type: 'own',
    title,
    creator: null,
    source: null,
    text: title,
    line: null,
    stepTitle: null,
    stepPurpose: null,
    state: untouchedItem,
  }
  const patch = patchRow(db, 'checklist_items', { key }, () => ({
    ...rowOf(input.slug, item, when.at),
    planned_hours: input.plannedHours,
    due_on: input.dueOn,
  }))
  const step = input.step === undefined || input.step === null ? [] : [stepPatch(context, parts, key, input.step)]
  const subject = { name: title, from: null, to: null, count: null }
  return { change: recordChange(db, { ...when, kind: 'add-item', subject, patches: [patch, ...step] }), key }
}

export function removeItem(context: Context, { slug, key }: CheckedInput<'plan.remove'>): Changed {
  const { db } = context
  const item = findItem(readParts(context, slug), key)
  if (item.type !== 'own') throw new CoreFailure('bad-input', 'only own items can be removed')
  const patches = [
    patchRow(db, 'checklist_items', { key }, () => null),
    patchRow(db, 'checklist_order', { slug, key }, () => null),
    patchRow(db, 'item_steps', { key }, () => null),
    patchRow(db, 'item_stars', { key }, () => null),
  ]
  const subject = { name: item.title, from: null, to: null, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'remove-item', subject, patches }) }
}

export function moveItem(context: Context, { slug, key, before }: CheckedInput<'plan.move'>): Changed {
  const { db } = context
  const { ownItems, steps } = readParts(context, slug)
  const step = [ownItems, ...steps.map((one) => one.items)].find((items) => items.some((item) => item.key === key))
  const item = step?.find((one) => one.key === key)
  if (!step || !item) throw new CoreFailure('unknown-item', key)
  if (before !== null && !step.some((one) => one.key === before)) throw new CoreFailure('unknown-item', before)
  const order = step.map((one) => one.key)
  const moved = movedBefore(order, key, before)
  if (moved.every((one, index) => one === order[index])) return { change: null }
  const patches = moved.map((one, position) =>
    patchRow(db, 'checklist_order', { slug, key: one }, () => ({ slug, key: one, position })),
  )
  const subject = { name: item.title, from: null, to: null, count: null }
  return { change: recordChange(db, { ...now(context), kind: 'move-item', subject, patches }) }
}

export function linkItemToGap(context: Context, input: CheckedInput<'plan.link'>): Changed {
  const { db } = context
  const { slug, requirement, linked } = input
  const present = readPresent(context)
  const guide = findShelved(present, slug)
  const item = findItem(readParts(context, slug), input.key)
  const row = requirementsOf(context, guide, present.stageOf(slug)).find(({ key }) => key === requirement)
  if (!row) throw new CoreFailure('unknown-requirement', requirement)
  const key = { slug, key: item.key, requirement }
  const patch = patchRow(db, 'item_gaps', key, () => ({ ...key, linked: flag(linked) }))
  const subject = { name: item.title, from: null, to: row.name, count: null }
  const kind = linked ? 'link-gap' : 'unlink-gap'
  return { change: recordChange(db, { ...now(context), kind, subject, patches: [patch] }) }
}
