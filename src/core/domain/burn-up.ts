// How much of a plan was finished by when, in items and in hours: what the burn-up line shows.

import type { ItemStatus } from '#contract/plan.ts'
import type { BurnUp } from '#contract/progress.ts'
import type { LocalDate } from '#contract/skills.ts'

type Item = { status: ItemStatus; plannedHours: number; finishedOn: LocalDate | null }

/** Skipped items belong to no plan; a finished item counts its planned hours, whatever it took. */
export function burnUp(items: readonly Item[]): BurnUp {
  const wanted = items.filter((item) => item.status !== 'skipped')
  const days = new Map<LocalDate, { items: number; hours: number }>()
  for (const { status, plannedHours, finishedOn } of wanted) {
    if (status !== 'done' || finishedOn === null) continue
    const day = days.get(finishedOn) ?? { items: 0, hours: 0 }
    days.set(finishedOn, { items: day.items + 1, hours: day.hours + plannedHours })
  }
  const sum = { items: 0, hours: 0 }
  const points = [...days.keys()].sort().map((on) => {
    sum.items += days.get(on)?.items ?? 0
    sum.hours += days.get(on)?.hours ?? 0
    return { on, ...sum }
  })
  return { items: wanted.length, hours: wanted.reduce((total, item) => total + item.plannedHours, 0), points }
}
