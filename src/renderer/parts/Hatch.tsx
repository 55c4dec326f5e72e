// The hatch pattern for SVG: 1 px every 5 px at 45°, under an id of its own so that charts never share one.

import { useId } from 'react'

/** `const hatch = useHatch()` → `<svg><defs>{hatch.pattern}</defs><rect fill={hatch.fill} /></svg>` */
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
