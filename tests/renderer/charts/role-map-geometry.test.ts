// The places of the role map: fields apart, pay from top to bottom, no name over another, with 1, 3 and 12 neighbours.

import { describe, expect, it } from 'vitest'
import type { Neighbour } from '#contract/across.ts'
import {
  isAlike,
  labelWidth,
  lineWidth,
  mapLayout,
  nodeHeight,
} from '../../../src/renderer/charts/role-map-geometry.ts'

const neighbour = (at: number, sameField: boolean | null, pay: number | null): Neighbour => ({
  slug: `r${at}`,
  role: `R${at}`,
  subtitle: null,
  category: null,
  likeness: 1 / (at + 1),
  shared: [],
  link: null,
  sameField,
  pay,
  move: null,
})

describe.each([1, 3, 12])('with %i neighbours', (count) => {
  const neighbours = Array.from({ length: count }, (_, at) =>
    neighbour(at, ([true, false, null] as const)[at % 3] ?? null, at % 4 === 3 ? null : 500 + ((at * 37) % 11) * 50),
  )
  const { nodes, height, centre } = mapLayout(neighbours, 704)

  it('shows each once, inside the drawing and clear of the middle', () => {
    expect(nodes.map(({ neighbour: { slug } }) => slug).sort()).toEqual(neighbours.map(({ slug }) => slug).sort())
    for (const { x, y } of nodes) {
      expect(y).toBeGreaterThan(20)
      expect(y).toBeLessThan(height)
      expect(Math.abs(x - centre.x)).toBeGreaterThan(704 * 0.13)
    }
  })

  it('keeps the fields apart and the names from each other', () => {
    for (const { neighbour: one, side } of nodes) expect(side).toBe(one.sameField === true ? 'left' : 'right')
    for (const side of ['left', 'right']) {
      const ys = nodes.filter((node) => node.side === side).map(({ y }) => y)
      for (const [at, y] of ys.entries()) {
        if (at > 0) expect(y - (ys[at - 1] ?? 0)).toBeGreaterThanOrEqual(nodeHeight - 1e-6)
      }
    }
  })

  it('puts more pay higher, and unknown pay below', () => {
    for (const side of ['left', 'right']) {
      const pays = nodes.filter((node) => node.side === side).map((node) => node.neighbour.pay ?? -1)
      expect(pays).toEqual(pays.toSorted((a, b) => b - a))
    }
  })
})

it('draws thicker lines for more that is shared', () => {
  expect(lineWidth(0, 10)).toBe(1.5)
  expect(lineWidth(10, 10)).toBe(6)
  expect(lineWidth(5, 0)).toBe(1.5)
  expect(labelWidth(704)).toBeLessThan(704 / 2)
})

it('calls nothing alike that would be written as 0.0 %', () => {
  expect([0, 0.0004, 0.0005, 0.2].map((likeness) => isAlike({ likeness }))).toEqual([false, false, true, true])
})
