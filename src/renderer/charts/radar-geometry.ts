// Pure geometry of the radar: runs of rated axes, sectors of unrated ones, and where labels stand.

export type Point = { x: number; y: number }

const axisLimits = { fewest: 3, most: 8 } as const

export const fitsRadar = (count: number): boolean => count >= axisLimits.fewest && count <= axisLimits.most

/** Axis 0 points up, the others follow clockwise. */
export function axisPoint(index: number, count: number, radius: number, centre: Point): Point {
  const angle = (index / count) * 2 * Math.PI
  return { x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) }
}

export type Run = { axes: number[]; closed: boolean }

/** Neighbouring rated axes, going round; closed when every axis is rated. */
export function ratedRuns(rated: boolean[]): Run[] {
  const count = rated.length
  if (count > 0 && rated.every(Boolean)) return [{ axes: rated.map((_, index) => index), closed: true }]
  const runs: Run[] = []
  const start = rated.indexOf(false)
  for (let step = 1; step <= count; step += 1) {
    const index = (start + step) % count
    if (!rated[index]) continue
    const before = (index - 1 + count) % count
    const last = runs.at(-1)
    if (last && rated[before] && last.axes.at(-1) === before) last.axes.push(index)
    else runs.push({ axes: [index], closed: false })
  }
  return runs
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** The sector of one unrated axis: from the centre to half way towards both neighbours, along the required outline. */
export function unratedSector(index: number, required: Point[], centre: Point): Point[] {
  const count = required.length
  const here = required[index]
  const before = required[(index - 1 + count) % count]
  const after = required[(index + 1) % count]
  if (!here || !before || !after) return []
  return [centre, middle(before, here), here, middle(here, after)]
}

export const polygon = (points: Point[]): string =>
  points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')

export type AxisLabelPlace = { x: number; y: number; anchor: 'start' | 'middle' | 'end'; maxWidth: number }

/** Beside the end of its axis, with the room that is left on that side of the drawing. */
export function axisLabelPlace(
  index: number,
  count: number,
  radius: number,
  centre: Point,
  width: number,
): AxisLabelPlace {
  const clear = 8
  const end = axisPoint(index, count, radius + clear, centre)
  const side = end.x - centre.x
  const below = end.y - centre.y > (radius + clear) * 0.6
  // With an odd number of axes two labels stand below the drawing with nothing between: they may come nearer and so get more room.
  if (below && count % 2 === 1) {
    const x = centre.x + side * 0.35
    return side > 0
      ? { x, y: end.y, anchor: 'start', maxWidth: width - x }
      : { x, y: end.y, anchor: 'end', maxWidth: x }
  }
  if (Math.abs(side) < 2) return { ...end, anchor: 'middle', maxWidth: width * 0.8 }
  return side > 0 ? { ...end, anchor: 'start', maxWidth: width - end.x } : { ...end, anchor: 'end', maxWidth: end.x }
}

/** Baseline of the first of several lines: above the axis end at the top, centred at the sides, below at the bottom. */
export function firstBaseline(y: number, centreY: number, radius: number, lines: number, lineHeight: number): number {
  const height = (y - centreY) / radius
  const ascent = lineHeight * 0.75
  if (height < -0.9) return y - (lines - 1) * lineHeight - 1
  if (height > 0.6) return y + ascent
  return y - ((lines - 1) * lineHeight) / 2 + ascent / 2
}

/** The largest radius with which every label takes at most three lines; where none does, the one with the fewest lines. */
export function radarRadius(
  names: string[],
  room: { width: number; height: number; centre: Point },
  linesOf: (name: string, maxWidth: number) => number,
): number {
  const largest = Math.min(room.height / 2 - 30, room.width / 2 - 60)
  const most = (radius: number) =>
    Math.max(
      ...names.map((name, index) =>
        linesOf(name, axisLabelPlace(index, names.length, radius, room.centre, room.width).maxWidth),
      ),
    )
  let best = { radius: largest, lines: Number.POSITIVE_INFINITY }
  for (let radius = largest; radius >= largest * 0.65; radius -= 2) {
    const lines = most(radius)
    if (lines <= 3) return radius
    if (lines < best.lines) best = { radius, lines }
  }
  return best.radius
}
