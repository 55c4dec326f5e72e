// Pure geometry of the burn-up line: a step for each day on which something was finished, from the first day to today.

import type { LocalDate } from '#contract/skills.ts'
import { daysBetween } from '../parts/formats.ts'
import type { Plot } from './trend-geometry.ts'

export type BurnUpPoint = { on: LocalDate; value: number }

export const burnUpY = (value: number, total: number, plot: Plot): number =>
  plot.bottom - (total === 0 ? 0 : Math.min(value / total, 1)) * (plot.bottom - plot.top)

/** Days of the axis: from the first finished item, at least four weeks, to today. */
export function burnUpDays(points: readonly BurnUpPoint[], today: LocalDate, start: LocalDate): [LocalDate, LocalDate] {
  const first = points[0]?.on ?? today
  const last = [today, points.at(-1)?.on ?? today].sort().at(-1) ?? today
  return [first < start ? first : start, last]
}

/** Steps: flat until the day, then up; ends flat at today. */
export function burnUpPath(
  points: readonly BurnUpPoint[],
  [from, to]: readonly [LocalDate, LocalDate],
  total: number,
  plot: Plot,
): string {
  const span = Math.max(1, daysBetween(from, to))
  const x = (on: LocalDate) => (plot.left + (daysBetween(from, on) / span) * (plot.right - plot.left)).toFixed(1)
  const steps = points.map(({ on, value }) => `H${x(on)}V${burnUpY(value, total, plot).toFixed(1)}`)
  return `M${plot.left} ${plot.bottom}${steps.join('')}H${plot.right}`
}

/** Up to five round values of the axis, the last of them the total. */
export function burnUpTicks(total: number): number[] {
  if (total <= 0) return [0]
  const rough = total / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power)
  const ticks: number[] = []
  for (let value = 0; value <= total - step / 2; value += step) ticks.push(value)
  return [...ticks, total]
}
