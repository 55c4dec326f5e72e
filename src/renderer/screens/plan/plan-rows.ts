// The rows of the plan in the order they stand: groups with their items, and what moving one of them means.

import type { ChecklistItem, ItemStatus, Plan } from '#contract/plan.ts'

export type PlanGroup = {
  id: string
  kind: 'own' | 'step' | 'former'
  title: string
  /** 1-based, of steps. */
  number: number | null
  remainingHours: number | null
  items: ChecklistItem[]
}

export const isOpen = ({ status }: Pick<ChecklistItem, 'status'>): boolean => status === 'todo' || status === 'doing'

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
