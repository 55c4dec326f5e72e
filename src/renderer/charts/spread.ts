// Moves labels on one line apart until none covers another, keeping them as near to their marks as the line allows.

export type Placed = { at: number; size: number }

/** Centres in the same order; each label keeps inside [from, to] where the sizes allow it. */
export function spread(labels: Placed[], from: number, to: number, space: number): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0))
  const centres = labels.map(({ at, size }) => Math.min(Math.max(at, from + size / 2), to - size / 2))
  const distance = (a: number, b: number) => ((labels[a]?.size ?? 0) + (labels[b]?.size ?? 0)) / 2 + space
  const neighbours = order.slice(1).map((index, before) => [order[before] ?? 0, index] as const)

  // Push apart by halves, then tidy from both ends: with a handful of labels this settles at once.
  for (let round = 0; round < 8; round += 1) {
    for (const [left, right] of neighbours) {
      const lacking = distance(left, right) - ((centres[right] ?? 0) - (centres[left] ?? 0))
      if (lacking <= 0) continue
      centres[left] = (centres[left] ?? 0) - lacking / 2
      centres[right] = (centres[right] ?? 0) + lacking / 2
    }
    labels.forEach(({ size }, index) => {
      centres[index] = Math.min(Math.max(centres[index] ?? 0, from + size / 2), to - size / 2)
    })
  }
  for (const [left, right] of neighbours) {
    centres[right] = Math.max(centres[right] ?? 0, (centres[left] ?? 0) + distance(left, right))
  }
  let limit = to
  for (const index of order.toReversed()) {
    const half = (labels[index]?.size ?? 0) / 2
    centres[index] = Math.min(centres[index] ?? 0, limit - half)
    limit = (centres[index] ?? 0) - half - space
  }
  return centres
}
