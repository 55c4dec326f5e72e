// The names under which the words of the four grades stand.

import type { Grade } from '#contract/deck.ts'

export const gradeName = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const satisfies Record<Grade, string>
