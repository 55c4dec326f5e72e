// How wide a chart may be on paper.

/** Pixels of the text column: A4 less the margins of 18 mm at 96 px an inch. */
export const paperWidth = 657
