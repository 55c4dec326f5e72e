// Where the marks of one requirement stand on its bar of four levels.

import type { Level } from '#contract/skills.ts'

export type GapMarks = {
  width: number
  /** Level lines at 0–4. */
  ticks: number[]
  /** Solid from 0; null while 未評価. */
  solid: number | null
  /** R0 has no length, so it gets a foot. */
  foot: boolean
  /** Known distance, [from, to]. */
  outline: [number, number] | null
  /** What nobody knows yet, [from, to]. */
  hatch: [number, number] | null
  /** The part beyond the required level, [from, to]. */
  surplus: [number, number] | null
  required: number
}

/** unknownRest: part of the distance may be covered by a tool that is not rated yet. */
export function gapMarks(level: Level | null, required: Level, unit: number, unknownRest = false): GapMarks {
  const at = (value: number) => value * unit
  const reached = level === null ? 0 : Math.min(level, required)
  const missing = level !== null && level < required
  return {
    width: at(4),
    ticks: [0, 1, 2, 3, 4].map(at),
    solid: level === null ? null : at(reached),
    foot: level === 0,
    outline: missing && !unknownRest ? [at(reached), at(required)] : null,
    hatch: level === null || (missing && unknownRest) ? [at(reached), at(required)] : null,
    surplus: level !== null && level > required ? [at(required), at(level)] : null,
    required: at(required),
  }
}
