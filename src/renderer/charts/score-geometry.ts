// Where the marks of a score stand on its bar: solid reached, hatched unknown, outlined rest, needle at the fit.

import type { Score } from '#contract/gap.ts'
import { textWidth } from './label-text.ts'
import { spread } from './spread.ts'

export type BarLabel = { x: number; anchor: 'start' | 'middle' | 'end'; text: string }

export type ScoreMarks = {
  /** Right edge of the solid part. */
  reached: number
  /** Right edge of the hatched part; equal to reached when nothing is unknown. */
  unknown: number
  /** null while nothing is rated. */
  needle: number | null
  /** Right edge of the thin coverage line. */
  coverage: number
}

const along = (percent: number, width: number): number => (Math.min(Math.max(percent, 0), 100) / 100) * width

/** null: nothing can be drawn, the score says so in a sentence. */
export function scoreMarks(score: Score, width: number): ScoreMarks | null {
  if (score.state === 'not-analysable') return null
  if (score.state === 'unrated') return { reached: 0, unknown: width, needle: null, coverage: 0 }
  return {
    reached: along(score.low ?? 0, width),
    unknown: along(score.high ?? 0, width),
    needle: score.fit === null ? null : along(score.fit, width),
    coverage: along(score.coverage ?? 0, width),
  }
}

/** Σw·r of what is known to be missing: the outlined part of the bar. */
export const shortfall = ({ sums }: Score): number => sums.total - sums.reached - sums.unknown

/** The label of the needle stands left of it, and right of it where the left has no room. */
export function needleLabel(needle: number, text: string, fontSize: number): BarLabel {
  const clear = 10
  return textWidth(text, fontSize) + clear <= needle
    ? { x: needle - clear, anchor: 'end', text }
    : { x: needle + clear, anchor: 'start', text }
}

/** Labels under the bar: 0, low, high, 100; a bound that would cover an end takes its place, equal bounds share one label. */
export function edgeLabels(
  marks: ScoreMarks,
  width: number,
  texts: { low: string; high: string },
  fontSize: number,
): { bounds: BarLabel[]; ends: BarLabel[] } {
  const space = 8
  const size = (text: string) => textWidth(text, fontSize)
  const rated = marks.needle !== null
  const wanted = !rated
    ? []
    : texts.low === texts.high
      ? [{ at: marks.reached, text: texts.low }]
      : [
          { at: marks.reached, text: texts.low },
          { at: marks.unknown, text: texts.high },
        ]
  const placed = spread(
    wanted.map(({ at, text }) => ({ at, size: size(text) })),
    0,
    width,
    space,
  )
  const bounds = wanted.map(({ text }, index): BarLabel => ({ x: placed[index] ?? 0, anchor: 'middle', text }))
  const edges = bounds.map(({ x, text }) => [x - size(text) / 2 - space, x + size(text) / 2 + space] as const)
  const free = (from: number, to: number) => edges.every(([start, end]) => end <= from || start >= to)
  const ends: BarLabel[] = []
  if (free(0, size('0'))) ends.push({ x: 0, anchor: 'start', text: '0' })
  if (free(width - size('100'), width)) ends.push({ x: width, anchor: 'end', text: '100' })
  return { bounds, ends }
}
