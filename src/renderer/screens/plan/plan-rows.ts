// The rows of the plan in the order they stand: groups with their items, and what moving one of them means.

import type { ChecklistItem, ItemStatus, Plan } from '#contract/plan.ts'
import type { LocalDate } from '#contract/skills.ts'

export type PlanGroup = {
  id: string
  kind: 'own' | 'step' | 'former' | 'sorted'
  title: string
  /** 1-based, of steps. */
  number: number | null
  remainingHours: number | null
  items: ChecklistItem[]
}

export const isOpen = ({ status }: Pick<ChecklistItem, 'status'>): boolean => status === 'todo' || status === 'doing'

/** passed: its due date is over; planned: at the present pace it is finished only after it. */
export type Late = 'passed' | 'planned' | null

export function lateness({ status, dueOn, schedule }: ChecklistItem, today: LocalDate): Late {
  if (!isOpen({ status }) || dueOn === null) return null
  if (dueOn < today) return 'passed'
  return schedule !== null && schedule.end > dueOn ? 'planned' : null
}

const remainingOf = (items: readonly ChecklistItem[]): number =>
  items.filter(isOpen).reduce((sum, item) => sum + Math.max(0, item.plannedHours - item.spentHours), 0)

export function planGroups(
  { ownItems, steps, formerItems }: Plan,
  names: { own: string; former: string },
): PlanGroup[] {
  const own: PlanGroup = {
    id: 'own',
    kind: 'own',
    title: names.own,
    number: null,
    remainingHours: remainingOf(ownItems),
    items: ownItems,
  }
  const former: PlanGroup = { ...own, id: 'former', kind: 'former', title: names.former, items: formerItems }
  return [
    own,
    ...steps.map(
      (step, index): PlanGroup => ({
        id: `step-${index}`,
        kind: 'step',
        title: step.title,
        number: index + 1,
        remainingHours: step.remainingHours,
        items: step.items,
      }),
    ),
    { ...former, remainingHours: remainingOf(formerItems) },
  ].filter((group) => group.items.length > 0)
}

export const planOrders = ['plan', 'worth', 'due', 'status'] as const
export type PlanOrder = (typeof planOrders)[number]
export const isPlanOrder = (text: string): text is PlanOrder => planOrders.some((order) => order === text)

const statusRank = { doing: 0, todo: 1, done: 2, skipped: 3 } as const

/** Equal ones stay as they stand in the plan. */
const comparisons: Record<Exclude<PlanOrder, 'plan'>, (a: ChecklistItem, b: ChecklistItem) => number> = {
  worth: (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.worth - a.worth,
  due: (a, b) =>
    Number(isOpen(b)) - Number(isOpen(a)) || Number(a.dueOn === null) - Number(b.dueOn === null) || byDay(a, b),
  status: (a, b) => statusRank[a.status] - statusRank[b.status],
}

function byDay({ dueOn: a }: ChecklistItem, { dueOn: b }: ChecklistItem): number {
  if (a === b) return 0
  return (a ?? '') < (b ?? '') ? -1 : 1
}

/** In any order but the plan's, all items are one list that can not be rearranged by hand. */
export function inOrder(groups: readonly PlanGroup[], order: PlanOrder, title: string): PlanGroup[] {
  if (order === 'plan' || groups.length === 0) return [...groups]
  const listed = groups.filter(({ kind }) => kind !== 'former')
  const items = listed.flatMap((group) => group.items).sort(comparisons[order])
  const sorted: PlanGroup = {
    id: 'sorted',
    kind: 'sorted',
    title,
    number: null,
    remainingHours: remainingOf(items),
    items,
  }
  return [...(items.length > 0 ? [sorted] : []), ...groups.filter(({ kind }) => kind === 'former')]
}

export const itemStatusOrder: readonly ItemStatus[] = ['todo', 'doing', 'done', 'skipped']

export const nextStatus = (status: ItemStatus): ItemStatus =>
  itemStatusOrder[(itemStatusOrder.indexOf(status) + 1) % itemStatusOrder.length] ?? 'todo'

/** The key the item goes before when it moves one place; null: the end of its group; undefined: it stands at the edge. */
export function beforeAfterMove(keys: readonly string[], key: string, by: -1 | 1): string | null | undefined {
  const at = keys.indexOf(key)
  if (at < 0) return undefined
  if (by === -1) return at === 0 ? undefined : keys[at - 1]
  return at === keys.length - 1 ? undefined : (keys[at + 2] ?? null)
}

/** The key it goes before when it is dropped beside another one; undefined: nothing would change. */
export function beforeAfterDrop(
  keys: readonly string[],
  key: string,
  beside: string,
  below: boolean,
): string | null | undefined {
  const rest = keys.filter((one) => one !== key)
  const at = rest.indexOf(beside)
  if (!keys.includes(key) || at < 0) return undefined
  const before = rest[below ? at + 1 : at] ?? null
  return before === (keys[keys.indexOf(key) + 1] ?? null) ? undefined : before
}

/** Every date that the timeline has to show. */
export function datesOf({ forecast, ownItems, steps, formerItems }: Plan): (string | null)[] {
  const items = [...ownItems, ...steps.flatMap((step) => step.items), ...formerItems].filter(isOpen)
  return [
    forecast.dueOn,
    forecast.finishOn,
    ...items.map((item) => item.dueOn),
    ...items.map((item) => item.schedule?.end ?? null),
  ]
}
