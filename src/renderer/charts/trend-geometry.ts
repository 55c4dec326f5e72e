// Pure geometry of the trend: days along x, 0–100 along y, which dates get a label and where the two last values stand.

import type { TrendPoint } from '#contract/gap.ts'
import { spread } from './spread.ts'

export type Plot = { left: number; right: number; top: number; bottom: number }

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

export const trendY = (percent: number, plot: Plot): number =>
  plot.bottom - (Math.min(Math.max(percent, 0), 100) / 100) * (plot.bottom - plot.top)

/** By calendar days; a single day stands at the right end, where the newest value belongs. */
export function trendXs(points: TrendPoint[], plot: Plot): number[] {
  const days = points.map(({ on }) => dayNumber(on))
  const first = days[0] ?? 0
  const last = days.at(-1) ?? 0
  if (last === first) return days.map(() => plot.right)
  return days.map((day) => plot.left + ((day - first) / (last - first)) * (plot.right - plot.left))
}

/** Indexes of points whose date is written: the ends always, others where they have room. */
export function labelledDates(xs: number[], room: number): number[] {
  const last = xs.length - 1
  if (last < 0) return []
  if (last === 0) return [0]
  const chosen = [0]
  for (let index = 1; index < last; index += 1) {
    const x = xs[index] ?? 0
    const before = xs[chosen.at(-1) ?? 0] ?? 0
    if (x - before >= room && (xs[last] ?? 0) - x >= room) chosen.push(index)
  }
  if ((xs[last] ?? 0) - (xs[0] ?? 0) >= room) chosen.push(last)
  else chosen[0] = last
  return chosen
}

/** Dots help while they can be told apart. */
export function showsDots(xs: number[]): boolean {
  return xs.every((x, index) => index === 0 || x - (xs[index - 1] ?? 0) >= 9)
}

/** y of the labels at the right end; they never cover one another. */
export function endLabels(low: number, high: number, plot: Plot): { low: number; high: number } {
  const size = 14
  const [highY, lowY] = spread(
    [
      { at: trendY(high, plot) - 0.01, size },
      { at: trendY(low, plot), size },
    ],
    plot.top - size / 2,
    plot.bottom + size / 2,
    1,
  )
  return { low: lowY ?? plot.bottom, high: highY ?? plot.top }
}
