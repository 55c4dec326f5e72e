// Shapes of what the user marks in the text of a guide: highlights, notes and bookmarks.

import type { Instant } from './skills.ts'

export const highlightColours = ['yellow', 'blue', 'green'] as const
export type HighlightColour = (typeof highlightColours)[number]

export type Passage = {
  id: string
  kind: 'highlight' | 'bookmark'
  /** Of a highlight; null: a bookmark has none. */
  colour: HighlightColour | null
  /** Heading of the section as it was when the passage was marked; empty before the first heading. */
  section: string
  /** The marked words; of a bookmark the paragraph it stands at. */
  quote: string
  note: string | null
  markedAt: Instant
  /** Where it stands in the present guide; null: it does not any more (以前のガイドの箇所). */
  place: PassagePlace | null
}

/** before, after: the letters and digits around it, folded, by which a passage is told from others of the same words. */
type PassagePlace = { line: number; endLine: number; before: string; after: string }
