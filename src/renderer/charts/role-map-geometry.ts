// Places the roles around one: the same field at the left, others at the right, more pay higher up, never one over another.

import type { Neighbour } from '#contract/across.ts'

export type MapNode = { neighbour: Neighbour; x: number; y: number; side: 'left' | 'right' }
export type MapLayout = { nodes: MapNode[]; height: number; centre: { x: number; y: number } }

/** Two lines of a name, a line of facts, and air. */
export const nodeHeight = 58
const top = 34
const bottom = 14

/** Higher pay first; unknown pay stands below. */
const byPay = (a: Neighbour, b: Neighbour): number => (b.pay ?? -1) - (a.pay ?? -1) || b.likeness - a.likeness

/** Roles whose field is not stated stand with the other fields. */
export function mapLayout(neighbours: readonly Neighbour[], width: number): MapLayout {
  const left = neighbours.filter(({ sameField }) => sameField === true).toSorted(byPay)
  const right = neighbours.filter(({ sameField }) => sameField !== true).toSorted(byPay)
  const rows = Math.max(left.length, right.length, 2)
  const height = top + rows * nodeHeight + bottom
  const place = (side: 'left' | 'right', list: readonly Neighbour[]): MapNode[] =>
    list.map((neighbour, at) => ({
      neighbour,
      side,
      x: side === 'left' ? labelWidth(width) : width - labelWidth(width),
      y: top + ((at + 0.5) * rows * nodeHeight) / list.length,
    }))
  return {
    nodes: [...place('left', left), ...place('right', right)],
    height,
    centre: { x: width / 2, y: top + (rows * nodeHeight) / 2 },
  }
}

/** What the names at either side get; the rest belongs to the lines and the role in the middle. */
export const labelWidth = (width: number): number => Math.round(width * 0.34)

/** From 1.5 for one shared skill to 6 for as many as the role asks for. */
export const lineWidth = (shared: number, total: number): number =>
  total === 0 ? 1.5 : 1.5 + 4.5 * Math.min(1, shared / total)

/** Else it is there because a guide names it, and 0.0 % would say nothing. */
export const isAlike = ({ likeness }: Pick<Neighbour, 'likeness'>): boolean => Math.round(likeness * 1000) > 0
