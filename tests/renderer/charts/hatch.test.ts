// The hatch as lines: at 45°, evenly apart, inside the rectangle and over all of it.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hatchLines } from '../../../src/renderer/parts/Hatch.tsx'

type Line = { fromX: number; fromY: number; toX: number; toY: number }
const read = (path: string): Line[] =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g)].map(([, ...numbers]) => {
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = numbers.map(Number)
    return { fromX, fromY, toX, toY }
  })

it('stays inside, rises at 45° and leaves no part empty', () => {
  const side = fc.double({ min: 0, max: 300, noNaN: true })
  fc.assert(
    fc.property(side, side, side, side, (x, y, width, height) => {
      const lines = read(hatchLines(x, y, width, height))
      const distances = lines.map(({ fromX, fromY }) => fromX - x + (fromY - y))
      for (const { fromX, fromY, toX, toY } of lines) {
        expect(fromX).toBeGreaterThanOrEqual(x - 0.01)
        expect(toX).toBeLessThanOrEqual(x + width + 0.01)
        expect(toY).toBeGreaterThanOrEqual(y - 0.01)
        expect(fromY).toBeLessThanOrEqual(y + height + 0.01)
        expect(Math.abs(toX - fromX - (fromY - toY))).toBeLessThan(0.03)
      }
      const edges = [0, ...distances, width + height]
      for (const [index, edge] of edges.slice(1).entries()) expect(edge - (edges[index] ?? 0)).toBeLessThan(7.1)
    }),
  )
})
