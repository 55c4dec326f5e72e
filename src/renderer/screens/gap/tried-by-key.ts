// What a key does to the level of a slider: digits and arrows set it, Delete clears it to 未評価.

import type { Level } from '#contract/skills.ts'

const levels: readonly Level[] = [0, 1, 2, 3, 4]

/** The level nearest to a place on the scale. */
export const levelAt = (value: number): Level => levels[Math.min(4, Math.max(0, Math.round(value)))] ?? 0

/** undefined: the key is not one of the slider's; null clears to 未評価. */
export function triedByKey(key: string, level: Level | null): Level | null | undefined {
  const digit = levels.find((one) => String(one) === key)
  if (digit !== undefined) return digit
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return level === null ? 0 : levelAt(level + 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return level === null || level === 0 ? null : levelAt(level - 1)
    case 'Home':
      return 0
    case 'End':
      return 4
    case 'Delete':
    case 'Backspace':
    case 'u':
    case 'U':
      return null
    default:
      return undefined
  }
}
