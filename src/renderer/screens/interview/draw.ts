// Cards drawn by chance, each at most once, and seconds as a clock shows them.

export function drawn<One>(ones: readonly One[], count: number, chance: () => number = Math.random): One[] {
  const left = [...ones]
  const taken: One[] = []
  while (taken.length < count && left.length > 0) taken.push(...left.splice(Math.floor(chance() * left.length), 1))
  return taken
}

export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
