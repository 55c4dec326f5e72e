// What a key does to the level of a slider: digits and arrows set it, Delete clears it to 未評価.

import type { Level } from '#contract/skills.ts'
import { type Key, shortcutOf } from '../../frame/shortcuts.ts'

const levels: readonly Level[] = [0, 1, 2, 3, 4]

/** The level nearest to a place on the scale. */
export const levelAt = (value: number): Level => levels[Math.min(4, Math.max(0, Math.round(value)))] ?? 0

/** undefined: the key is not one of the slider's; null clears to 未評価. */
export function triedByKey(event: Key, level: Level | null): Level | null | undefined {
  switch (shortcutOf('tryLevels', event)) {
    case 'rate':
      return levels.find((one) => String(one) === event.key)
    case 'more':
      return level === null ? 0 : levelAt(level + 1)
    case 'less':
      return level === null || level === 0 ? null : levelAt(level - 1)
    case 'lowest':
      return 0
    case 'highest':
      return 4
    case 'clear':
      return null
    default:
      return undefined
  }
}
