// The hatch of 未評価 in SVG, 1 px every 5 px at 45°: lines where the shape is a rectangle, a pattern for any other.

import { useId } from 'react'

const gap = 5 * Math.SQRT2

/** Lines and not a pattern: a pattern is printed as a picture of dots, large and blurred. */
export function HatchedRect({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return (
    <>
      <rect x={x} y={y} width={Math.max(0, width)} height={height} style={{ fill: 'var(--hatch-bg)' }} />
      <path d={hatchLines(x, y, width, height)} className="nf s-hatch" strokeWidth="1.1" />
    </>
  )
}

/** Lines from lower left to upper right, each cut where it leaves the rectangle. */
export function hatchLines(x: number, y: number, width: number, height: number): string {
  const lines: string[] = []
  for (let along = gap / 2; along < width + height; along += gap) {
    const from = Math.max(0, along - height)
    const to = Math.min(width, along)
    const at = (across: number) => `${(x + across).toFixed(2)} ${(y + along - across).toFixed(2)}`
    lines.push(`M${at(from)}L${at(to)}`)
  }
  return lines.join('')
}

/** `const hatch = useHatch()` → `<svg><defs>{hatch.pattern}</defs><rect fill={hatch.fill} /></svg>`; an id of its own, so that charts never share one. */
export function useHatch() {
  const id = `hatch-${useId().replaceAll(/[^a-zA-Z0-9-]/g, '')}`
  return {
    fill: `url(#${id})`,
    pattern: (
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--hatch-bg)" />
        <rect width="1.1" height="5" fill="var(--hatch)" />
      </pattern>
    ),
  }
}
