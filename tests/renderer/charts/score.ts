// A score for tests of drawings, of which only some figures matter.

import type { Score } from '#contract/gap.ts'

export const score = (over: Partial<Score>): Score =>
  ({
    state: 'unrated',
    fit: null,
    coverage: 0,
    low: null,
    high: null,
    thin: true,
    sums: { reached: 0, ratedTotal: 0, unknown: 10, total: 10, ratedWeight: 0, totalWeight: 5 },
    critical: [],
    ...over,
  }) as Score
