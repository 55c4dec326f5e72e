// The colours of a highlight, in the order in which they are offered.

import type { HighlightColour } from '#contract/passages.ts'

export const highlightColours = ['yellow', 'blue', 'green'] as const satisfies readonly HighlightColour[]
