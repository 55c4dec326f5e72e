// Where days stand on the timeline of the plan: whole months from this one to past the last date, in shares of its width.

import type { LocalDate } from '#contract/skills.ts'
import { spread } from './spread.ts'

/** from is the first day of a month, to the first day of a later one. */
export type Span = { from: LocalDate; to: LocalDate; days: number }

const asUtc = (date: LocalDate) => new Date(`${date}T00:00:00Z`)
const dayNumber = (date: LocalDate) => asUtc(date).getTime() / 86_400_000
const written = (year: number, month: number) =>
  `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-01`

function monthOf(date: LocalDate): { year: number; month: number } {
  const at = asUtc(date)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() }
}

function addMonths({ year, month }: { year: number; month: number }, count: number): LocalDate {
  const months = year * 12 + month + count
  return written(Math.floor(months / 12), months % 12)
}

/** Dates long past do not stretch the timeline: it begins at most three months before today. */
const monthsBack = 3

export function timelineSpan(today: LocalDate, dates: readonly (LocalDate | null)[]): Span {
  const known = [today, ...dates.filter((date) => date !== null)].sort()
  const earliest = addMonths(monthOf(today), -monthsBack)
  const from = latest(addMonths(monthOf(known[0] ?? today), 0), earliest)
  // Past the last date there is one month more, so that labels have room; never shorter than three months.
  const to = latest(addMonths(monthOf(known.at(-1) ?? today), 2), addMonths(monthOf(from), 3))
  return { from, to, days: dayNumber(to) - dayNumber(from) }
}

/** Dates in this form sort by the alphabet. */
const latest = (...dates: LocalDate[]): LocalDate => dates.sort().at(-1) ?? ''

/** Share of the width, 0–1; days outside stand at the edge. */
export function placeOf(date: LocalDate, span: Span): number {
  return Math.min(1, Math.max(0, (dayNumber(date) - dayNumber(span.from)) / span.days))
}

export function barOf(schedule: { start: LocalDate; end: LocalDate }, span: Span): { left: number; width: number } {
  const left = placeOf(schedule.start, span)
  return { left, width: Math.max(0, placeOf(schedule.end, span) - left) }
}

export type MonthLine = { at: number; label: { year: number | null; month: number } | null }

/** Steps in months between lines, from close to wide. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 480, 960]

/** A line with its label at each step of months, counted from January: the closest step at which every label has room. widthOf measures in the same unit as width. */
export function monthLines(
  span: Span,
  width: number,
  widthOf: (label: { year: number | null; month: number }) => number,
): MonthLine[] {
  for (const step of steps) {
    const lines = linesAtStep(span, step)
    if (lines.length > 1 && width / lines.length < 28) continue
    const starts = lines.map(({ at }) => at * width + 4)
    const ends = lines.map(({ label }, index) => (starts[index] ?? 0) + widthOf(label))
    const roomBefore = (index: number) => (starts[index] ?? 0) >= (ends[index - 1] ?? 0) + 6
    // The first month may stand between two steps: it alone may give way, and the last at the right edge.
    if (lines.some((_, index) => index > 1 && !roomBefore(index))) continue
    const firstGivesWay = lines.length > 1 && !roomBefore(1)
    if (firstGivesWay && lines[0]?.onStep) continue
    return lines.map(({ at, label }, index) => ({
      at,
      label: (index === 0 && firstGivesWay) || (ends[index] ?? 0) > width ? null : label,
    }))
  }
  return []
}

type StepLine = { at: number; label: { year: number | null; month: number }; onStep: boolean }

function linesAtStep(span: Span, step: number): StepLine[] {
  const first = monthOf(span.from)
  const months = Math.round((span.days / 365.25) * 12)
  const lines: StepLine[] = []
  let yearShown = first.year
  for (let index = 0; index <= months; index += 1) {
    const count = first.year * 12 + first.month + index
    const onStep = count % step === 0
    if (index > 0 && !onStep) continue
    const at = placeOf(addMonths(first, index), span)
    if (at >= 1) break
    const year = Math.floor(count / 12)
    lines.push({ at, label: { year: year === yearShown ? null : year, month: (count % 12) + 1 }, onStep })
    yearShown = year
  }
  return lines
}

/** Labels over lines, apart from each other, in the unit of width. */
export function lineLabels(lines: readonly { at: number; size: number }[], width: number): number[] {
  return spread(
    lines.map(({ at, size }) => ({ at: at * width, size })),
    0,
    width,
    8,
  )
}
