// The rules of the learning checklist: identity of resources, hours, statuses and the user's own order.

import type { LearningItem } from '#contract/guide.ts'
import type { ChecklistItem, ItemStatus } from '#contract/plan.ts'
import type { Settings } from '#contract/settings.ts'
import type { LocalDate } from '#contract/skills.ts'
import { foldName } from '#folding/fold-name.ts'

/** What the user did with one item; plannedHours null: the default of its type. */
export type ItemState = {
  status: ItemStatus
  plannedHours: number | null
  spentHours: number
  startedOn: LocalDate | null
  dueOn: LocalDate | null
  finishedOn: LocalDate | null
  note: string | null
}

export const untouchedItem: ItemState = {
  status: 'todo',
  plannedHours: null,
  spentHours: 0,
  startedOn: null,
  dueOn: null,
  finishedOn: null,
  note: null,
}

/** A request carries keys of at most 2,000 characters; the beginning of a text tells two actions apart. */
const LONGEST = 1500

const shortened = (text: string): string => text.slice(0, LONGEST).toWellFormed()

/**
 * The same book or course in two guides is one resource; an action belongs to its guide.
 * Courses of one title by different providers are different, so a stated provider is part of the key.
 */
export function resourceKey(item: Pick<LearningItem, 'type' | 'title' | 'source' | 'text'>, slug: string): string {
  const title = foldName(item.title ?? '')
  if (item.type === 'action' || title === '') return `action:${slug}:${shortened(foldName(item.text))}`
  if (item.type === 'book') return `book:${shortened(title)}`
  const provider = foldName(item.source ?? '')
  return provider === ''
    ? `course:${shortened(title)}`
    : `course:${shortened(title)}@${shortened(provider).slice(0, 300)}`
}

export type DefaultHours = Pick<Settings, 'hoursPerBook' | 'hoursPerCourse' | 'hoursPerAction'>

export function defaultHours(type: ChecklistItem['type'], settings: DefaultHours): number {
  if (type === 'book') return settings.hoursPerBook
  return type === 'course' ? settings.hoursPerCourse : settings.hoursPerAction
}

/** A day that the user set stays; only a finished item has a day on which it was finished. */
export function withStatus<State extends Pick<ItemState, 'status' | 'startedOn' | 'finishedOn'>>(
  state: State,
  status: ItemStatus,
  today: LocalDate,
): State {
  return {
    ...state,
    status,
    startedOn: status === 'doing' ? (state.startedOn ?? today) : state.startedOn,
    finishedOn: status === 'done' ? (state.finishedOn ?? today) : null,
  }
}

export type ItemHours = { status: ItemStatus; plannedHours: number; spentHours: number }

export const isOpen = (status: ItemStatus): boolean => status === 'todo' || status === 'doing'

export function remainingHours({ status, plannedHours, spentHours }: ItemHours): number {
  return isOpen(status) ? Math.max(0, plannedHours - spentHours) : 0
}

export function countItems(items: readonly { status: ItemStatus }[]): {
  total: number
  done: number
  skipped: number
  open: number
} {
  const of = (status: ItemStatus) => items.filter((item) => item.status === status).length
  const done = of('done')
  const skipped = of('skipped')
  return { total: items.length, done, skipped, open: items.length - done - skipped }
}

/**
 * Keys of one step in the user's order. positions holds what the user placed; a key that he never placed
 * (new in the guide) stays behind the key that stands before it in the guide.
 */
export function inUserOrder(guideOrder: readonly string[], positions: ReadonlyMap<string, number>): string[] {
  const placed = guideOrder
    .filter((key) => positions.has(key))
    .sort((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0))
  const result = [...placed]
  for (const [index, key] of guideOrder.entries()) {
    if (positions.has(key)) continue
    const before = guideOrder[index - 1]
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, key)
  }
  return result
}

/** The order after moving one key before another, or to the end; unchanged where a key is unknown. */
export function movedBefore(order: readonly string[], key: string, before: string | null): string[] {
  if (!order.includes(key) || key === before) return [...order]
  const others = order.filter((one) => one !== key)
  if (before === null) return [...others, key]
  const at = others.indexOf(before)
  return at < 0 ? [...order] : [...others.slice(0, at), key, ...others.slice(at)]
}
