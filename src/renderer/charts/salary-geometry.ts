// Where salary bands stand on one axis of 万円: floating bars, open ends, the own pay, and the ticks below.

import { textWidth } from './label-text.ts'

export type Amounts = { min: number | null; max: number | null; openEnded: boolean }

export type BandMarks = {
  left: number
  right: number
  /** The guide states no lower amount: the band fades out to the left. */
  openLeft: boolean
  /** The guide states no upper amount, or wrote "2,000+": no right edge. */
  openRight: boolean
  /** Where the label after the band begins. */
  label: number
}

/** Drawn length of a band of which the guide gives one end only. */
const stub = 24
/** Three shortening dashes and an arrow beyond an open top. */
export const openReach = 36
const beforeLabel = 10
/** A band from 500 to 500 is still seen. */
const thinnest = 4

export type Axis = { left: number; right: number; perUnit: number; ticks: number[] }

export const onAxis = (amount: number, axis: Pick<Axis, 'left' | 'perUnit'>): number =>
  axis.left + amount * axis.perUnit

/** null: the guide states no amount for this band. */
export function bandMarks({ min, max, openEnded }: Amounts, axis: Pick<Axis, 'left' | 'perUnit'>): BandMarks | null {
  if (min !== null && max !== null) {
    const left = onAxis(Math.min(min, max), axis)
    const right = Math.max(onAxis(Math.max(min, max), axis), left + thinnest)
    return { left, right, openLeft: false, openRight: openEnded, label: right + after(openEnded) }
  }
  if (min !== null) {
    const left = onAxis(min, axis)
    return { left, right: left + stub, openLeft: false, openRight: true, label: left + stub + after(true) }
  }
  if (max !== null) {
    const right = Math.max(onAxis(max, axis), axis.left + thinnest)
    const left = Math.max(axis.left, right - stub)
    return { left, right, openLeft: true, openRight: openEnded, label: right + after(openEnded) }
  }
  return null
}

const after = (open: boolean): number => (open ? openReach : 0) + beforeLabel

type LabelledAmounts = Amounts & { label: string }

type AxisWish = {
  bands: readonly LabelledAmounts[]
  pay: number | null
  left: number
  width: number
  fontSize: number
  /** Labels stand after the bands; in the narrow form they stand above them. */
  labelsBeside: boolean
  tickText: (amount: number) => string
  /** Room that the unit takes after the last tick. */
  unitWidth: number
  /** Least pixels between two ticks. */
  tickGap: number
}

/** The widest scale at which every band, its arrow and its label stay inside the width. */
export function salaryAxis(wish: AxisWish): Axis {
  const { bands, pay, left, width, fontSize } = wish
  const largest = Math.max(0, pay ?? 0, ...bands.flatMap(({ min, max }) => [min ?? 0, max ?? 0]))
  const extent = largest > 0 ? largest : 1000
  const scales = bands.flatMap((band) => {
    const marks = bandMarks(band, { left: 0, perUnit: 0 })
    const top = Math.max(band.min ?? 0, band.max ?? 0)
    if (marks === null || top <= 0) return []
    const arrow = marks.openRight ? openReach : 0
    const onlyMin = band.max === null ? stub : 0
    const label = wish.labelsBeside ? beforeLabel + textWidth(band.label, fontSize) + 4 : 0
    return [(width - left - arrow - onlyMin - label) / top]
  })
  // Labels of nine digits may ask for the whole width: a third stays for the bars and labels may run over the edge of none.
  const least = (width - left) / 3 / extent
  const wished = Math.max(least, Math.min((width - left - 8) / extent, ...scales))
  const perUnit = Math.max(least, Math.min(wished, scaleOfLastTick(extent, wished, wish)))
  return { left, right: width, perUnit, ticks: axisTicks(extent, perUnit, wish) }
}

/** Pixels from the last tick to the end of its figure and the unit after it. */
const behindTick = (tick: number, { fontSize, tickText, unitWidth }: AxisWish): number =>
  textWidth(tickText(tick), fontSize) / 2 + unitWidth

/** The scale at which the figure of the last tick inside the extent is not left out for want of room. */
function scaleOfLastTick(extent: number, perUnit: number, wish: AxisWish): number {
  const step = tickStep(extent, perUnit, wish)
  const last = Math.floor(extent / step) * step
  return last === 0 ? perUnit : (wish.width - wish.left - behindTick(last, wish)) / last
}

/** A step of 1, 2 or 5 × 10ⁿ at which the figures stand beside each other. */
function tickStep(extent: number, perUnit: number, { fontSize, tickText, tickGap }: AxisWish): number {
  const clear = 24
  let step = niceStep(tickGap / perUnit)
  while (step * perUnit < textWidth(tickText(Math.ceil(extent / step) * step), fontSize) + clear)
    step = niceStep(step * 1.01)
  return step
}

/** 0 and as many steps as there is room for, with the unit after the last. */
function axisTicks(extent: number, perUnit: number, wish: AxisWish): number[] {
  const step = tickStep(extent, perUnit, wish)
  const ticks = [0]
  for (let tick = step; tick < extent + step; tick += step) {
    // Half a pixel: the scale was made from this very sum.
    if (wish.left + tick * perUnit + behindTick(tick, wish) > wish.width + 0.5) break
    ticks.push(tick)
  }
  return ticks
}

/** The smallest of 1, 2 and 5 × 10ⁿ that is not below the wish. */
export function niceStep(wish: number): number {
  const power = 10 ** Math.floor(Math.log10(wish))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= wish * (1 - 1e-9)) ?? 10
  return step * power
}

/** The flag of the own pay opens to the right of its line, or to the left where it would leave the drawing. */
export function flagStart(line: number, flagWidth: number, width: number): number {
  return line + flagWidth <= width ? line - 1.25 : Math.max(0, line + 1.25 - flagWidth)
}

const clearOfLine = 8

type LabelWish = { marks: Pick<BandMarks, 'left' | 'label'>; size: number; line: number | null; axis: Axis }

/**
 * Where a label of this size begins: behind its bar, else behind the line of the own pay, else before the bar.
 * crosses: there is no such place, and the line has to give way.
 */
export function placeLabel({ marks, size, line, axis }: LabelWish): { at: number; crosses: boolean } {
  const free = (at: number) => line === null || line < at - clearOfLine / 2 || line > at + size + clearOfLine / 2
  if (free(marks.label)) return { at: marks.label, crosses: false }
  const behind = (line ?? 0) + clearOfLine
  if (behind + size <= axis.right) return { at: behind, crosses: false }
  const before = marks.left - beforeLabel - size
  if (before >= axis.left && free(before)) return { at: before, crosses: false }
  return { at: marks.label, crosses: true }
}
